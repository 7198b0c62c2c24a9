namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>
/// Confidence intervals of <see cref="SeriesFigures"/> by <see cref="BlockBootstrap"/>; null for a metric that most draws do not define. An event counts in the block in
/// which it begins.
/// </summary>
public sealed record SeriesIntervals
{
    /// <summary>Share of alarms that are anomalies.</summary>
    public Interval? Precision { get; init; }

    /// <summary>Share of anomalies that have an alarm.</summary>
    public Interval? Recall { get; init; }

    /// <summary>Harmonic mean of precision and recall.</summary>
    public Interval? F1 { get; init; }

    /// <summary>Share of normal rows that have an alarm.</summary>
    public Interval? FalseAlarmRate { get; init; }

    /// <summary>Share of anomalies that have no alarm.</summary>
    public Interval? MissedAlarmRate { get; init; }

    /// <summary>Mean of the share of anomalies with an alarm and the share of normal rows without one.</summary>
    public Interval? BalancedAccuracy { get; init; }

    /// <summary>Area under the ROC curve.</summary>
    public Interval? AreaUnderRoc { get; init; }

    /// <summary>Area under the precision-recall curve.</summary>
    public Interval? AreaUnderPr { get; init; }

    /// <summary>Volume under the surface of precision over recall; null if blocks are not series.</summary>
    public Interval? VusPr { get; init; }

    /// <summary>Share of events that have an alarm.</summary>
    public Interval? EventRecall { get; init; }

    /// <summary>False episodes per day of monitored time.</summary>
    public Interval? FalseEpisodesPerDay { get; init; }

    /// <summary>Median time from an event's first row to its first alarm, in seconds.</summary>
    public Interval? MedianDelaySeconds { get; init; }

    /// <summary>NAB score, standard profile.</summary>
    public Interval? Nab { get; init; }

    /// <summary>SKAB's score of change points, standard profile.</summary>
    public Interval? ChangePoints { get; init; }
}
