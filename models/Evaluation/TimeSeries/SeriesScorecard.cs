namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>Evaluation of a detector on labelled time series: its metrics with their confidence intervals, beside those of detectors that look at no measurement.</summary>
public sealed record SeriesScorecard
{
    /// <summary>Number of series.</summary>
    public required int Series { get; init; }

    /// <summary>Number of rows.</summary>
    public required long Rows { get; init; }

    /// <summary>Number of rows without a label, which no metric counts.</summary>
    public required long Unlabelled { get; init; }

    /// <summary>Number of labelled rows without a score, which no metric counts by row.</summary>
    public required long Unscored { get; init; }

    /// <summary>Number of anomalies among the rows that have a label and a score.</summary>
    public required long Positives { get; init; }

    /// <summary>Metrics of the detector.</summary>
    public required SeriesFigures Figures { get; init; }

    /// <summary>Confidence intervals of the metrics; null if there are fewer than <see cref="BlockBootstrap.FewestBlocks"/> blocks.</summary>
    public SeriesIntervals? Intervals { get; init; }

    /// <summary>Number of blocks of the bootstrap.</summary>
    public required int Blocks { get; init; }

    /// <summary>Number of rows of a block; null if blocks are series.</summary>
    public int? BlockRows { get; init; }

    /// <summary>Metrics of always-alarm, never-alarm, random at the detector's rate and, from two series on, the clock by row and by fraction.</summary>
    public required IReadOnlyList<SeriesBaseline> Baselines { get; init; }

    /// <summary>Events, and whether and when the detector found each.</summary>
    public required IReadOnlyList<EventDetection> Detections { get; init; }

    /// <summary>Evaluates a detector.</summary>
    /// <param name="series">Series with its scores and alarms.</param>
    /// <param name="options">Options.</param>
    /// <exception cref="ArgumentException">No row has both a label and a score.</exception>
    public static SeriesScorecard Of(IReadOnlyList<ScoredSeries> series, SeriesScorecardOptions? options = null)
    {
        options ??= new SeriesScorecardOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BlockRows, 1, nameof(options));
        var figures = SeriesFigures.Of(series, options);
        var baselines = BaselinesOf(series, options);
        int? blockRows = series.Count >= BlockBootstrap.FewestBlocks ? null : options.BlockRows;
        var bootstrap = new SeriesBootstrap(series, baselines, blockRows, options);
        return new SeriesScorecard
        {
            Series = series.Count,
            Rows = series.Sum(one => (long)one.Length),
            Unlabelled = series.Sum(one => (long)Count(one, row => one.Labels[row] is null)),
            Unscored = series.Sum(one => (long)Count(one, row => one.Labels[row] is not null && double.IsNaN(one.Scores[row]))),
            Positives = figures.Confusion.TruePositives + figures.Confusion.FalseNegatives,
            Figures = figures,
            Intervals = bootstrap.Intervals,
            Blocks = bootstrap.Blocks,
            BlockRows = blockRows,
            Baselines =
            [
                .. baselines.Select(
                    (baseline, i) =>
                        new SeriesBaseline
                        {
                            Name = baseline.Name,
                            Figures = SeriesFigures.Of(baseline.Series, options),
                            F1Gain = bootstrap.Gains?[i].F1,
                            BalancedAccuracyGain = bootstrap.Gains?[i].BalancedAccuracy,
                            VusPrGain = bootstrap.Gains?[i].VusPr,
                        }
                ),
            ],
            Detections = [.. series.SelectMany(EventDetection.In)],
        };
    }

    private static List<(string Name, IReadOnlyList<ScoredSeries> Series)> BaselinesOf(
        IReadOnlyList<ScoredSeries> series,
        SeriesScorecardOptions options
    )
    {
        List<(string, IReadOnlyList<ScoredSeries>)> baselines =
        [
            ("always-alarm", TrivialDetectors.AlwaysAlarm(series)),
            ("never-alarm", TrivialDetectors.NeverAlarm(series)),
            ("random", TrivialDetectors.Random(series, options.Seed)),
        ];
        if (series.Count > 1)
        {
            baselines.Add(("clock-by-row", ClockDetector.Judge(series, ClockPosition.Row)));
            baselines.Add(("clock-by-fraction", ClockDetector.Judge(series, ClockPosition.Fraction)));
        }
        return baselines;
    }

    private static int Count(ScoredSeries series, Func<int, bool> holds) => Enumerable.Range(0, series.Length).Count(holds);
}
