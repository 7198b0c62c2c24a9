using Apache.Arrow;
using Microsoft.Data.Analysis;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Tasks;
using Microsoft.Spark.Tasks.Functions;

namespace Microsoft.Spark.Interchange;

/// <summary>Adapts functions over arrays and columns of other libraries to functions over this library's columns.</summary>
internal static class VectorFunction
{
    /// <summary>Adapts a function that returns an array of Apache.Arrow.</summary>
    /// <param name="udf">User's function, which names columns and errors.</param>
    /// <param name="call">Calls the function with its arguments.</param>
    /// <param name="name">Name of the function; that of its method by default.</param>
    public static UserDefinedFunction OfArrays<TResult>(Delegate udf, Func<VectorArguments, TResult> call, string? name = null)
        where TResult : IArrowArray
    {
        var (type, declared) = Result(udf, typeof(TResult));
        return Of(udf, name, type, columns => FromApache.Column(call(new VectorArguments(columns)), declared));
    }

    /// <summary>Adapts a function that returns a column of Microsoft.Data.Analysis.</summary>
    /// <inheritdoc cref="OfArrays"/>
    public static UserDefinedFunction OfColumns<TResult>(Delegate udf, Func<VectorArguments, TResult> call, string? name = null)
        where TResult : DataFrameColumn
    {
        var (type, declared) = Result(udf, typeof(TResult));
        return Of(udf, name, type, columns => Frames.FromColumn(call(new VectorArguments(columns)), declared));
    }

    private static (DataType Type, ArrowType Declared) Result(Delegate udf, Type result)
    {
        ArgumentNullException.ThrowIfNull(udf);
        var type = ResultTypes.Of(result);
        return (type, ArrowTypes.ToArrow(type));
    }

    private static UserDefinedFunction Of(Delegate udf, string? name, DataType type, Func<ArrowColumn[], ArrowColumn> call) =>
        new(
            EvalType.Scalar,
            FunctionKind.Column,
            (Func<ArrowColumn[], ColumnBuilder, ArrowColumn>)((columns, _) => call(columns)),
            type,
            name ?? FunctionName.Of(udf)
        );
}
