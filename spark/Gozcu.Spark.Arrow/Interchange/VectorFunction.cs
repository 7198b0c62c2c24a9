using Apache.Arrow;
using Microsoft.Data.Analysis;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Worker.Functions;
using Microsoft.Spark.Worker.Protocol;

namespace Microsoft.Spark.Interchange;

/// <summary>Functions over arrays and columns of other libraries as functions over ours.</summary>
internal static class VectorFunction
{
    /// <summary>A function that returns an array of Apache.Arrow.</summary>
    /// <param name="udf">The function, which errors and columns are called after.</param>
    /// <param name="call">Calls it.</param>
    /// <param name="name">What it is called, if not by itself.</param>
    public static UserDefinedFunction OfArrays<TResult>(Delegate udf, Func<VectorArguments, TResult> call, string? name = null)
        where TResult : IArrowArray
    {
        var (type, declared) = Result(udf, typeof(TResult));
        return Of(udf, name, type, columns => FromApache.Column(call(new VectorArguments(columns)), declared));
    }

    /// <summary>A function that returns a column of Microsoft.Data.Analysis.</summary>
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
