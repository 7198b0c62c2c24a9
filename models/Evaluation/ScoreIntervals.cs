namespace Gozcu.Models.Evaluation;

/// <summary>Confidence intervals of the metrics of a scorecard. With few anomalies the intervals are wide.</summary>
/// <remarks>
/// Precision, recall and the alarm rates are proportions: <see cref="Interval.Wilson"/>. The others come from a bootstrap: the rows are resampled with
/// replacement and the metrics are computed again (percentile intervals; B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13). Rows
/// that resemble their neighbours, as in a time series, carry less information than independent ones; the true intervals are then wider.
/// </remarks>
public sealed record ScoreIntervals
{
    /// <summary>Share of alarms that are anomalies.</summary>
    public required Interval Precision { get; init; }

    /// <summary>Share of anomalies that have an alarm.</summary>
    public required Interval Recall { get; init; }

    /// <summary>Share of normal rows that have an alarm.</summary>
    public required Interval FalseAlarmRate { get; init; }

    /// <summary>Share of anomalies that have no alarm.</summary>
    public Interval MissedAlarmRate => new(1 - Recall.High, 1 - Recall.Low);

    /// <summary>Harmonic mean of precision and recall.</summary>
    public required Interval F1 { get; init; }

    /// <summary>Mean of the share of anomalies with an alarm and the share of normal rows without one.</summary>
    public required Interval BalancedAccuracy { get; init; }

    /// <summary>Area under the precision-recall curve.</summary>
    public required Interval AreaUnderPr { get; init; }

    /// <summary>Area under the ROC curve.</summary>
    public required Interval AreaUnderRoc { get; init; }

    /// <summary>Difference between F1 and the F1 of a detector that always alarms, on the same rows.</summary>
    public required Interval F1Gain { get; init; }

    /// <summary>Difference between balanced accuracy and 0.5, the value of every uninformed detector.</summary>
    public required Interval BalancedAccuracyGain { get; init; }

    /// <summary>Difference between the area under the precision-recall curve and the share of anomalies.</summary>
    public required Interval AreaUnderPrGain { get; init; }
}
