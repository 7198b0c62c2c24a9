namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>
/// Confidence intervals of metrics on time series, whose rows resemble their neighbours. Whole blocks of rows are resampled with replacement and the metric is
/// computed again; the interval is the middle 95 % of the results. Blocks are the series if there are at least 8, else contiguous rows of a stated number, which
/// should be longer than the events.
/// </summary>
/// <remarks>
/// Blocks: E. Carlstein, “The use of subseries values for estimating the variance of a general statistic from a stationary sequence”, Annals of Statistics 14 (1986),
/// p. 1171. Percentile intervals: B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13.
/// </remarks>
public static class BlockBootstrap
{
    /// <summary>Fewest blocks from which an interval is computed.</summary>
    public const int FewestBlocks = 8;

    /// <summary>Number of rows of a block by default, if blocks are not series.</summary>
    public const int DefaultBlockRows = 500;

    private const int DefaultDraws = 1000;

    /// <summary>Returns the interval of a metric.</summary>
    /// <param name="series">Series.</param>
    /// <param name="metric">Metric; NaN where it is not defined. If blocks are not series, it gets each block as a series of its own, so that an event may be cut.</param>
    /// <param name="blockRows">Number of rows of a block, if there are fewer than <see cref="FewestBlocks"/> series.</param>
    /// <param name="draws">Number of times that blocks are resampled.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <returns>The interval; null if there are fewer than <see cref="FewestBlocks"/> blocks, or the metric is not defined in half of the draws.</returns>
    public static Interval? Of(
        IReadOnlyList<ScoredSeries> series,
        Func<IReadOnlyList<ScoredSeries>, double> metric,
        int blockRows = DefaultBlockRows,
        int draws = DefaultDraws,
        int seed = 1
    )
    {
        var blocks = Blocks(series, blockRows);
        return Of(
            blocks.Count,
            multiplicities =>
            {
                var drawn = new List<ScoredSeries>();
                for (var block = 0; block < blocks.Count; block++)
                {
                    drawn.AddRange(Enumerable.Repeat(blocks[block], multiplicities[block]));
                }
                return [metric(drawn)];
            },
            draws,
            seed
        )?[0];
    }

    /// <summary>Returns the blocks that are resampled: the series if there are at least <see cref="FewestBlocks"/>, else contiguous rows of each.</summary>
    /// <param name="series">Series.</param>
    /// <param name="blockRows">Number of rows of a block; the last block of a series may have fewer.</param>
    public static IReadOnlyList<ScoredSeries> Blocks(IReadOnlyList<ScoredSeries> series, int blockRows = DefaultBlockRows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(blockRows, 1);
        return series.Count >= FewestBlocks
            ? series
            :
            [
                .. series.SelectMany(one =>
                    Enumerable
                        .Range(0, one.BlockCount(blockRows))
                        .Select(block => one.Slice(block * blockRows, Math.Min(blockRows, one.Length - block * blockRows)))
                ),
            ];
    }

    /// <summary>Returns the intervals of several figures from the same draws; null if there are too few blocks.</summary>
    /// <param name="blocks">Number of blocks.</param>
    /// <param name="figures">Function that returns the figures, NaN where not defined, given how often each block was drawn.</param>
    /// <param name="draws">Number of draws.</param>
    /// <param name="seed">Seed of the draws.</param>
    internal static Interval?[]? Of(int blocks, Func<int[], double[]> figures, int draws, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        if (blocks < FewestBlocks)
        {
            return null;
        }
        var random = new Random(seed);
        var multiplicities = new int[blocks];
        var values = new double[draws][];
        for (var draw = 0; draw < draws; draw++)
        {
            Array.Clear(multiplicities);
            for (var block = 0; block < blocks; block++)
            {
                multiplicities[random.Next(blocks)]++;
            }
            values[draw] = figures(multiplicities);
        }
        return [.. Enumerable.Range(0, values[0].Length).Select(i => Middle(values.Select(value => value[i])))];
    }

    private static Interval? Middle(IEnumerable<double> values)
    {
        double[] all = [.. values];
        double[] defined = [.. all.Where(value => !double.IsNaN(value)).Order()];
        if (2 * defined.Length <= all.Length)
        {
            return null;
        }
        var outside = (int)Math.Floor((1 - Interval.Confidence) / 2 * defined.Length);
        return new Interval(defined[outside], defined[^(outside + 1)]);
    }
}
