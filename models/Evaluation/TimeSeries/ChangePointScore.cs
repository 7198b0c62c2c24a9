namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>
/// SKAB's variant of the NAB score, for reported change points. Each true change point opens a window of a fixed time after it; a window that begins in the one
/// before is cut to begin at that one's end. The first report in a window counts, further ones there are free, each report outside all windows is false. A report
/// at share r of the window counts (1 + f)/2 · −tanh(x)/tanh(π/2) + (1 − f)/2, where x runs from −π/2 to π/2 in 1,000 steps and f is the weight of a false report.
/// </summary>
/// <remarks>
/// <c>chp_score</c> in core/metrics.py of github.com/waico/SKAB, with <c>anomaly_window_destination="righter"</c> and <c>"cut right window"</c>. Many windows that
/// forgive repeated reports make this score easy to win by chance: read it beside <see cref="Random"/> and <see cref="ShareInside"/> against
/// <see cref="RowShareInside"/>.
/// </remarks>
public sealed record ChangePointScore
{
    private const int Steps = 1000;
    private const int RandomRounds = 100;

    /// <summary>Number of windows.</summary>
    public required int Windows { get; init; }

    /// <summary>Number of windows without a report.</summary>
    public required int Missed { get; init; }

    /// <summary>Number of reported change points.</summary>
    public required int Reported { get; init; }

    /// <summary>Number of reported change points outside all windows.</summary>
    public required int FalsePositives { get; init; }

    /// <summary>Mean time from the beginning of a window to its first report, over the windows that have one; null if none has.</summary>
    public TimeSpan? MeanDelay { get; init; }

    /// <summary>Score for each profile.</summary>
    public required NabScores Scores { get; init; }

    /// <summary>Mean score of as many change points at random rows, over 100 draws; null if it was not computed.</summary>
    public NabScores? Random { get; init; }

    /// <summary>Share of the reported change points that lie in a window; 0 if none is reported.</summary>
    public required double ShareInside { get; init; }

    /// <summary>Share of the judged rows that lie in a window: what <see cref="ShareInside"/> is by chance.</summary>
    public required double RowShareInside { get; init; }

    /// <summary>Scores series.</summary>
    /// <param name="series">Series. Reports at rows that are not judged do not count.</param>
    /// <param name="window">Length of a window after its change point; SKAB has 60 seconds.</param>
    /// <param name="seed">Seed of the random change points.</param>
    /// <returns>The score; null if there is no true change point.</returns>
    public static ChangePointScore? Of(IReadOnlyList<ScoredSeries> series, TimeSpan window, int seed = 1)
    {
        var score = Of(series.SelectMany(one => Tallies(one, window, one.WholeBlock)));
        return score is null ? null : score with { Random = AtRandom(series, window, score.Reported, seed) };
    }

    internal static ChangePointScore? Of(IEnumerable<ChangePointTally> tallies)
    {
        var sum = tallies.Aggregate(default(ChangePointTally), (left, right) => left + right);
        return sum.Windows == 0
            ? null
            : new ChangePointScore
            {
                Windows = sum.Windows,
                Missed = sum.Missed,
                Reported = sum.Reported,
                FalsePositives = sum.Reported - sum.ReportedInside,
                MeanDelay = sum.Windows > sum.Missed ? TimeSpan.FromMicroseconds(sum.Delay / (double)(sum.Windows - sum.Missed)) : null,
                Scores = sum.Scores,
                ShareInside = sum.Reported > 0 ? (double)sum.ReportedInside / sum.Reported : 0,
                RowShareInside = sum.Rows > 0 ? (double)sum.RowsInside / sum.Rows : 0,
            };
    }

    /// <summary>Counts a series by blocks of a number of rows. A window counts at its change point.</summary>
    internal static IReadOnlyList<ChangePointTally> Tallies(ScoredSeries series, TimeSpan window, int blockRows)
    {
        var tallies = new ChangePointTally[series.BlockCount(blockRows)];
        var windows = ChangeWindow.Of(series, window);
        int[] reports = [.. Enumerable.Range(0, series.Length).Where(row => series.IsJudged(row) && series.IsChangePoint(row))];
        Count(series, windows, reports, (row, tally) => tallies[row / blockRows] += tally);
        var at = 0;
        for (var row = 0; row < series.Length; row++)
        {
            if (series.IsJudged(row))
            {
                var isInside = ChangeWindow.Contain(windows, series.Times[row], ref at);
                tallies[row / blockRows] += new ChangePointTally { Rows = 1, RowsInside = isInside ? 1 : 0 };
            }
        }
        return tallies;
    }

    /// <summary>Counts reported change points at rows, in order, against windows.</summary>
    private static void Count(
        ScoredSeries series,
        IReadOnlyList<ChangeWindow> windows,
        IReadOnlyList<int> reports,
        Action<int, ChangePointTally> add
    )
    {
        var first = 0;
        foreach (var window in windows)
        {
            while (first < reports.Count && series.Times[reports[first]] < window.Start)
            {
                first++;
            }
            if (first < reports.Count && series.Times[reports[first]] <= window.End)
            {
                var delay = series.Times[reports[first]] - window.Start;
                var step = Math.Min((int)(delay / (double)(window.End - window.Start) * Steps), Steps - 1);
                var x = -Math.PI / 2 + Math.PI * step / (Steps - 1);
                var promptness = -Math.Tanh(x) / Math.Tanh(Math.PI / 2);
                add(
                    window.Row,
                    new ChangePointTally
                    {
                        Windows = 1,
                        Promptness = promptness,
                        Delay = delay,
                    }
                );
            }
            else
            {
                add(window.Row, new ChangePointTally { Windows = 1, Missed = 1 });
            }
        }
        var at = 0;
        foreach (var row in reports)
        {
            var isInside = ChangeWindow.Contain(windows, series.Times[row], ref at);
            add(row, new ChangePointTally { Reported = 1, ReportedInside = isInside ? 1 : 0 });
        }
    }

    private static NabScores AtRandom(IReadOnlyList<ScoredSeries> series, TimeSpan window, int reported, int seed)
    {
        var random = new Random(seed);
        var windows = series.Select(one => ChangeWindow.Of(one, window)).ToArray();
        var rows = series.Select(one => Enumerable.Range(0, one.Length).Where(one.IsJudged).ToArray()).ToArray();
        var rate = reported / (double)Math.Max(1, rows.Sum(one => one.Length));
        var scores = new NabScores[RandomRounds];
        for (var round = 0; round < RandomRounds; round++)
        {
            var sum = default(ChangePointTally);
            for (var i = 0; i < series.Count; i++)
            {
                Count(series[i], windows[i], Draw(rows[i], rate, random), (_, tally) => sum += tally);
            }
            scores[round] = sum.Scores;
        }
        return NabScores.Mean(scores);
    }

    /// <summary>Draws each row with a probability, in time proportional to the rows drawn.</summary>
    private static List<int> Draw(int[] rows, double rate, Random random)
    {
        if (rate is <= 0 or >= 1)
        {
            return rate <= 0 ? [] : [.. rows];
        }
        var drawn = new List<int>();
        // The gaps between successes of independent trials are geometric.
        for (var i = Gap(); i < rows.Length; i += 1 + Gap())
        {
            drawn.Add(rows[(int)i]);
        }
        return drawn;

        double Gap() => Math.Floor(Math.Log(1 - random.NextDouble()) / Math.Log(1 - rate));
    }
}
