namespace Gozcu.Models.Evaluation;

/// <summary>Alarms against labels, counted, and the rates that follow. A rate whose denominator is 0 is 0.</summary>
/// <param name="TruePositives">Anomalies with an alarm.</param>
/// <param name="FalsePositives">Normal rows with an alarm.</param>
/// <param name="TrueNegatives">Normal rows without an alarm.</param>
/// <param name="FalseNegatives">Anomalies without an alarm.</param>
public readonly record struct ConfusionMatrix(long TruePositives, long FalsePositives, long TrueNegatives, long FalseNegatives)
{
    /// <summary>Rows in all.</summary>
    public long Rows => TruePositives + FalsePositives + TrueNegatives + FalseNegatives;

    /// <summary>Share of the alarms that are right.</summary>
    public double Precision => Ratio(TruePositives, TruePositives + FalsePositives);

    /// <summary>Share of the anomalies that have an alarm.</summary>
    public double Recall => Ratio(TruePositives, TruePositives + FalseNegatives);

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => FBeta(1);

    /// <summary>Share of the normal rows that have an alarm.</summary>
    public double FalseAlarmRate => Ratio(FalsePositives, FalsePositives + TrueNegatives);

    /// <summary>Share of the anomalies that have no alarm.</summary>
    public double MissedAlarmRate => Ratio(FalseNegatives, TruePositives + FalseNegatives);

    /// <summary>Mean of the shares of anomalies with an alarm and of normal rows without.</summary>
    public double BalancedAccuracy => (Recall + Ratio(TrueNegatives, FalsePositives + TrueNegatives)) / 2;

    /// <summary>Share of rows judged rightly.</summary>
    public double Accuracy => Ratio(TruePositives + TrueNegatives, Rows);

    /// <summary>Precision and recall together, recall counting <paramref name="beta"/> times as much.</summary>
    public double FBeta(double beta)
    {
        var square = beta * beta;
        var denominator = (1 + square) * TruePositives + square * FalseNegatives + FalsePositives;
        return denominator > 0 ? (1 + square) * TruePositives / denominator : 0;
    }

    /// <summary>Counts the rows whose score reaches a threshold as alarms.</summary>
    /// <param name="scores">A score a row.</param>
    /// <param name="labels">For each row whether it is an anomaly.</param>
    /// <param name="threshold">The threshold; a score that equals it is an alarm.</param>
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

    private static double Ratio(long part, long whole) => whole > 0 ? (double)part / whole : 0;
}
