namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>Resamples the blocks of an evaluation, for the intervals of a detector's metrics and of its advantage over each baseline.</summary>
internal sealed class SeriesBootstrap
{
    private const int MostDraws = 2000;
    private const int FewestDraws = 100;

    /// <summary>Number of rows drawn in all. An evaluation with more rows needs fewer draws, as its metrics vary less.</summary>
    private const long DrawnRows = 20_000_000;

    private const int NamedFigures = 14;
    private const int GainFigures = 3;

    /// <summary>Resamples a detector and baselines together.</summary>
    /// <param name="series">Series with the detector's scores and alarms.</param>
    /// <param name="baselines">The same series with the baselines' ones.</param>
    /// <param name="blockRows">Number of rows of a block; null if blocks are series.</param>
    /// <param name="options">Options.</param>
    public SeriesBootstrap(
        IReadOnlyList<ScoredSeries> series,
        IReadOnlyList<(string Name, IReadOnlyList<ScoredSeries> Series)> baselines,
        int? blockRows,
        SeriesScorecardOptions options
    )
    {
        SeriesTally[] tallies = [.. series.SelectMany(one => SeriesTally.Of(one, blockRows, options))];
        SeriesTally[][] others =
        [
            .. baselines.Select(baseline => baseline.Series.SelectMany(one => SeriesTally.Of(one, blockRows, options)).ToArray()),
        ];
        var pooled = new PooledScores(series, blockRows);
        Blocks = tallies.Length;
        var intervals = BlockBootstrap.Of(
            Blocks,
            multiplicities =>
            {
                var curve = pooled.Curve(multiplicities);
                if (curve is null)
                {
                    return [.. Enumerable.Repeat(double.NaN, NamedFigures + GainFigures * others.Length)];
                }
                var mine = Drawn(tallies, multiplicities);
                var figures = SeriesFigures.Of(mine, curve, ChangePointScore.Of(mine.Select(tally => tally.ChangePoints)));
                return [.. Named(figures), .. others.SelectMany(other => GainsOver(Drawn(other, multiplicities), figures))];
            },
            (int)Math.Clamp(DrawnRows / Math.Max(1, pooled.Count), FewestDraws, MostDraws),
            options.Seed
        );
        if (intervals is not null)
        {
            Intervals = Name(intervals);
            Gains =
            [
                .. Enumerable
                    .Range(0, others.Length)
                    .Select(i => NamedFigures + GainFigures * i)
                    .Select(at => (intervals[at], intervals[at + 1], intervals[at + 2])),
            ];
        }
    }

    /// <summary>Number of blocks.</summary>
    public int Blocks { get; }

    /// <summary>Intervals of the detector's metrics; null if there are too few blocks.</summary>
    public SeriesIntervals? Intervals { get; }

    /// <summary>Intervals of the detector's advantage over each baseline; null if there are too few blocks.</summary>
    public IReadOnlyList<(Interval? F1, Interval? BalancedAccuracy, Interval? VusPr)>? Gains { get; }

    private static double[] Named(SeriesFigures figures)
    {
        var matrix = figures.Confusion;
        var anomalies = matrix.TruePositives + matrix.FalseNegatives;
        var normals = matrix.FalsePositives + matrix.TrueNegatives;
        return
        [
            matrix.Precision,
            anomalies > 0 ? matrix.Recall : double.NaN,
            anomalies > 0 ? matrix.F1 : double.NaN,
            normals > 0 ? matrix.FalseAlarmRate : double.NaN,
            anomalies > 0 ? matrix.MissedAlarmRate : double.NaN,
            anomalies > 0 && normals > 0 ? matrix.BalancedAccuracy : double.NaN,
            anomalies > 0 && normals > 0 ? figures.AreaUnderRoc : double.NaN,
            anomalies > 0 ? figures.AreaUnderPr : double.NaN,
            figures.RangeAreas?.VusPr ?? double.NaN,
            figures.Events.Events > 0 ? figures.Events.Recall : double.NaN,
            figures.Events.FalseEpisodesPerDay ?? double.NaN,
            figures.Events.MedianDelay?.TotalSeconds ?? double.NaN,
            figures.Nab?.Scores.Standard ?? double.NaN,
            figures.ChangePoints?.Scores.Standard ?? double.NaN,
        ];
    }

    private static SeriesIntervals Name(Interval?[] intervals) =>
        new()
        {
            Precision = intervals[0],
            Recall = intervals[1],
            F1 = intervals[2],
            FalseAlarmRate = intervals[3],
            MissedAlarmRate = intervals[4],
            BalancedAccuracy = intervals[5],
            AreaUnderRoc = intervals[6],
            AreaUnderPr = intervals[7],
            VusPr = intervals[8],
            EventRecall = intervals[9],
            FalseEpisodesPerDay = intervals[10],
            MedianDelaySeconds = intervals[11],
            Nab = intervals[12],
            ChangePoints = intervals[13],
        };

    private static double[] GainsOver(List<SeriesTally> baseline, SeriesFigures figures)
    {
        var matrix = baseline.Aggregate(default(ConfusionMatrix), (sum, tally) => sum + tally.Confusion);
        var areas = VolumeUnderSurface.Mean(baseline.Select(tally => tally.RangeAreas));
        var isDefined = matrix.TruePositives + matrix.FalseNegatives > 0 && matrix.FalsePositives + matrix.TrueNegatives > 0;
        return
        [
            isDefined ? figures.Confusion.F1 - matrix.F1 : double.NaN,
            isDefined ? figures.Confusion.BalancedAccuracy - matrix.BalancedAccuracy : double.NaN,
            figures.RangeAreas?.VusPr - areas?.VusPr ?? double.NaN,
        ];
    }

    private static List<SeriesTally> Drawn(SeriesTally[] tallies, int[] multiplicities)
    {
        var drawn = new List<SeriesTally>(tallies.Length);
        for (var block = 0; block < tallies.Length; block++)
        {
            for (var i = 0; i < multiplicities[block]; i++)
            {
                drawn.Add(tallies[block]);
            }
        }
        return drawn;
    }
}
