using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Tasks;
using Microsoft.Spark.Tasks.Functions;

namespace Microsoft.Spark.Sql;

/// <content>User-defined functions that map the columns of a group or window to one value.</content>
public static partial class Functions
{
    /// <summary>
    /// Creates an aggregate from a function over any number of columns of a group, for <see cref="RelationalGroupedDataset.Agg(Column, Column[])"/> and
    /// <see cref="Column.Over(Expressions.WindowSpec)"/>. All rows of a group, or of a window's partition, arrive at once and must fit in memory; there is no partial aggregation
    /// before the shuffle. Spark does not allow it beside built-in aggregates in one <c>Agg</c>.
    /// </summary>
    /// <typeparam name="TResult">.NET type of the result, which determines the SQL type.</typeparam>
    /// <param name="udf">Maps the argument columns, which are valid until it returns, to a value.</param>
    /// <param name="returnType">SQL type of the result; by default that of <typeparamref name="TResult"/>.</param>
    /// <exception cref="NotSupportedException"><typeparamref name="TResult"/> has no SQL type.</exception>
    public static Func<Column[], Column> AggregateUdf<TResult>(Func<ArrowColumn[], TResult> udf, DataType? returnType = null) =>
        AggregateUdf(udf, udf, returnType).Apply;

    /// <summary>
    /// Creates an aggregate from a function over one column of a group, for <see cref="RelationalGroupedDataset.Agg(Column, Column[])"/> and
    /// <see cref="Column.Over(Expressions.WindowSpec)"/>. All rows of a group, or of a window's partition, arrive at once and must fit in memory; there is no partial aggregation
    /// before the shuffle.
    /// </summary>
    /// <typeparam name="T">Class of the column, such as <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="TResult">.NET type of the result, which determines the SQL type.</typeparam>
    /// <param name="udf">Maps the column, which is valid until it returns, to a value.</param>
    /// <param name="returnType">SQL type of the result; by default that of <typeparamref name="TResult"/>.</param>
    /// <exception cref="NotSupportedException"><typeparamref name="TResult"/> has no SQL type.</exception>
    public static Func<Column, Column> AggregateUdf<T, TResult>(Func<T, TResult> udf, DataType? returnType = null)
        where T : ArrowColumn
    {
        var function = AggregateUdf(columns => udf(ColumnArgument.Of<T>(columns, 0)), udf, returnType);
        return c1 => function.Apply(c1);
    }

    /// <summary>Creates an aggregate from a function over two columns of a group; see <see cref="AggregateUdf{T, TResult}"/>.</summary>
    /// <typeparam name="T1">Class of column 1, such as <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T2">Class of column 2.</typeparam>
    /// <typeparam name="TResult">.NET type of the result, which determines the SQL type.</typeparam>
    /// <param name="udf">Maps the columns, which are valid until it returns, to a value.</param>
    /// <param name="returnType">SQL type of the result; by default that of <typeparamref name="TResult"/>.</param>
    /// <exception cref="NotSupportedException"><typeparamref name="TResult"/> has no SQL type.</exception>
    public static Func<Column, Column, Column> AggregateUdf<T1, T2, TResult>(Func<T1, T2, TResult> udf, DataType? returnType = null)
        where T1 : ArrowColumn
        where T2 : ArrowColumn
    {
        var function = AggregateUdf(columns => udf(ColumnArgument.Of<T1>(columns, 0), ColumnArgument.Of<T2>(columns, 1)), udf, returnType);
        return (c1, c2) => function.Apply(c1, c2);
    }

    /// <summary>Creates an aggregate from a function over three columns of a group; see <see cref="AggregateUdf{T, TResult}"/>.</summary>
    /// <typeparam name="T1">Class of column 1, such as <see cref="DoubleColumn"/>.</typeparam>
    /// <typeparam name="T2">Class of column 2.</typeparam>
    /// <typeparam name="T3">Class of column 3.</typeparam>
    /// <typeparam name="TResult">.NET type of the result, which determines the SQL type.</typeparam>
    /// <param name="udf">Maps the columns, which are valid until it returns, to a value.</param>
    /// <param name="returnType">SQL type of the result; by default that of <typeparamref name="TResult"/>.</param>
    /// <exception cref="NotSupportedException"><typeparamref name="TResult"/> has no SQL type.</exception>
    public static Func<Column, Column, Column, Column> AggregateUdf<T1, T2, T3, TResult>(
        Func<T1, T2, T3, TResult> udf,
        DataType? returnType = null
    )
        where T1 : ArrowColumn
        where T2 : ArrowColumn
        where T3 : ArrowColumn
    {
        var function = AggregateUdf(
            columns => udf(ColumnArgument.Of<T1>(columns, 0), ColumnArgument.Of<T2>(columns, 1), ColumnArgument.Of<T3>(columns, 2)),
            udf,
            returnType
        );
        return (c1, c2, c3) => function.Apply(c1, c2, c3);
    }

    private static UserDefinedFunction AggregateUdf<TResult>(Func<ArrowColumn[], TResult> call, Delegate udf, DataType? returnType) =>
        new(
            EvalType.GroupedAggregate,
            FunctionKind.Aggregate,
            call,
            returnType ?? DotnetTypes.ToDataType(typeof(TResult)),
            FunctionName.Of(udf)
        );
}
