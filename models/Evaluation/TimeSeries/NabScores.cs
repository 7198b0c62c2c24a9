namespace Gozcu.Models.Evaluation.TimeSeries;

/// <summary>A NAB score for each of its profiles: 100 for a perfect detector, 0 for one that reports nothing; false alarms may make it negative.</summary>
/// <param name="Standard">A missed window costs 1, a false detection up to 0.11.</param>
/// <param name="RewardLowFalsePositives">A false detection costs up to 0.22.</param>
/// <param name="RewardLowFalseNegatives">A missed window costs 2.</param>
public readonly record struct NabScores(double Standard, double RewardLowFalsePositives, double RewardLowFalseNegatives)
{
    /// <summary>Weight of a false detection in the standard profile and the one that rewards few misses.</summary>
    internal const double FalsePositive = 0.11;

    /// <summary>Weight of a false detection in the profile that rewards few of them.</summary>
    internal const double RareFalsePositive = 0.22;

    /// <summary>Returns the scores of each profile from a function of the weights of a false detection and of a missed window.</summary>
    /// <param name="windows">Number of windows; at least one.</param>
    /// <param name="raw">Sum of the values of detections and misses; a perfect one is the number of windows.</param>
    internal static NabScores Of(int windows, Func<double, double, double> raw)
    {
        return new NabScores(Normal(FalsePositive, 1), Normal(RareFalsePositive, 1), Normal(FalsePositive, 2));

        double Normal(double falsePositive, double miss) => 100 * (raw(falsePositive, miss) + miss * windows) / (windows + miss * windows);
    }

    /// <summary>Returns the mean of scores.</summary>
    internal static NabScores Mean(IReadOnlyCollection<NabScores> scores) =>
        new(
            scores.Average(one => one.Standard),
            scores.Average(one => one.RewardLowFalsePositives),
            scores.Average(one => one.RewardLowFalseNegatives)
        );
}
