using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>The given columns.</summary>
    public DataFrame Select(params Column[] columns)
    {
        DataFrame result = Call("select", Seq(columns));
        CheckFunctions(columns);
        return result;
    }

    /// <summary>The columns of these names.</summary>
    public DataFrame Select(string column, params string[] columns) => Call("select", column, Seq(columns));

    /// <summary>Columns by SQL expressions.</summary>
    public DataFrame SelectExpr(params string[] expressions) => Call("selectExpr", Seq(expressions));

    /// <summary>The rows for which the condition is true.</summary>
    public DataFrame Filter(Column condition)
    {
        DataFrame result = Call("filter", condition);
        CheckFunctions(condition);
        return result;
    }

    /// <summary>The rows for which the SQL condition is true.</summary>
    public DataFrame Filter(string conditionExpr) => Call("filter", conditionExpr);

    /// <summary>The rows for which the condition is true.</summary>
    public DataFrame Where(Column condition)
    {
        DataFrame result = Call("where", condition);
        CheckFunctions(condition);
        return result;
    }

    /// <summary>The rows for which the SQL condition is true.</summary>
    public DataFrame Where(string conditionExpr) => Call("where", conditionExpr);

    /// <summary>With a column added or replaced.</summary>
    public DataFrame WithColumn(string colName, Column col)
    {
        DataFrame result = Call("withColumn", colName, col);
        CheckFunctions(col);
        return result;
    }

    /// <summary>With columns added or replaced.</summary>
    [Since("3.3.0")]
    public DataFrame WithColumns(IDictionary<string, Column> columns)
    {
        DataFrame result = Call("withColumns", new Dictionary<string, Column>(columns));
        CheckFunctions(columns.Values);
        return result;
    }

    /// <summary>With a column under another name; as it is when there is no such column.</summary>
    public DataFrame WithColumnRenamed(string existingName, string newName) => Call("withColumnRenamed", existingName, newName);

    /// <summary>With columns under other names, by their present ones.</summary>
    [Since("3.4.0")]
    public DataFrame WithColumnsRenamed(IDictionary<string, string> names) =>
        Call("withColumnsRenamed", new Dictionary<string, string>(names));

    /// <summary>Without the columns of these names.</summary>
    public DataFrame Drop(params string[] colNames) => Call("drop", Seq(colNames));

    /// <summary>Without a column.</summary>
    public DataFrame Drop(Column col) => Call("drop", col);

    /// <summary>The same rows and columns.</summary>
    public DataFrame ToDF() => Call("toDF");

    /// <summary>The columns under these names, one for each.</summary>
    public DataFrame ToDF(params string[] colNames) => Call("toDF", Seq(colNames));

    /// <summary>The rows brought to a schema: columns found by name, put in order and cast where nothing is lost.</summary>
    [Since("3.4.0")]
    public DataFrame To(StructType schema) => Call("to", DataTypeReference.Of(Reference.Jvm, schema));

    /// <summary>The data frame under a name, to tell columns apart in joins.</summary>
    public DataFrame As(string alias) => Call("as", alias);

    /// <summary>The data frame under a name, to tell columns apart in joins.</summary>
    public DataFrame Alias(string alias) => Call("alias", alias);

    /// <summary>The first rows, at most so many.</summary>
    public DataFrame Limit(int n) => Call("limit", n);

    /// <summary>Without the first rows.</summary>
    [Since("3.4.0")]
    public DataFrame Offset(int n) => Call("offset", n);

    /// <summary>Each row once.</summary>
    public DataFrame Distinct() => Call("distinct");

    /// <summary>Each row once.</summary>
    public DataFrame DropDuplicates() => Call("dropDuplicates");

    /// <summary>One row for each combination of these columns.</summary>
    public DataFrame DropDuplicates(string col, params string[] cols) => Call("dropDuplicates", col, Seq(cols));

    /// <summary>Each row of a stream once, as far as its watermark reaches.</summary>
    [Since("3.5.0")]
    public DataFrame DropDuplicatesWithinWatermark() => Call("dropDuplicatesWithinWatermark");

    /// <summary>One row of a stream for each combination of these columns, as far as its watermark reaches.</summary>
    [Since("3.5.0")]
    public DataFrame DropDuplicatesWithinWatermark(string col, params string[] cols) =>
        Call("dropDuplicatesWithinWatermark", col, Seq(cols));

    /// <summary>With a watermark: how late rows of a stream may come by the time in a column.</summary>
    public DataFrame WithWatermark(string eventTime, string delayThreshold) => Call("withWatermark", eventTime, delayThreshold);

    /// <summary>Count, mean, standard deviation, minimum and maximum of columns; of all when none is named.</summary>
    public DataFrame Describe(params string[] cols) => Call("describe", Seq(cols));

    /// <summary>Statistics of all columns: count, mean, stddev, min, max and percentiles such as 75%.</summary>
    public DataFrame Summary(params string[] statistics) => Call("summary", Seq(statistics));

    /// <summary>Sorted by these columns, ascending.</summary>
    public DataFrame Sort(string column, params string[] columns) => Call("sort", column, Seq(columns));

    /// <summary>Sorted by these expressions.</summary>
    public DataFrame Sort(params Column[] columns) => Call("sort", Seq(columns));

    /// <summary>Sorted by these columns, ascending.</summary>
    public DataFrame OrderBy(string column, params string[] columns) => Call("orderBy", column, Seq(columns));

    /// <summary>Sorted by these expressions.</summary>
    public DataFrame OrderBy(params Column[] columns) => Call("orderBy", Seq(columns));

    /// <summary>Each partition sorted by these columns.</summary>
    public DataFrame SortWithinPartitions(string column, params string[] columns) => Call("sortWithinPartitions", column, Seq(columns));

    /// <summary>Each partition sorted by these expressions.</summary>
    public DataFrame SortWithinPartitions(params Column[] columns) => Call("sortWithinPartitions", Seq(columns));

    /// <summary>With a hint for the planner, such as <c>broadcast</c>.</summary>
    public DataFrame Hint(string name, object[]? parameters = null) => Call("hint", name, Seq(parameters ?? []));

    /// <summary>A random part of the rows.</summary>
    public DataFrame Sample(double fraction, bool withReplacement = false, long? seed = null) =>
        Call("sample", withReplacement, fraction, seed ?? RandomSeed());

    /// <summary>Splits the rows at random.</summary>
    /// <param name="weights">The parts' weights; their sum is taken as 1.</param>
    /// <param name="seed">Makes the split repeatable over the same partitions.</param>
    public DataFrame[] RandomSplit(double[] weights, long? seed = null) =>
        [
            .. Reference
                .InvokeObject("randomSplit", weights, seed ?? RandomSeed())
                .ReadArray()
                .Select(part => new DataFrame((JvmObjectReference)part!)),
        ];

    /// <summary>With aggregates computed in passing; they appear in the progress of a streaming query under this name.</summary>
    [Since("3.0.0")]
    public DataFrame Observe(string name, Column expr, params Column[] exprs) => Call("observe", name, expr, Seq(exprs));

    /// <summary>Columns turned into rows: one for each of the values, with its name and its value beside the ids.</summary>
    [Since("3.4.0")]
    public DataFrame Unpivot(Column[] ids, Column[] values, string variableColumnName, string valueColumnName) =>
        Call("unpivot", ids, values, variableColumnName, valueColumnName);

    /// <summary>All columns but the ids turned into rows.</summary>
    [Since("3.4.0")]
    public DataFrame Unpivot(Column[] ids, string variableColumnName, string valueColumnName) =>
        Call("unpivot", ids, variableColumnName, valueColumnName);

    /// <summary>With the metadata of a column replaced.</summary>
    [Since("3.3.0")]
    public DataFrame WithMetadata(string columnName, Newtonsoft.Json.Linq.JObject metadata) =>
        Call(
            "withMetadata",
            columnName,
            Reference.Jvm.CallStaticJavaMethod("org.apache.spark.sql.types.Metadata", "fromJson", metadata.ToString())
        );

    /// <summary>Each row as JSON, in a column <c>value</c>.</summary>
    public DataFrame ToJSON() => new(Reference.InvokeObject("toJSON").InvokeObject("toDF"));

    /// <summary>Groups by these expressions; one group of all rows when there is none.</summary>
    public RelationalGroupedDataset GroupBy(params Column[] columns) =>
        new(Reference.InvokeObject("groupBy", Seq(columns)), this) { Names = columns.Length == 0 ? [] : null };

    /// <summary>Groups by these columns.</summary>
    public RelationalGroupedDataset GroupBy(string column, params string[] columns) =>
        new(Reference.InvokeObject("groupBy", column, Seq(columns)), this) { Names = [column, .. columns] };

    /// <summary>Groups by these expressions, and by each shorter beginning of the list.</summary>
    public RelationalGroupedDataset Rollup(params Column[] columns) => Group("rollup", Seq(columns));

    /// <summary>Groups by these columns, and by each shorter beginning of the list.</summary>
    public RelationalGroupedDataset Rollup(string column, params string[] columns) => Group("rollup", column, Seq(columns));

    /// <summary>Groups by every combination of these expressions.</summary>
    public RelationalGroupedDataset Cube(params Column[] columns) => Group("cube", Seq(columns));

    /// <summary>Groups by every combination of these columns.</summary>
    public RelationalGroupedDataset Cube(string column, params string[] columns) => Group("cube", column, Seq(columns));

    /// <summary>Aggregates over all rows.</summary>
    public DataFrame Agg(Column expr, params Column[] exprs) => Call("agg", expr, Seq(exprs));

    /// <summary>Computes an aggregate of columns over all rows: each column's name with the name of a function, such as <c>["price"] = "max"</c>.</summary>
    /// <exception cref="ArgumentException">There is no column.</exception>
    public DataFrame Agg(IReadOnlyDictionary<string, string> exprs) => GroupBy().Agg(exprs);

    private RelationalGroupedDataset Group(string method, params object?[] args) => new(Reference.InvokeObject(method, args), this);
}
