namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>True where one value of the group is true.</summary>
    [Since("3.5.0")]
    public static Column Any(Column column) => Call("any", column);

    /// <summary>Some value of the group.</summary>
    [Since("3.5.0")]
    public static Column AnyValue(Column column) => Call("any_value", column);

    /// <summary>Some value of the group.</summary>
    [Since("3.5.0")]
    public static Column AnyValue(Column column, Column ignoreNulls) => Call("any_value", column, ignoreNulls);

    /// <summary>All values of the group as an array.</summary>
    [Since("3.5.0")]
    public static Column ArrayAgg(Column column) => Call("array_agg", column);

    /// <summary>The mean of the group.</summary>
    public static Column Avg(Column column) => Call("avg", column);

    /// <summary>The mean of the group.</summary>
    public static Column Avg(string columnName) => Call("avg", columnName);

    /// <summary>Bitwise and over the group.</summary>
    [Since("3.5.0")]
    public static Column BitAnd(Column column) => Call("bit_and", column);

    /// <summary>Bitwise or over the group.</summary>
    [Since("3.5.0")]
    public static Column BitOr(Column column) => Call("bit_or", column);

    /// <summary>Bitwise exclusive or over the group.</summary>
    [Since("3.5.0")]
    public static Column BitXor(Column column) => Call("bit_xor", column);

    /// <summary>True where all values of the group are true.</summary>
    [Since("3.5.0")]
    public static Column BoolAnd(Column column) => Call("bool_and", column);

    /// <summary>True where one value of the group is true.</summary>
    [Since("3.5.0")]
    public static Column BoolOr(Column column) => Call("bool_or", column);

    /// <summary>All values of the group as an array, nulls left out.</summary>
    public static Column CollectList(Column column) => Call("collect_list", column);

    /// <summary>All values of the group as an array, nulls left out.</summary>
    public static Column CollectList(string columnName) => Call("collect_list", columnName);

    /// <summary>The different values of the group as an array, nulls left out.</summary>
    public static Column CollectSet(Column column) => Call("collect_set", column);

    /// <summary>The different values of the group as an array, nulls left out.</summary>
    public static Column CollectSet(string columnName) => Call("collect_set", columnName);

    /// <summary>The number of values that are not null.</summary>
    public static Column Count(Column column) => Call("count", column);

    /// <summary>The number of values that are not null.</summary>
    public static Column Count(string columnName) => Call("count", columnName);

    /// <summary>The number of different values, or of different combinations of them.</summary>
    public static Column CountDistinct(Column column, params Column[] columns) => Call("count_distinct", column, Seq(columns));

    /// <summary>The number of different values, or of different combinations of them.</summary>
    public static Column CountDistinct(string columnName, params string[] columnNames) =>
        Call("countDistinct", columnName, Seq(columnNames));

    /// <summary>The number of different values, or of different combinations of them.</summary>
    [Since("3.2.0")]
    public static Column Count_Distinct(Column column, params Column[] columns) => Call("count_distinct", column, Seq(columns));

    /// <summary>The number of rows for which the condition is true.</summary>
    [Since("3.5.0")]
    public static Column CountIf(Column column) => Call("count_if", column);

    /// <summary>True where all values of the group are true.</summary>
    [Since("3.5.0")]
    public static Column Every(Column column) => Call("every", column);

    /// <summary>The first value of the group, in whatever order its rows come.</summary>
    public static Column First(Column column, bool ignoreNulls = false) => Call("first", column, ignoreNulls);

    /// <summary>The first value of the group, in whatever order its rows come.</summary>
    public static Column First(string columnName, bool ignoreNulls = false) => Call("first", columnName, ignoreNulls);

    /// <summary>The first value of the group, in whatever order its rows come.</summary>
    [Since("3.5.0")]
    public static Column FirstValue(Column column) => Call("first_value", column);

    /// <summary>The first value of the group, in whatever order its rows come.</summary>
    [Since("3.5.0")]
    public static Column FirstValue(Column column, Column ignoreNulls) => Call("first_value", column, ignoreNulls);

    /// <summary>1 where the column is aggregated away in this row of a cube or rollup, else 0.</summary>
    public static Column Grouping(Column column) => Call("grouping", column);

    /// <summary>1 where the column is aggregated away in this row of a cube or rollup, else 0.</summary>
    public static Column Grouping(string columnName) => Call("grouping", columnName);

    /// <summary>Which columns are aggregated away in this row of a cube or rollup, as bits.</summary>
    public static Column GroupingId(params Column[] columns) => Call("grouping_id", Seq(columns));

    /// <summary>Which columns are aggregated away in this row of a cube or rollup, as bits.</summary>
    public static Column GroupingId(string columnName, params string[] columnNames) => Call("grouping_id", columnName, Seq(columnNames));

    /// <summary>The last value of the group, in whatever order its rows come.</summary>
    public static Column Last(Column column, bool ignoreNulls = false) => Call("last", column, ignoreNulls);

    /// <summary>The last value of the group, in whatever order its rows come.</summary>
    public static Column Last(string columnName, bool ignoreNulls = false) => Call("last", columnName, ignoreNulls);

    /// <summary>The last value of the group, in whatever order its rows come.</summary>
    [Since("3.5.0")]
    public static Column LastValue(Column column) => Call("last_value", column);

    /// <summary>The last value of the group, in whatever order its rows come.</summary>
    [Since("3.5.0")]
    public static Column LastValue(Column column, Column ignoreNulls) => Call("last_value", column, ignoreNulls);

    /// <summary>The largest value of the group.</summary>
    public static Column Max(Column column) => Call("max", column);

    /// <summary>The largest value of the group.</summary>
    public static Column Max(string columnName) => Call("max", columnName);

    /// <summary>The value that goes with the largest of another column.</summary>
    [Since("3.5.0")]
    public static Column MaxBy(Column column, Column order) => Call("max_by", column, order);

    /// <summary>The mean of the group.</summary>
    public static Column Mean(Column column) => Call("mean", column);

    /// <summary>The mean of the group.</summary>
    public static Column Mean(string columnName) => Call("mean", columnName);

    /// <summary>The smallest value of the group.</summary>
    public static Column Min(Column column) => Call("min", column);

    /// <summary>The smallest value of the group.</summary>
    public static Column Min(string columnName) => Call("min", columnName);

    /// <summary>The value that goes with the smallest of another column.</summary>
    [Since("3.5.0")]
    public static Column MinBy(Column column, Column order) => Call("min_by", column, order);

    /// <summary>The product of the group.</summary>
    [Since("3.2.0")]
    public static Column Product(Column column) => Call("product", column);

    /// <summary>True where one value of the group is true.</summary>
    [Since("3.5.0")]
    public static Column Some(Column column) => Call("some", column);

    /// <summary>The sum of the group.</summary>
    public static Column Sum(Column column) => Call("sum", column);

    /// <summary>The sum of the group.</summary>
    public static Column Sum(string columnName) => Call("sum", columnName);

    /// <summary>The sum of the different values of the group.</summary>
    [Deprecated("3.2.0")]
    public static Column SumDistinct(Column column) => Call("sum_distinct", column);

    /// <summary>The sum of the different values of the group.</summary>
    [Deprecated("3.2.0")]
    public static Column SumDistinct(string columnName) => Call("sumDistinct", columnName);

    /// <summary>The sum of the different values of the group.</summary>
    [Since("3.2.0")]
    public static Column Sum_Distinct(Column column) => Call("sum_distinct", column);

    /// <summary>The mean of the group, or null on overflow.</summary>
    [Since("3.5.0")]
    public static Column TryAvg(Column column) => Call("try_avg", column);

    /// <summary>The sum of the group, or null on overflow.</summary>
    [Since("3.5.0")]
    public static Column TrySum(Column column) => Call("try_sum", column);
}
