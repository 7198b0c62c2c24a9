using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Expressions;
using Microsoft.Spark.Sql.Groups;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Tasks;
using Microsoft.Spark.Tasks.Functions;

namespace Microsoft.Spark.Sql;

/// <content>Aggregators that reduce before the shuffle.</content>
public sealed partial class RelationalGroupedDataset
{
    /// <summary>
    /// Aggregates in two steps: each partition's rows are reduced to one buffer per key, and only the buffers are shuffled, merged and finished. This needs a second exchange with
    /// the worker and pays off for large groups; <see cref="Functions.Udaf"/> in <c>Agg</c> avoids the exchange.
    /// </summary>
    /// <param name="aggregator">Aggregator; it is sent to the executors with the values of its fields.</param>
    /// <param name="name">Name of the result column.</param>
    /// <param name="columns">Input columns: one, or one for each property of <typeparamref name="TIn"/> in the same order.</param>
    /// <returns>The grouping columns and the result, one row per group. Without grouping columns one row, or none if the data frame is empty.</returns>
    /// <exception cref="NotSupportedException">
    /// The data frame is not grouped by column names, or <typeparamref name="TBuffer"/> or <typeparamref name="TOut"/> has no SQL type.
    /// </exception>
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
