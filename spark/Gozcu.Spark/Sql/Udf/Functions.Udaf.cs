using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Expressions;
using Microsoft.Spark.Sql.Groups;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Tasks;
using Microsoft.Spark.Tasks.Functions;

namespace Microsoft.Spark.Sql;

/// <content>Aggregators as columns.</content>
public static partial class Functions
{
    /// <summary>
    /// Creates a column function from an aggregator, for <c>Agg</c> and <see cref="Column.Over(WindowSpec)"/>. All rows of a group, or of a window's partition, arrive at once and
    /// must fit in memory; <see cref="Aggregator{TIn, TBuffer, TOut}.Merge"/> is not called. Spark does not allow it beside built-in aggregates in one <c>Agg</c>.
    /// <see cref="RelationalGroupedDataset.Aggregate"/> reduces before the shuffle instead.
    /// </summary>
    /// <typeparam name="TIn">Type of the input: that of the column; for several columns a tuple, or a record with as many properties in the same order.</typeparam>
    /// <typeparam name="TBuffer">Type of the buffer.</typeparam>
    /// <typeparam name="TOut">Type of the result, which determines the SQL type.</typeparam>
    /// <param name="aggregator">Aggregator; it is sent to the executors with the values of its fields.</param>
    /// <param name="returnType">SQL type of the result; by default that of <typeparamref name="TOut"/>.</param>
    /// <exception cref="NotSupportedException"><typeparamref name="TOut"/> has no SQL type.</exception>
    public static ColumnFunction Udaf<TIn, TBuffer, TOut>(Aggregator<TIn, TBuffer, TOut> aggregator, DataType? returnType = null)
    {
        ArgumentNullException.ThrowIfNull(aggregator);
        var values = new ArgumentRecords<TIn>();
        var function = new UserDefinedFunction(
            EvalType.GroupedAggregate,
            FunctionKind.Aggregate,
            (Arrow.ArrowColumn[] columns) => aggregator.Finish(Aggregators.Reduce(aggregator, aggregator.Zero(), values.Read(columns))),
            returnType ?? DotnetTypes.ToDataType(typeof(TOut)),
            aggregator.GetType().Name
        );
        return columns => function.Apply(columns);
    }
}
