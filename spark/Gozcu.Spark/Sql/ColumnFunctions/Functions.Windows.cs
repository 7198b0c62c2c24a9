namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>The share of the window's rows that come no later than this one.</summary>
    public static Column CumeDist() => Call("cume_dist");

    /// <summary>The rank within the window, without gaps after equal rows.</summary>
    public static Column DenseRank() => Call("dense_rank");

    /// <summary>The value so many rows before in the window, or a default.</summary>
    public static Column Lag(Column column, int offset, object? defaultValue = null) =>
        Call("lag", column, offset, ColumnValue.ToJvm(defaultValue));

    /// <summary>The value so many rows before in the window, or a default.</summary>
    [Since("3.2.0")]
    public static Column Lag(Column column, int offset, object? defaultValue, bool ignoreNulls) =>
        Call("lag", column, offset, ColumnValue.ToJvm(defaultValue), ignoreNulls);

    /// <summary>The value so many rows before in the window, or a default.</summary>
    public static Column Lag(string columnName, int offset, object? defaultValue = null) =>
        Call("lag", columnName, offset, ColumnValue.ToJvm(defaultValue));

    /// <summary>The value so many rows after in the window, or a default.</summary>
    public static Column Lead(Column column, int offset, object? defaultValue = null) =>
        Call("lead", column, offset, ColumnValue.ToJvm(defaultValue));

    /// <summary>The value so many rows after in the window, or a default.</summary>
    [Since("3.2.0")]
    public static Column Lead(Column column, int offset, object? defaultValue, bool ignoreNulls) =>
        Call("lead", column, offset, ColumnValue.ToJvm(defaultValue), ignoreNulls);

    /// <summary>The value so many rows after in the window, or a default.</summary>
    public static Column Lead(string columnName, int offset, object? defaultValue = null) =>
        Call("lead", columnName, offset, ColumnValue.ToJvm(defaultValue));

    /// <summary>The value of the row with this number in the frame, from 1.</summary>
    [Since("3.1.0")]
    public static Column NthValue(Column column, int offset, bool ignoreNulls = false) => Call("nth_value", column, offset, ignoreNulls);

    /// <summary>The number of the row's group, of so many equal ones.</summary>
    public static Column Ntile(int n) => Call("ntile", n);

    /// <summary>The rank within the window from 0 to 1.</summary>
    public static Column PercentRank() => Call("percent_rank");

    /// <summary>The rank within the window, with gaps after equal rows.</summary>
    public static Column Rank() => Call("rank");

    /// <summary>The row's number within the window, from 1.</summary>
    public static Column RowNumber() => Call("row_number");
}
