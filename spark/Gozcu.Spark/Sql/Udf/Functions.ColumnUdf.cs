using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Worker.Functions;
using Microsoft.Spark.Worker.Protocol;

namespace Microsoft.Spark.Sql;

/// <content>C# functions over whole columns of a batch: the fastest kind.</content>
public static partial class Functions
{
    /// <summary>
    /// A function that is called once a partition with the columns of batch after batch and returns a column for each: for what is costly to begin, such as loading a model.
    /// </summary>
    /// <typeparam name="TResult">The class of the columns that come out.</typeparam>
    /// <param name="udf">From the argument columns of each batch to a column of as many rows.</param>
    /// <param name="returnType">The column's type, where its class does not say it.</param>
    public static Func<Column[], Column> ColumnIteratorUdf<TResult>(
        Func<IEnumerable<ArrowColumn[]>, IEnumerable<TResult>> udf,
        DataType? returnType = null
    )
        where TResult : ArrowColumn
    {
        var function = new UserDefinedFunction(
            EvalType.ScalarIterator,
            FunctionKind.ColumnIterator,
            (Func<IEnumerable<ArrowColumn[]>, IEnumerable<ArrowColumn>>)udf,
            ColumnTypes.Of(typeof(TResult), returnType),
            FunctionName.Of(udf)
        );
        return function.Apply;
    }

    private static UserDefinedFunction ColumnUdf(
        Func<ArrowColumn[], ColumnBuilder, ArrowColumn> call,
        Delegate udf,
        Type result,
        DataType? returnType
    ) => new(EvalType.Scalar, FunctionKind.Column, call, ColumnTypes.Of(result, returnType), FunctionName.Of(udf));
}
