using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>Selects expressions over columns.</summary>
    /// <exception cref="AnalysisException">A column does not exist, or the arguments of a user-defined function do not match.</exception>
    public DataFrame Select(params Column[] columns)
    {
        DataFrame result = Call("select", Seq(columns));
        CheckFunctions(columns);
        return result;
    }

    /// <summary>Selects columns by name.</summary>
    public DataFrame Select(string column, params string[] columns) => Call("select", column, Seq(columns));

    /// <summary>Selects expressions written in SQL, such as <c>price * 2 as double</c>.</summary>
    public DataFrame SelectExpr(params string[] expressions) => Call("selectExpr", Seq(expressions));

    /// <summary>Keeps the rows for which a condition is true. Rows where it is null are dropped.</summary>
    public DataFrame Filter(Column condition)
    {
        DataFrame result = Call("filter", condition);
        CheckFunctions(condition);
        return result;
    }

    /// <summary>Keeps the rows for which a SQL condition is true. Rows where it is null are dropped.</summary>
    /// <param name="conditionExpr">Condition in SQL, such as <c>price &gt; 10</c>.</param>
    public DataFrame Filter(string conditionExpr) => Call("filter", conditionExpr);

    /// <summary>Keeps the rows for which a condition is true. Rows where it is null are dropped.</summary>
    public DataFrame Where(Column condition)
    {
        DataFrame result = Call("where", condition);
        CheckFunctions(condition);
        return result;
    }

    /// <summary>Keeps the rows for which a SQL condition is true. Rows where it is null are dropped.</summary>
    /// <param name="conditionExpr">Condition in SQL, such as <c>price &gt; 10</c>.</param>
    public DataFrame Where(string conditionExpr) => Call("where", conditionExpr);

    /// <summary>Adds a column, or replaces the one of the same name.</summary>
    /// <param name="colName">Name of the column.</param>
    /// <param name="col">Expression over the columns of this data frame.</param>
    public DataFrame WithColumn(string colName, Column col)
    {
        DataFrame result = Call("withColumn", colName, col);
        CheckFunctions(col);
        return result;
    }

    /// <summary>Adds columns, or replaces those of the same names.</summary>
    /// <param name="columns">Expressions by column name.</param>
    [Since("3.3.0")]
    public DataFrame WithColumns(IDictionary<string, Column> columns)
    {
        DataFrame result = Call("withColumns", new Dictionary<string, Column>(columns));
        CheckFunctions(columns.Values);
        return result;
    }

    /// <summary>Renames a column. No effect if there is no such column.</summary>
    public DataFrame WithColumnRenamed(string existingName, string newName) => Call("withColumnRenamed", existingName, newName);

    /// <summary>Renames columns. Names that do not exist are ignored.</summary>
    /// <param name="names">New names by present name.</param>
    [Since("3.4.0")]
    public DataFrame WithColumnsRenamed(IDictionary<string, string> names) =>
        Call("withColumnsRenamed", new Dictionary<string, string>(names));

    /// <summary>Removes columns by name. Names that do not exist are ignored.</summary>
    public DataFrame Drop(params string[] colNames) => Call("drop", Seq(colNames));

    /// <summary>Removes a column. No effect if there is no such column.</summary>
    public DataFrame Drop(Column col) => Call("drop", col);

    /// <summary>Returns the data frame unchanged.</summary>
    public DataFrame ToDF() => Call("toDF");

    /// <summary>Renames all columns.</summary>
    /// <param name="colNames">New names, one per column in order.</param>
    public DataFrame ToDF(params string[] colNames) => Call("toDF", Seq(colNames));

    /// <summary>Converts the rows to a schema: columns are matched by name, reordered, and cast where no value is lost.</summary>
    [Since("3.4.0")]
    public DataFrame To(StructType schema) => Call("to", DataTypeReference.Of(Reference.Jvm, schema));

    /// <summary>Names the data frame, so that joins can tell its columns from others.</summary>
    public DataFrame As(string alias) => Call("as", alias);

    /// <summary>Names the data frame, so that joins can tell its columns from others.</summary>
    public DataFrame Alias(string alias) => Call("alias", alias);

    /// <summary>Keeps the first rows.</summary>
    /// <param name="n">Maximum number of rows.</param>
    public DataFrame Limit(int n) => Call("limit", n);

    /// <summary>Skips the first rows.</summary>
    /// <param name="n">Number of rows to skip.</param>
    [Since("3.4.0")]
    public DataFrame Offset(int n) => Call("offset", n);

    /// <summary>Removes duplicate rows.</summary>
    public DataFrame Distinct() => Call("distinct");

    /// <summary>Removes duplicate rows.</summary>
    public DataFrame DropDuplicates() => Call("dropDuplicates");

    /// <summary>Keeps one row per combination of values in the given columns. Any row may be kept.</summary>
    public DataFrame DropDuplicates(string col, params string[] cols) => Call("dropDuplicates", col, Seq(cols));

    /// <summary>Removes duplicate rows of a stream that arrive within the delay of its watermark.</summary>
    [Since("3.5.0")]
    public DataFrame DropDuplicatesWithinWatermark() => Call("dropDuplicatesWithinWatermark");

    /// <summary>Keeps one row of a stream per combination of values in the given columns, as far as the delay of its watermark reaches.</summary>
    [Since("3.5.0")]
    public DataFrame DropDuplicatesWithinWatermark(string col, params string[] cols) =>
        Call("dropDuplicatesWithinWatermark", col, Seq(cols));

    /// <summary>Sets a watermark: the maximum delay of rows of a stream. Later rows may be dropped.</summary>
    /// <param name="eventTime">Name of the column with the event time.</param>
    /// <param name="delayThreshold">Maximum delay behind the latest event time seen, as an interval such as <c>10 minutes</c>.</param>
    public DataFrame WithWatermark(string eventTime, string delayThreshold) => Call("withWatermark", eventTime, delayThreshold);

    /// <summary>Computes count, mean, standard deviation, minimum and maximum of columns, one statistic per row. For exploration.</summary>
    /// <param name="cols">Names of numeric or string columns; empty for all.</param>
    public DataFrame Describe(params string[] cols) => Call("describe", Seq(cols));

    /// <summary>Computes statistics of all numeric and string columns, one per row. For exploration.</summary>
    /// <param name="statistics">
    /// Any of <c>count</c>, <c>mean</c>, <c>stddev</c>, <c>min</c>, <c>max</c>, <c>count_distinct</c>, <c>approx_count_distinct</c> and percentiles such as <c>75%</c>; by default
    /// the first five and the quartiles.
    /// </param>
    public DataFrame Summary(params string[] statistics) => Call("summary", Seq(statistics));

    /// <summary>Sorts all rows by columns, ascending with nulls first.</summary>
    public DataFrame Sort(string column, params string[] columns) => Call("sort", column, Seq(columns));

    /// <summary>Sorts all rows by expressions, such as <c>Col("price").Desc()</c>.</summary>
    public DataFrame Sort(params Column[] columns) => Call("sort", Seq(columns));

    /// <summary>Sorts all rows by columns, ascending with nulls first.</summary>
    public DataFrame OrderBy(string column, params string[] columns) => Call("orderBy", column, Seq(columns));

    /// <summary>Sorts all rows by expressions, such as <c>Col("price").Desc()</c>.</summary>
    public DataFrame OrderBy(params Column[] columns) => Call("orderBy", Seq(columns));

    /// <summary>Sorts the rows within each partition by columns, ascending with nulls first.</summary>
    public DataFrame SortWithinPartitions(string column, params string[] columns) => Call("sortWithinPartitions", column, Seq(columns));

    /// <summary>Sorts the rows within each partition by expressions.</summary>
    public DataFrame SortWithinPartitions(params Column[] columns) => Call("sortWithinPartitions", Seq(columns));

    /// <summary>Adds a hint for the query planner.</summary>
    /// <param name="name">Name of the hint, such as <c>broadcast</c>.</param>
    /// <param name="parameters">Parameters of the hint; none by default.</param>
    public DataFrame Hint(string name, object[]? parameters = null) => Call("hint", name, Seq(parameters ?? []));

    /// <summary>Samples rows at random. The number of rows is approximate.</summary>
    /// <param name="fraction">Expected fraction of the rows, from 0 to 1; with replacement, expected number of times that each row is taken.</param>
    /// <param name="withReplacement">True to allow a row to be taken several times; false by default.</param>
    /// <param name="seed">Seed of the generator; random by default. Repeatable only over the same partitions.</param>
    public DataFrame Sample(double fraction, bool withReplacement = false, long? seed = null) =>
        Call("sample", withReplacement, fraction, seed ?? RandomSeed());

    /// <summary>Splits the rows at random.</summary>
    /// <param name="weights">Relative sizes of the parts; they are normalized to a sum of 1.</param>
    /// <param name="seed">Seed of the generator; random by default. Repeatable only over the same partitions.</param>
    /// <returns>One data frame per weight.</returns>
    public DataFrame[] RandomSplit(double[] weights, long? seed = null) =>
        [
            .. Reference
                .InvokeObject("randomSplit", weights, seed ?? RandomSeed())
                .ReadArray()
                .Select(part => new DataFrame((JvmObjectReference)part!)),
        ];

    /// <summary>Computes named aggregates while the rows are processed. They appear in the progress of a streaming query.</summary>
    /// <param name="name">Name of the group of aggregates.</param>
    /// <param name="expr">Aggregate with an alias.</param>
    /// <param name="exprs">More aggregates with aliases.</param>
    [Since("3.0.0")]
    public DataFrame Observe(string name, Column expr, params Column[] exprs) => Call("observe", name, expr, Seq(exprs));

    /// <summary>Turns columns into rows: one row per value column, with its name, its value and the id columns.</summary>
    /// <param name="ids">Columns to keep.</param>
    /// <param name="values">Columns that become rows; their types must have a common type.</param>
    /// <param name="variableColumnName">Name of the new column with the names.</param>
    /// <param name="valueColumnName">Name of the new column with the values.</param>
    [Since("3.4.0")]
    public DataFrame Unpivot(Column[] ids, Column[] values, string variableColumnName, string valueColumnName) =>
        Call("unpivot", ids, values, variableColumnName, valueColumnName);

    /// <summary>Turns all columns but the id columns into rows, each with the column's name, its value and the id columns.</summary>
    /// <param name="ids">Columns to keep.</param>
    /// <param name="variableColumnName">Name of the new column with the names.</param>
    /// <param name="valueColumnName">Name of the new column with the values.</param>
    [Since("3.4.0")]
    public DataFrame Unpivot(Column[] ids, string variableColumnName, string valueColumnName) =>
        Call("unpivot", ids, variableColumnName, valueColumnName);

    /// <summary>Replaces the metadata of a column.</summary>
    [Since("3.3.0")]
    public DataFrame WithMetadata(string columnName, Newtonsoft.Json.Linq.JObject metadata) =>
        Call(
            "withMetadata",
            columnName,
            Reference.Jvm.CallStaticJavaMethod("org.apache.spark.sql.types.Metadata", "fromJson", metadata.ToString())
        );

    /// <summary>Converts each row to a JSON string, in a column <c>value</c>.</summary>
    public DataFrame ToJSON() => new(Reference.InvokeObject("toJSON").InvokeObject("toDF"));

    /// <summary>Groups the rows by expressions; without any, all rows form one group.</summary>
    public RelationalGroupedDataset GroupBy(params Column[] columns) =>
        new(Reference.InvokeObject("groupBy", Seq(columns)), this) { Names = columns.Length == 0 ? [] : null };

    /// <summary>Groups the rows by columns.</summary>
    public RelationalGroupedDataset GroupBy(string column, params string[] columns) =>
        new(Reference.InvokeObject("groupBy", column, Seq(columns)), this) { Names = [column, .. columns] };

    /// <summary>Groups the rows by the list of expressions and by each of its shorter prefixes, for subtotals.</summary>
    public RelationalGroupedDataset Rollup(params Column[] columns) => Group("rollup", Seq(columns));

    /// <summary>Groups the rows by the list of columns and by each of its shorter prefixes, for subtotals.</summary>
    public RelationalGroupedDataset Rollup(string column, params string[] columns) => Group("rollup", column, Seq(columns));

    /// <summary>Groups the rows by every subset of the expressions, for subtotals.</summary>
    public RelationalGroupedDataset Cube(params Column[] columns) => Group("cube", Seq(columns));

    /// <summary>Groups the rows by every subset of the columns, for subtotals.</summary>
    public RelationalGroupedDataset Cube(string column, params string[] columns) => Group("cube", column, Seq(columns));

    /// <summary>Computes aggregates over all rows. The result has one row.</summary>
    public DataFrame Agg(Column expr, params Column[] exprs) => Call("agg", expr, Seq(exprs));

    /// <summary>Computes one aggregate per column over all rows. The result has one row.</summary>
    /// <param name="exprs">Names of aggregate functions by column name, such as <c>["price"] = "max"</c>.</param>
    /// <exception cref="ArgumentException">The dictionary is empty.</exception>
    public DataFrame Agg(IReadOnlyDictionary<string, string> exprs) => GroupBy().Agg(exprs);

    private RelationalGroupedDataset Group(string method, params object?[] args) => new(Reference.InvokeObject(method, args), this);
}
