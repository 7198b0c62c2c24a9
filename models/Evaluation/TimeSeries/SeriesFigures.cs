namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>Metrics of one detector on series, pooled over them.</summary>
public sealed record SeriesFigures
{
    /// <summary>Confusion matrix of the alarms at the judged rows, with the rates that follow from it.</summary>
    public required ConfusionMatrix Confusion { get; init; }

    /// <summary>Area under the ROC curve of the scores.</summary>
    public required double AreaUnderRoc { get; init; }

    /// <summary>Area under the precision-recall curve of the scores.</summary>
    public required double AreaUnderPr { get; init; }

    /// <summary>Average precision of the scores, which TSB-AD calls AUC-PR.</summary>
    public required double AveragePrecision { get; init; }

    /// <summary>VUS-PR and range-AUC-PR, the means over the series that have anomalies; null if none has.</summary>
    public RangeAreas? RangeAreas { get; init; }

    /// <summary>Detection of events, and false episodes.</summary>
    public required EventScore Events { get; init; }

    /// <summary>NAB score with each row with an alarm as a detection, as NAB computes it; null without events.</summary>
    public NabScore? Nab { get; init; }

    /// <summary>NAB score with the first row of each alarm as a detection; null without events.</summary>
    public NabScore? NabOfStarts { get; init; }

    /// <summary>SKAB's score of change points; null without true change points.</summary>
    public ChangePointScore? ChangePoints { get; init; }

    /// <summary>Computes the metrics of a detector.</summary>
    /// <param name="series">Series with its scores and alarms.</param>
    /// <param name="options">Options.</param>
    /// <exception cref="ArgumentException">No row has both a label and a score.</exception>
    public static SeriesFigures Of(IReadOnlyList<ScoredSeries> series, SeriesScorecardOptions? options = null)
    {
        options ??= new SeriesScorecardOptions();
        var pooled = new PooledScores(series, null);
        if (pooled.Count == 0)
        {
            throw new ArgumentException("no row has both a label and a score, so there is nothing to judge", nameof(series));
        }
        return Of(
            [.. series.SelectMany(one => SeriesTally.Of(one, null, options))],
            pooled.Curve(),
            ChangePointScore.Of(series, options.ChangePointWindow, options.Seed)
        );
    }

    internal static SeriesFigures Of(IReadOnlyList<SeriesTally> tallies, ScoreCurve curve, ChangePointScore? changePoints) =>
        new()
        {
            Confusion = tallies.Aggregate(default(ConfusionMatrix), (sum, tally) => sum + tally.Confusion),
            AreaUnderRoc = curve.AreaUnderRoc,
            AreaUnderPr = curve.AreaUnderPr,
            AveragePrecision = curve.AveragePrecision,
            RangeAreas = VolumeUnderSurface.Mean(tallies.Select(tally => tally.RangeAreas)),
            Events = EventScore.Of([.. tallies.Select(tally => tally.Events)]),
            Nab = NabScore.Of(tallies.Select(tally => tally.Nab)),
            NabOfStarts = NabScore.Of(tallies.Select(tally => tally.NabOfStarts)),
            ChangePoints = changePoints,
        };
}
