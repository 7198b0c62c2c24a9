namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>Returns the cumulative distribution of the row in its window partition: the fraction of rows up to and including its peers, at most 1.</summary>
    public static Column CumeDist() => Call("cume_dist");

    /// <summary>Returns the rank of the row in its window partition, from 1. Peers have the same rank, and no rank is skipped.</summary>
    public static Column DenseRank() => Call("dense_rank");

    /// <summary>Returns the value <c>offset</c> rows before the current row of the window partition, or the default if there is no such row.</summary>
    /// <param name="column">Column whose value is returned.</param>
    /// <param name="offset">Number of rows to look back; negative looks ahead.</param>
    /// <param name="defaultValue">Value where no such row exists: a .NET value that becomes a literal; null by default.</param>
    public static Column Lag(Column column, int offset, object? defaultValue = null) =>
        Call("lag", column, offset, ColumnValue.ToJvm(defaultValue));

    /// <summary>Returns the value <c>offset</c> rows before the current row of the window partition, or the default if there is no such row.</summary>
    /// <param name="column">Column whose value is returned.</param>
    /// <param name="offset">Number of rows to look back; negative looks ahead.</param>
    /// <param name="defaultValue">Value where no such row exists: a .NET value that becomes a literal; null by default.</param>
    /// <param name="ignoreNulls">True to count only rows whose value is not null; false by default.</param>
    [Since("3.2.0")]
    public static Column Lag(Column column, int offset, object? defaultValue, bool ignoreNulls) =>
        Call("lag", column, offset, ColumnValue.ToJvm(defaultValue), ignoreNulls);

    /// <summary>Returns the value <c>offset</c> rows before the current row of the window partition, or the default if there is no such row.</summary>
    /// <param name="columnName">Name of the column whose value is returned.</param>
    /// <param name="offset">Number of rows to look back; negative looks ahead.</param>
    /// <param name="defaultValue">Value where no such row exists: a .NET value that becomes a literal; null by default.</param>
    public static Column Lag(string columnName, int offset, object? defaultValue = null) =>
        Call("lag", columnName, offset, ColumnValue.ToJvm(defaultValue));

    /// <summary>Returns the value <c>offset</c> rows after the current row of the window partition, or the default if there is no such row.</summary>
    /// <param name="column">Column whose value is returned.</param>
    /// <param name="offset">Number of rows to look ahead; negative looks back.</param>
    /// <param name="defaultValue">Value where no such row exists: a .NET value that becomes a literal; null by default.</param>
    public static Column Lead(Column column, int offset, object? defaultValue = null) =>
        Call("lead", column, offset, ColumnValue.ToJvm(defaultValue));

    /// <summary>Returns the value <c>offset</c> rows after the current row of the window partition, or the default if there is no such row.</summary>
    /// <param name="column">Column whose value is returned.</param>
    /// <param name="offset">Number of rows to look ahead; negative looks back.</param>
    /// <param name="defaultValue">Value where no such row exists: a .NET value that becomes a literal; null by default.</param>
    /// <param name="ignoreNulls">True to count only rows whose value is not null; false by default.</param>
    [Since("3.2.0")]
    public static Column Lead(Column column, int offset, object? defaultValue, bool ignoreNulls) =>
        Call("lead", column, offset, ColumnValue.ToJvm(defaultValue), ignoreNulls);

    /// <summary>Returns the value <c>offset</c> rows after the current row of the window partition, or the default if there is no such row.</summary>
    /// <param name="columnName">Name of the column whose value is returned.</param>
    /// <param name="offset">Number of rows to look ahead; negative looks back.</param>
    /// <param name="defaultValue">Value where no such row exists: a .NET value that becomes a literal; null by default.</param>
    public static Column Lead(string columnName, int offset, object? defaultValue = null) =>
        Call("lead", columnName, offset, ColumnValue.ToJvm(defaultValue));

    /// <summary>Returns the value of the n-th row of the window frame, or null if the frame has fewer rows.</summary>
    /// <param name="column">Column whose value is returned.</param>
    /// <param name="offset">Number of the row, from 1.</param>
    /// <param name="ignoreNulls">True to count only rows whose value is not null; false by default.</param>
    [Since("3.1.0")]
    public static Column NthValue(Column column, int offset, bool ignoreNulls = false) => Call("nth_value", column, offset, ignoreNulls);

    /// <summary>Divides the window partition into groups of nearly equal size and returns the row's group, from 1.</summary>
    /// <param name="n">Number of groups.</param>
    public static Column Ntile(int n) => Call("ntile", n);

    /// <summary>Returns the relative rank of the row in its window partition, from 0 to 1.</summary>
    public static Column PercentRank() => Call("percent_rank");

    /// <summary>Returns the rank of the row in its window partition, from 1. Peers have the same rank, and the ranks after them are skipped.</summary>
    public static Column Rank() => Call("rank");

    /// <summary>Returns the number of the row in its window partition, from 1.</summary>
    public static Column RowNumber() => Call("row_number");
}
