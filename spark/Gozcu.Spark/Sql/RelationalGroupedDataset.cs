using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

/// <summary>Groups of rows, to be aggregated.</summary>
public sealed partial class RelationalGroupedDataset : IJvmObjectReferenceProvider
{
    private readonly DataFrame _dataFrame;

    internal RelationalGroupedDataset(JvmObjectReference reference, DataFrame dataFrame)
    {
        Reference = reference;
        _dataFrame = dataFrame;
    }

    /// <summary>The groups in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Aggregates, one row a group.</summary>
    public DataFrame Agg(Column expr, params Column[] exprs) => Call("agg", expr, Reference.Jvm.ToSeq(exprs));

    /// <summary>Computes an aggregate of columns: each column's name with the name of a function, such as <c>["price"] = "max"</c>.</summary>
    /// <exception cref="ArgumentException">There is no column.</exception>
    public DataFrame Agg(IReadOnlyDictionary<string, string> exprs)
    {
        ArgumentNullException.ThrowIfNull(exprs);
        if (exprs.Count == 0)
        {
            throw new ArgumentException("at least one column is needed, with the name of its function", nameof(exprs));
        }

        // One by one, as a map of the JVM's has no order.
        Column[] all = [.. exprs.Select(pair => Aggregate(pair.Key, pair.Value))];
        return Agg(all[0], all[1..]);
    }

    /// <summary>A function of a column by its name, or by one of the other names that Spark takes here.</summary>
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

    /// <summary>The number of rows.</summary>
    public DataFrame Count() => Call("count");

    /// <summary>The mean of number columns; of all when none is named.</summary>
    public DataFrame Mean(params string[] colNames) => Call("mean", Reference.Jvm.ToSeq(colNames));

    /// <summary>The maximum of number columns; of all when none is named.</summary>
    public DataFrame Max(params string[] colNames) => Call("max", Reference.Jvm.ToSeq(colNames));

    /// <summary>The mean of number columns; of all when none is named.</summary>
    public DataFrame Avg(params string[] colNames) => Call("avg", Reference.Jvm.ToSeq(colNames));

    /// <summary>The minimum of number columns; of all when none is named.</summary>
    public DataFrame Min(params string[] colNames) => Call("min", Reference.Jvm.ToSeq(colNames));

    /// <summary>The sum of number columns; of all when none is named.</summary>
    public DataFrame Sum(params string[] colNames) => Call("sum", Reference.Jvm.ToSeq(colNames));

    /// <summary>The values of a column become columns.</summary>
    public RelationalGroupedDataset Pivot(string pivotColumn) => Group(pivotColumn);

    /// <summary>These values of a column become columns.</summary>
    public RelationalGroupedDataset Pivot(string pivotColumn, IEnumerable<object> values) => Group(pivotColumn, Values(values));

    /// <summary>The values of an expression become columns.</summary>
    public RelationalGroupedDataset Pivot(Column pivotColumn) => Group(pivotColumn);

    /// <summary>These values of an expression become columns.</summary>
    public RelationalGroupedDataset Pivot(Column pivotColumn, IEnumerable<object> values) => Group(pivotColumn, Values(values));

    private static List<object?> Values(IEnumerable<object> values) => [.. values.Select(ColumnValue.ToJvm)];

    private RelationalGroupedDataset Group(params object?[] args) => new(Reference.InvokeObject("pivot", args), _dataFrame);

    private DataFrame Call(string method, params object?[] args) => new(Reference.InvokeObject(method, args));
}
