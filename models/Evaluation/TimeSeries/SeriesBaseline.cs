namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>Performance of a detector that looks at no measurement, on the same rows.</summary>
public sealed record SeriesBaseline
{
    /// <summary>Name: <c>always-alarm</c>, <c>never-alarm</c>, <c>random</c>, <c>clock-by-row</c> or <c>clock-by-fraction</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its metrics.</summary>
    public required SeriesFigures Figures { get; init; }

    /// <summary>Interval of the difference between the judged detector's F1 and this one's, on the same blocks; null if there are too few.</summary>
    public Interval? F1Gain { get; init; }

    /// <summary>Interval of the difference between the judged detector's balanced accuracy and this one's, on the same blocks; null if there are too few.</summary>
    public Interval? BalancedAccuracyGain { get; init; }

    /// <summary>Interval of the difference between the judged detector's VUS-PR and this one's, if blocks are series; null otherwise.</summary>
    public Interval? VusPrGain { get; init; }
}
