namespace Gozcu.Models.Evaluation;

/// <summary>Confusion matrix of alarms against labels, and the rates that follow from it. A rate whose denominator is 0 is 0.</summary>
/// <param name="TruePositives">Number of anomalies with an alarm.</param>
/// <param name="FalsePositives">Number of normal rows with an alarm.</param>
/// <param name="TrueNegatives">Number of normal rows without an alarm.</param>
/// <param name="FalseNegatives">Number of anomalies without an alarm.</param>
public readonly record struct ConfusionMatrix(long TruePositives, long FalsePositives, long TrueNegatives, long FalseNegatives)
{
    /// <summary>Number of rows.</summary>
    public long Rows => TruePositives + FalsePositives + TrueNegatives + FalseNegatives;

    /// <summary>Share of alarms that are anomalies.</summary>
    public double Precision => Ratio(TruePositives, TruePositives + FalsePositives);

    /// <summary>Share of anomalies that have an alarm.</summary>
    public double Recall => Ratio(TruePositives, TruePositives + FalseNegatives);

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => FBeta(1);

    /// <summary>Share of normal rows that have an alarm.</summary>
    public double FalseAlarmRate => Ratio(FalsePositives, FalsePositives + TrueNegatives);

    /// <summary>Share of anomalies that have no alarm.</summary>
    public double MissedAlarmRate => Ratio(FalseNegatives, TruePositives + FalseNegatives);

    /// <summary>Mean of the share of anomalies with an alarm and the share of normal rows without one.</summary>
    public double BalancedAccuracy => (Recall + Ratio(TrueNegatives, FalsePositives + TrueNegatives)) / 2;

    /// <summary>Share of rows that are classified correctly.</summary>
    public double Accuracy => Ratio(TruePositives + TrueNegatives, Rows);

    /// <summary>Returns F-beta: precision and recall combined, with recall counting <paramref name="beta"/> times as much.</summary>
    public double FBeta(double beta)
    {
        var square = beta * beta;
        var denominator = (1 + square) * TruePositives + square * FalseNegatives + FalsePositives;
        return denominator > 0 ? (1 + square) * TruePositives / denominator : 0;
    }

    /// <summary>Counts the rows whose score reaches a threshold as alarms.</summary>
    /// <param name="scores">Scores, one per row.</param>
    /// <param name="labels">Labels, one per row: true for an anomaly.</param>
    /// <param name="threshold">Threshold; a score equal to it is an alarm.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static ConfusionMatrix Count(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels, double threshold)
    {
        if (scores.Length != labels.Length)
        {
            throw new ArgumentException($"there are {scores.Length} scores, but {labels.Length} labels", nameof(labels));
        }
        long truePositives = 0,
            falsePositives = 0,
            falseNegatives = 0;
        for (var row = 0; row < scores.Length; row++)
        {
            var alarm = scores[row] >= threshold;
            truePositives += alarm && labels[row] ? 1 : 0;
            falsePositives += alarm && !labels[row] ? 1 : 0;
            falseNegatives += !alarm && labels[row] ? 1 : 0;
        }
        return new ConfusionMatrix(
            truePositives,
            falsePositives,
            scores.Length - truePositives - falsePositives - falseNegatives,
            falseNegatives
        );
    }

    /// <summary>Returns the matrix of one row.</summary>
    /// <param name="alarm">True if it has an alarm.</param>
    /// <param name="label">True if it is an anomaly.</param>
    public static ConfusionMatrix Of(bool alarm, bool label) =>
        new(alarm && label ? 1 : 0, alarm && !label ? 1 : 0, !alarm && !label ? 1 : 0, !alarm && label ? 1 : 0);

    /// <summary>Adds the counts of two matrices.</summary>
    public static ConfusionMatrix operator +(ConfusionMatrix left, ConfusionMatrix right) =>
        new(
            left.TruePositives + right.TruePositives,
            left.FalsePositives + right.FalsePositives,
            left.TrueNegatives + right.TrueNegatives,
            left.FalseNegatives + right.FalseNegatives
        );

    private static double Ratio(long part, long whole) => whole > 0 ? (double)part / whole : 0;
}
