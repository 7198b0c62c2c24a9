namespace Gozcu.Jobs.Demo;

/// <summary>How long records took, in milliseconds; Kafka's clock has no finer steps.</summary>
/// <param name="Count">How many records.</param>
/// <param name="Median">Half were at most so long under way.</param>
/// <param name="P99">99 of 100 were.</param>
/// <param name="Max">The longest.</param>
internal sealed record LatencySummary(long Count, long Median, long P99, long Max)
{
    /// <summary>Sums up; null when there are none.</summary>
    public static LatencySummary? Of(IReadOnlyList<long> milliseconds)
    {
        if (milliseconds.Count == 0)
        {
            return null;
        }
        var sorted = milliseconds.Order().ToArray();
        return new LatencySummary(sorted.Length, Rank(sorted, 0.5), Rank(sorted, 0.99), sorted[^1]);
    }

    /// <summary>The nearest-rank percentile.</summary>
    private static long Rank(long[] sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
}
