using Microsoft.Spark.Interchange;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;
using ApacheBatch = Apache.Arrow.RecordBatch;
using FxDataFrame = Microsoft.Data.Analysis.DataFrame;

namespace Microsoft.Spark.Sql;

/// <summary>Functions over the rows of a group, as a batch of Apache.Arrow or a data frame of Microsoft.Data.Analysis.</summary>
public static class RelationalGroupedDatasetExtensions
{
    /// <summary>
    /// Replaces the rows of each group by those that a function returns for them. The batch has all columns, those that it is grouped by included, in the memory that Spark sent; it is valid until the
    /// function returns.
    /// </summary>
    /// <param name="dataset">The groups, which must each fit into memory.</param>
    /// <param name="returnType">The columns that come out, in the order of the batch that the function returns.</param>
    /// <param name="func">The function: a lambda or a method. What it captures travels with it.</param>
    public static DataFrame Apply(this RelationalGroupedDataset dataset, StructType returnType, Func<ApacheBatch, ApacheBatch> func)
    {
        Check(dataset, returnType, func);
        var declared = ArrowTypes.ToSchema(returnType);
        return dataset.Apply(returnType, (_, group) => FromApache.Batch(func(ToApache.Batch(group)), declared), FunctionName.Of(func));
    }

    /// <summary>Replaces the rows of each group by those that a function returns for them. The frame has all columns, those that it is grouped by included; it is valid until the function returns.</summary>
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
