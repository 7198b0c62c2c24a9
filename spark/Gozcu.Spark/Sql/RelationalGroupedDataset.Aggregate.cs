using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Expressions;
using Microsoft.Spark.Sql.Groups;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Worker.Functions;
using Microsoft.Spark.Worker.Protocol;

namespace Microsoft.Spark.Sql;

/// <content>Aggregators that reduce before the shuffle.</content>
public sealed partial class RelationalGroupedDataset
{
    /// <summary>
    /// Aggregates in two steps: each partition's rows are reduced to a buffer a key, and the buffers, which alone are shuffled, are merged and finished. Costs a second exchange with the worker, and pays where
    /// groups are large; <see cref="Functions.Udaf"/> in <c>Agg</c> has neither.
    /// </summary>
    /// <param name="aggregator">The aggregator. What it holds travels with it.</param>
    /// <param name="name">What the column of results is called.</param>
    /// <param name="columns">What is aggregated: one column, or one for each property of <typeparamref name="TIn"/>, in their order.</param>
    /// <returns>The grouping columns and the results, one row a group; one row without a grouping column, unless there are no rows.</returns>
    /// <exception cref="NotSupportedException">The data frame is not grouped by names of columns; or no SQL type stands for <typeparamref name="TBuffer"/> or <typeparamref name="TOut"/>.</exception>
    public DataFrame Aggregate<TIn, TBuffer, TOut>(Aggregator<TIn, TBuffer, TOut> aggregator, string name, params Column[] columns)
    {
        ArgumentNullException.ThrowIfNull(aggregator);
        const string Buffer = "__buffer";
        var keys =
            Names
            ?? throw new NotSupportedException(
                "Aggregate needs groups by names of columns: GroupBy(\"a\", \"b\"). Give an expression a name first, by WithColumn, or use Agg(Udaf(aggregator)(…))."
            );
        var rows = _dataFrame.Select([
            .. keys.Select(key => Functions.Col(key)),
            .. columns.Select((column, i) => column.Alias($"__in{i}")),
        ]);
        var schema = new StructType([
            .. rows.Schema().Fields.Take(keys.Length),
            new StructField(Buffer, DotnetTypes.ToDataType(typeof(TBuffer)), DotnetTypes.AllowsNull(typeof(TBuffer))),
        ]);
        var partial = new PartialAggregation<TIn, TBuffer, TOut>(aggregator, keys.Length, ArrowTypes.ToSchema(schema));
        var buffers = rows.MapInArrow(partial.Run, schema, aggregator.GetType().Name);

        var stored = new ArgumentRecords<TBuffer>();
        var merge = new UserDefinedFunction(
            EvalType.GroupedAggregate,
            FunctionKind.Aggregate,
            (ArrowColumn[] buffer) => aggregator.Finish(Aggregators.Merge(aggregator, stored.Read(buffer))),
            DotnetTypes.ToDataType(typeof(TOut)),
            aggregator.GetType().Name
        );
        var results = merge.Apply(Functions.Col(Buffer)).Alias(name);
        var groups = schema.Fields.Take(keys.Length).Select(f => buffers.Col($"`{f.Name.Replace("`", "``", StringComparison.Ordinal)}`"));
        return buffers.GroupBy([.. groups]).Agg(results);
    }
}
