using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Tasks;
using Microsoft.Spark.Tasks.Functions;

namespace Microsoft.Spark.Sql;

/// <content>User-defined functions over whole columns of a batch, the fastest kind.</content>
public static partial class Functions
{
    /// <summary>
    /// Creates a column function that is called once per partition. It receives the columns of the batches one after another and returns one column per batch. Suits functions with
    /// an expensive start, such as loading a model.
    /// </summary>
    /// <typeparam name="TResult">Class of the returned columns.</typeparam>
    /// <param name="udf">Maps the argument columns of each batch to a column of the same number of rows.</param>
    /// <param name="returnType">SQL type of the result, if its class does not determine it.</param>
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
