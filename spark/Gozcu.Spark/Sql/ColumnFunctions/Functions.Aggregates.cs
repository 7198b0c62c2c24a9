namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>Returns true if at least one value of the group is true. Nulls are ignored.</summary>
    [Since("3.5.0")]
    public static Column Any(Column column) => Call("any", column);

    /// <summary>Returns an arbitrary value of the group.</summary>
    /// <param name="column">Column to aggregate.</param>
    [Since("3.5.0")]
    public static Column AnyValue(Column column) => Call("any_value", column);

    /// <summary>Returns an arbitrary value of the group.</summary>
    /// <param name="column">Column to aggregate.</param>
    /// <param name="ignoreNulls">Boolean literal: true to skip nulls.</param>
    [Since("3.5.0")]
    public static Column AnyValue(Column column, Column ignoreNulls) => Call("any_value", column, ignoreNulls);

    /// <summary>Returns an array of all values of the group, without nulls.</summary>
    [Since("3.5.0")]
    public static Column ArrayAgg(Column column) => Call("array_agg", column);

    /// <summary>Returns the mean of the group. Nulls are ignored; null if there are no other values.</summary>
    public static Column Avg(Column column) => Call("avg", column);

    /// <summary>Returns the mean of the group. Nulls are ignored; null if there are no other values.</summary>
    public static Column Avg(string columnName) => Call("avg", columnName);

    /// <summary>Returns the bitwise AND of the group. Nulls are ignored.</summary>
    [Since("3.5.0")]
    public static Column BitAnd(Column column) => Call("bit_and", column);

    /// <summary>Returns the bitwise OR of the group. Nulls are ignored.</summary>
    [Since("3.5.0")]
    public static Column BitOr(Column column) => Call("bit_or", column);

    /// <summary>Returns the bitwise exclusive OR of the group. Nulls are ignored.</summary>
    [Since("3.5.0")]
    public static Column BitXor(Column column) => Call("bit_xor", column);

    /// <summary>Returns true if all values of the group are true. Nulls are ignored.</summary>
    [Since("3.5.0")]
    public static Column BoolAnd(Column column) => Call("bool_and", column);

    /// <summary>Returns true if at least one value of the group is true. Nulls are ignored.</summary>
    [Since("3.5.0")]
    public static Column BoolOr(Column column) => Call("bool_or", column);

    /// <summary>Returns an array of all values of the group, without nulls. The order is that of the rows and may change between runs.</summary>
    public static Column CollectList(Column column) => Call("collect_list", column);

    /// <summary>Returns an array of all values of the group, without nulls. The order is that of the rows and may change between runs.</summary>
    public static Column CollectList(string columnName) => Call("collect_list", columnName);

    /// <summary>Returns an array of the distinct values of the group, without nulls, in no particular order.</summary>
    public static Column CollectSet(Column column) => Call("collect_set", column);

    /// <summary>Returns an array of the distinct values of the group, without nulls, in no particular order.</summary>
    public static Column CollectSet(string columnName) => Call("collect_set", columnName);

    /// <summary>Returns the number of rows in which the value is not null.</summary>
    public static Column Count(Column column) => Call("count", column);

    /// <summary>Returns the number of rows in which the value is not null; <c>"*"</c> counts all rows.</summary>
    public static Column Count(string columnName) => Call("count", columnName);

    /// <summary>Returns the number of distinct values, or of distinct combinations of values. Rows with a null are not counted.</summary>
    public static Column CountDistinct(Column column, params Column[] columns) => Call("count_distinct", column, Seq(columns));

    /// <summary>Returns the number of distinct values, or of distinct combinations of values. Rows with a null are not counted.</summary>
    public static Column CountDistinct(string columnName, params string[] columnNames) =>
        Call("countDistinct", columnName, Seq(columnNames));

    /// <summary>Returns the number of distinct values, or of distinct combinations of values. Rows with a null are not counted.</summary>
    [Since("3.2.0")]
    public static Column Count_Distinct(Column column, params Column[] columns) => Call("count_distinct", column, Seq(columns));

    /// <summary>Returns the number of rows for which the condition is true.</summary>
    [Since("3.5.0")]
    public static Column CountIf(Column column) => Call("count_if", column);

    /// <summary>Returns true if all values of the group are true. Nulls are ignored.</summary>
    [Since("3.5.0")]
    public static Column Every(Column column) => Call("every", column);

    /// <summary>Returns the first value of the group. Not deterministic unless the rows are ordered.</summary>
    /// <param name="column">Column to aggregate.</param>
    /// <param name="ignoreNulls">True to return the first value that is not null, if there is one.</param>
    public static Column First(Column column, bool ignoreNulls = false) => Call("first", column, ignoreNulls);

    /// <summary>Returns the first value of the group. Not deterministic unless the rows are ordered.</summary>
    /// <param name="columnName">Name of the column to aggregate.</param>
    /// <param name="ignoreNulls">True to return the first value that is not null, if there is one.</param>
    public static Column First(string columnName, bool ignoreNulls = false) => Call("first", columnName, ignoreNulls);

    /// <summary>Returns the first value of the group. Not deterministic unless the rows are ordered.</summary>
    /// <param name="column">Column to aggregate.</param>
    [Since("3.5.0")]
    public static Column FirstValue(Column column) => Call("first_value", column);

    /// <summary>Returns the first value of the group. Not deterministic unless the rows are ordered.</summary>
    /// <param name="column">Column to aggregate.</param>
    /// <param name="ignoreNulls">Boolean literal: true to return the first value that is not null, if there is one.</param>
    [Since("3.5.0")]
    public static Column FirstValue(Column column, Column ignoreNulls) => Call("first_value", column, ignoreNulls);

    /// <summary>Returns 1 in rows of a cube or rollup where the column is aggregated away, otherwise 0.</summary>
    public static Column Grouping(Column column) => Call("grouping", column);

    /// <summary>Returns 1 in rows of a cube or rollup where the column is aggregated away, otherwise 0.</summary>
    public static Column Grouping(string columnName) => Call("grouping", columnName);

    /// <summary>Returns a bit mask of the columns that are aggregated away in a row of a cube or rollup.</summary>
    /// <param name="columns">Grouping columns, exactly as given to the cube or rollup; empty for all. The first is the highest bit.</param>
    public static Column GroupingId(params Column[] columns) => Call("grouping_id", Seq(columns));

    /// <summary>Returns a bit mask of the columns that are aggregated away in a row of a cube or rollup.</summary>
    /// <param name="columnName">Name of the first grouping column, which is the highest bit.</param>
    /// <param name="columnNames">Names of the other grouping columns, exactly as given to the cube or rollup.</param>
    public static Column GroupingId(string columnName, params string[] columnNames) => Call("grouping_id", columnName, Seq(columnNames));

    /// <summary>Returns the last value of the group. Not deterministic unless the rows are ordered.</summary>
    /// <param name="column">Column to aggregate.</param>
    /// <param name="ignoreNulls">True to return the last value that is not null, if there is one.</param>
    public static Column Last(Column column, bool ignoreNulls = false) => Call("last", column, ignoreNulls);

    /// <summary>Returns the last value of the group. Not deterministic unless the rows are ordered.</summary>
    /// <param name="columnName">Name of the column to aggregate.</param>
    /// <param name="ignoreNulls">True to return the last value that is not null, if there is one.</param>
    public static Column Last(string columnName, bool ignoreNulls = false) => Call("last", columnName, ignoreNulls);

    /// <summary>Returns the last value of the group. Not deterministic unless the rows are ordered.</summary>
    /// <param name="column">Column to aggregate.</param>
    [Since("3.5.0")]
    public static Column LastValue(Column column) => Call("last_value", column);

    /// <summary>Returns the last value of the group. Not deterministic unless the rows are ordered.</summary>
    /// <param name="column">Column to aggregate.</param>
    /// <param name="ignoreNulls">Boolean literal: true to return the last value that is not null, if there is one.</param>
    [Since("3.5.0")]
    public static Column LastValue(Column column, Column ignoreNulls) => Call("last_value", column, ignoreNulls);

    /// <summary>Returns the largest value of the group. Nulls are ignored.</summary>
    public static Column Max(Column column) => Call("max", column);

    /// <summary>Returns the largest value of the group. Nulls are ignored.</summary>
    public static Column Max(string columnName) => Call("max", columnName);

    /// <summary>Returns the value of a column in the row where another column is largest.</summary>
    /// <param name="column">Column whose value is returned.</param>
    /// <param name="order">Column whose largest value selects the row.</param>
    [Since("3.5.0")]
    public static Column MaxBy(Column column, Column order) => Call("max_by", column, order);

    /// <summary>Returns the mean of the group. Nulls are ignored; null if there are no other values.</summary>
    public static Column Mean(Column column) => Call("mean", column);

    /// <summary>Returns the mean of the group. Nulls are ignored; null if there are no other values.</summary>
    public static Column Mean(string columnName) => Call("mean", columnName);

    /// <summary>Returns the smallest value of the group. Nulls are ignored.</summary>
    public static Column Min(Column column) => Call("min", column);

    /// <summary>Returns the smallest value of the group. Nulls are ignored.</summary>
    public static Column Min(string columnName) => Call("min", columnName);

    /// <summary>Returns the value of a column in the row where another column is smallest.</summary>
    /// <param name="column">Column whose value is returned.</param>
    /// <param name="order">Column whose smallest value selects the row.</param>
    [Since("3.5.0")]
    public static Column MinBy(Column column, Column order) => Call("min_by", column, order);

    /// <summary>Returns the product of the group. Nulls are ignored.</summary>
    [Since("3.2.0")]
    public static Column Product(Column column) => Call("product", column);

    /// <summary>Returns true if at least one value of the group is true. Nulls are ignored.</summary>
    [Since("3.5.0")]
    public static Column Some(Column column) => Call("some", column);

    /// <summary>Returns the sum of the group. Nulls are ignored; null if there are no other values.</summary>
    public static Column Sum(Column column) => Call("sum", column);

    /// <summary>Returns the sum of the group. Nulls are ignored; null if there are no other values.</summary>
    public static Column Sum(string columnName) => Call("sum", columnName);

    /// <summary>Returns the sum of the distinct values of the group. Nulls are ignored.</summary>
    [Deprecated("3.2.0")]
    public static Column SumDistinct(Column column) => Call("sum_distinct", column);

    /// <summary>Returns the sum of the distinct values of the group. Nulls are ignored.</summary>
    [Deprecated("3.2.0")]
    public static Column SumDistinct(string columnName) => Call("sumDistinct", columnName);

    /// <summary>Returns the sum of the distinct values of the group. Nulls are ignored.</summary>
    [Since("3.2.0")]
    public static Column Sum_Distinct(Column column) => Call("sum_distinct", column);

    /// <summary>Returns the mean of the group, or null on overflow.</summary>
    [Since("3.5.0")]
    public static Column TryAvg(Column column) => Call("try_avg", column);

    /// <summary>Returns the sum of the group, or null on overflow.</summary>
    [Since("3.5.0")]
    public static Column TrySum(Column column) => Call("try_sum", column);
}
