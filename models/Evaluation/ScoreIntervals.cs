namespace Gozcu.Models.Evaluation;

/// <summary>How uncertain the figures of a scorecard are. With few anomalies the intervals are wide.</summary>
/// <remarks>
/// Precision, recall and the rates of alarms are shares that were counted: <see cref="Interval.Wilson"/>. The others come from a bootstrap: the rows are drawn anew, as many as there are and each as often as chance will have it, and
/// the figures computed again (percentile intervals; B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13). Rows that resemble their neighbours, as those of a time series do, say
/// less than as many independent ones: then the true intervals are wider.
/// </remarks>
public sealed record ScoreIntervals
{
    /// <summary>Share of the alarms that are right.</summary>
    public required Interval Precision { get; init; }

    /// <summary>Share of the anomalies that have an alarm.</summary>
    public required Interval Recall { get; init; }

    /// <summary>Share of the normal rows that have an alarm.</summary>
    public required Interval FalseAlarmRate { get; init; }

    /// <summary>Share of the anomalies that have no alarm.</summary>
    public Interval MissedAlarmRate => new(1 - Recall.High, 1 - Recall.Low);

    /// <summary>Harmonic mean of precision and recall.</summary>
    public required Interval F1 { get; init; }

    /// <summary>Mean of the shares of anomalies with an alarm and of normal rows without.</summary>
    public required Interval BalancedAccuracy { get; init; }

    /// <summary>Area under the curve of precision over recall.</summary>
    public required Interval AreaUnderPr { get; init; }

    /// <summary>Area under the curve of true over false alarm rate.</summary>
    public required Interval AreaUnderRoc { get; init; }

    /// <summary>By how much F1 is above that of a detector that always alarms, on the same rows.</summary>
    public required Interval F1Gain { get; init; }

    /// <summary>By how much balanced accuracy is above 0.5, which every detector has that knows nothing.</summary>
    public required Interval BalancedAccuracyGain { get; init; }

    /// <summary>By how much the area under precision over recall is above the share of anomalies.</summary>
    public required Interval AreaUnderPrGain { get; init; }
}
