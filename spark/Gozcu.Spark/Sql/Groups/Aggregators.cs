using Microsoft.Spark.Sql.Expressions;

namespace Microsoft.Spark.Sql.Groups;

/// <summary>Loops that run aggregators over values.</summary>
internal static class Aggregators
{
    public static TBuffer Reduce<TIn, TBuffer, TOut>(Aggregator<TIn, TBuffer, TOut> aggregator, TBuffer buffer, ReadOnlySpan<TIn> values)
    {
        foreach (var value in values)
        {
            buffer = aggregator.Reduce(buffer, value);
        }

        return buffer;
    }

    public static TBuffer Merge<TIn, TBuffer, TOut>(Aggregator<TIn, TBuffer, TOut> aggregator, ReadOnlySpan<TBuffer> buffers)
    {
        var merged = aggregator.Zero();
        foreach (var buffer in buffers)
        {
            merged = aggregator.Merge(merged, buffer);
        }

        return merged;
    }
}
