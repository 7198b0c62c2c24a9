using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Expressions;
using Microsoft.Spark.Sql.Groups;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Worker.Functions;
using Microsoft.Spark.Worker.Protocol;

namespace Microsoft.Spark.Sql;

/// <content>Aggregators as columns.</content>
public static partial class Functions
{
    /// <summary>
    /// An aggregator as a column function, for <c>Agg</c> and <see cref="Column.Over(WindowSpec)"/>. All rows of a group, or of a window's partition, come at once and must fit into memory;
    /// <see cref="Aggregator{TIn, TBuffer, TOut}.Merge"/> is not called. Spark does not take it beside aggregates of its own in one <c>Agg</c>. See <see cref="RelationalGroupedDataset.Aggregate"/> for a plan that reduces before it shuffles.
    /// </summary>
    /// <typeparam name="TIn">What is added: one column's type; for several columns a tuple, or a record with as many properties, in their order.</typeparam>
    /// <typeparam name="TBuffer">The buffer's type.</typeparam>
    /// <typeparam name="TOut">The result's type, which decides the SQL type.</typeparam>
    /// <param name="aggregator">The aggregator. What it holds travels with it.</param>
    /// <param name="returnType">The SQL type, where it is another than <typeparamref name="TOut"/> says.</param>
    /// <exception cref="NotSupportedException">No SQL type stands for <typeparamref name="TOut"/>.</exception>
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
