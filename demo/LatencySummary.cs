namespace Gozcu.Demo;

/// <summary>Summary of latencies, in milliseconds, which is the resolution of Kafka's clock.</summary>
/// <param name="Count">Number of records.</param>
/// <param name="Median">Median latency, in milliseconds.</param>
/// <param name="P99">99th percentile, in milliseconds.</param>
/// <param name="Max">Longest latency, in milliseconds.</param>
internal sealed record LatencySummary(long Count, long Median, long P99, long Max)
{
    /// <summary>Returns the summary of latencies; null if there are none.</summary>
    public static LatencySummary? Of(IReadOnlyList<long> milliseconds)
    {
        if (milliseconds.Count == 0)
        {
            return null;
        }
        var sorted = milliseconds.Order().ToArray();
        return new LatencySummary(sorted.Length, Rank(sorted, 0.5), Rank(sorted, 0.99), sorted[^1]);
    }

    /// <summary>Returns the nearest-rank percentile.</summary>
    private static long Rank(long[] sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
}
