using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

/// <summary>Grouped rows of a data frame, ready to be aggregated.</summary>
public sealed partial class RelationalGroupedDataset : IJvmObjectReferenceProvider
{
    private readonly DataFrame _dataFrame;

    internal RelationalGroupedDataset(JvmObjectReference reference, DataFrame dataFrame)
    {
        Reference = reference;
        _dataFrame = dataFrame;
    }

    /// <summary>Reference to the groups in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Computes aggregates, one row per group.</summary>
    public DataFrame Agg(Column expr, params Column[] exprs) => Call("agg", expr, Reference.Jvm.ToSeq(exprs));

    /// <summary>Computes one aggregate per column, one row per group.</summary>
    /// <param name="exprs">Names of aggregate functions by column name, such as <c>["price"] = "max"</c>.</param>
    /// <exception cref="ArgumentException">The dictionary is empty.</exception>
    public DataFrame Agg(IReadOnlyDictionary<string, string> exprs)
    {
        ArgumentNullException.ThrowIfNull(exprs);
        if (exprs.Count == 0)
        {
            throw new ArgumentException("at least one column is needed, with the name of its function", nameof(exprs));
        }

        // One by one, because a map of the JVM has no order.
        Column[] all = [.. exprs.Select(pair => Aggregate(pair.Key, pair.Value))];
        return Agg(all[0], all[1..]);
    }

    /// <summary>Returns a function of a column by its name, including the aliases that Spark accepts here.</summary>
    private static Column Aggregate(string column, string function)
    {
        string name = function.ToLowerInvariant() switch
        {
            "average" or "mean" => "avg",
            "std" => "stddev",
            "size" => "count",
            var other => other,
        };
        return column == "*" && name == "count" ? Functions.Count("*") : Functions.CallFunction(name, Functions.Col(column));
    }

    /// <summary>Counts the rows of each group.</summary>
    public DataFrame Count() => Call("count");

    /// <summary>Computes the means of numeric columns for each group.</summary>
    /// <param name="colNames">Names of the columns; empty for all numeric columns.</param>
    public DataFrame Mean(params string[] colNames) => Call("mean", Reference.Jvm.ToSeq(colNames));

    /// <summary>Computes the maxima of numeric columns for each group.</summary>
    /// <param name="colNames">Names of the columns; empty for all numeric columns.</param>
    public DataFrame Max(params string[] colNames) => Call("max", Reference.Jvm.ToSeq(colNames));

    /// <summary>Computes the means of numeric columns for each group.</summary>
    /// <param name="colNames">Names of the columns; empty for all numeric columns.</param>
    public DataFrame Avg(params string[] colNames) => Call("avg", Reference.Jvm.ToSeq(colNames));

    /// <summary>Computes the minima of numeric columns for each group.</summary>
    /// <param name="colNames">Names of the columns; empty for all numeric columns.</param>
    public DataFrame Min(params string[] colNames) => Call("min", Reference.Jvm.ToSeq(colNames));

    /// <summary>Computes the sums of numeric columns for each group.</summary>
    /// <param name="colNames">Names of the columns; empty for all numeric columns.</param>
    public DataFrame Sum(params string[] colNames) => Call("sum", Reference.Jvm.ToSeq(colNames));

    /// <summary>Turns the distinct values of a column into columns of the result. Needs an extra job to find them.</summary>
    public RelationalGroupedDataset Pivot(string pivotColumn) => Group(pivotColumn);

    /// <summary>Turns the given values of a column into columns of the result.</summary>
    /// <param name="pivotColumn">Name of the column.</param>
    /// <param name="values">Values that become columns, in order.</param>
    public RelationalGroupedDataset Pivot(string pivotColumn, IEnumerable<object> values) => Group(pivotColumn, Values(values));

    /// <summary>Turns the distinct values of an expression into columns of the result. Needs an extra job to find them.</summary>
    public RelationalGroupedDataset Pivot(Column pivotColumn) => Group(pivotColumn);

    /// <summary>Turns the given values of an expression into columns of the result.</summary>
    /// <param name="pivotColumn">Expression.</param>
    /// <param name="values">Values that become columns, in order.</param>
    public RelationalGroupedDataset Pivot(Column pivotColumn, IEnumerable<object> values) => Group(pivotColumn, Values(values));

    private static List<object?> Values(IEnumerable<object> values) => [.. values.Select(ColumnValue.ToJvm)];

    private RelationalGroupedDataset Group(params object?[] args) => new(Reference.InvokeObject("pivot", args), _dataFrame);

    private DataFrame Call(string method, params object?[] args) => new(Reference.InvokeObject(method, args));
}
