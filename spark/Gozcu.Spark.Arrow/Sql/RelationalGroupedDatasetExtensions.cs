using Microsoft.Spark.Interchange;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;
using ApacheBatch = Apache.Arrow.RecordBatch;
using FxDataFrame = Microsoft.Data.Analysis.DataFrame;

namespace Microsoft.Spark.Sql;

/// <summary>Functions over the rows of a group as a batch of Apache.Arrow or a data frame of Microsoft.Data.Analysis.</summary>
public static class RelationalGroupedDatasetExtensions
{
    /// <summary>
    /// Maps each group to the rows that a function returns for it. The input batch has all columns, including the grouping columns. It uses the memory that Spark sent and is valid
    /// until the function returns.
    /// </summary>
    /// <param name="dataset">Groups; each must fit in memory.</param>
    /// <param name="returnType">Columns of the result, in the order of the batch that the function returns.</param>
    /// <param name="func">Lambda or method. Values that it captures are sent to the executors.</param>
    public static DataFrame Apply(this RelationalGroupedDataset dataset, StructType returnType, Func<ApacheBatch, ApacheBatch> func)
    {
        Check(dataset, returnType, func);
        var declared = ArrowTypes.ToSchema(returnType);
        return dataset.Apply(returnType, (_, group) => FromApache.Batch(func(ToApache.Batch(group)), declared), FunctionName.Of(func));
    }

    /// <summary>
    /// Maps each group to the rows that a function returns for it. The input frame has all columns, including the grouping columns, and is valid until the function returns.
    /// </summary>
    /// <inheritdoc cref="Apply(RelationalGroupedDataset, StructType, Func{ApacheBatch, ApacheBatch})"/>
    public static DataFrame Apply(this RelationalGroupedDataset dataset, StructType returnType, Func<FxDataFrame, FxDataFrame> func)
    {
        Check(dataset, returnType, func);
        var declared = ArrowTypes.ToSchema(returnType);
        return dataset.Apply(
            returnType,
            (_, group) => Frames.FromFrame(func(Frames.ToFrame(group.Schema.Fields, group.Columns, group.Length)), declared),
            FunctionName.Of(func)
        );
    }

    private static void Check(RelationalGroupedDataset dataset, StructType returnType, Delegate func)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(returnType);
        ArgumentNullException.ThrowIfNull(func);
    }
}
