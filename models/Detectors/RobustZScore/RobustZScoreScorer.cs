using Gozcu.Models.Features;
using Gozcu.Models.Packages;

namespace Gozcu.Models.Detectors.RobustZScore;

/// <summary>
/// Scorer by modified z-score (Iglewicz and Hoaglin, "How to Detect and Handle Outliers", 1993): the score is the largest |value - median| / deviation over
/// the features, 0 or more, where the deviation is estimated from the median absolute deviation. Anomalies among the training rows barely move either, up to
/// half of the rows. Missing values are skipped; a row without any value has no score (NaN). A feature with deviation 0 contributes 0.
/// </summary>
public sealed class RobustZScoreScorer : IScorer, IExpectation
{
    /// <summary>Standard deviation of a normal distribution, in median absolute deviations.</summary>
    private const double PerMedianDeviation = 1.4826;

    /// <summary>Standard deviation of a normal distribution, in mean absolute deviations: the square root of π/2.</summary>
    private const double PerMeanDeviation = 1.2533141373155001;

    private readonly LargestDistance _distance;

    /// <summary>Creates a scorer.</summary>
    /// <param name="medians">Medians, one per feature.</param>
    /// <param name="deviations">Robust estimates of the standard deviations, one per feature, 0 or more.</param>
    /// <exception cref="ArgumentException">Lengths differ, a value is not finite or a deviation is negative.</exception>
    public RobustZScoreScorer(ReadOnlySpan<double> medians, ReadOnlySpan<double> deviations) =>
        _distance = new LargestDistance(medians, nameof(medians), deviations, nameof(deviations));

    /// <inheritdoc/>
    public int FeatureCount => _distance.Features;

    /// <summary>
    /// Fits a scorer. A feature's deviation is 1.4826 times the median of |value - median|. Where that is 0, as more than half of the values are equal, it is
    /// 1.2533 times the mean of |value - median|, as Iglewicz and Hoaglin propose.
    /// </summary>
    /// <param name="normal">Feature values of normal rows; NaN means missing.</param>
    /// <exception cref="ArgumentException">A feature has fewer than two values or an infinite one.</exception>
    public static RobustZScoreScorer Fit(FeatureColumns normal)
    {
        var medians = new double[normal.Features];
        var deviations = new double[normal.Features];
        for (var feature = 0; feature < medians.Length; feature++)
        {
            var values = TrainingStatistics.Known(normal, feature);
            Array.Sort(values);
            medians[feature] = TrainingStatistics.Quantile(values, 0.5);
            var distances = TrainingStatistics.Distances(values, medians[feature]);
            var median = TrainingStatistics.Quantile(distances, 0.5);
            deviations[feature] = median > 0 ? PerMedianDeviation * median : PerMeanDeviation * distances.Average();
        }
        return new RobustZScoreScorer(medians, deviations);
    }

    /// <inheritdoc/>
    public void Score(FeatureColumns features, Span<double> scores)
    {
        ScorerArguments.Check(this, features, scores);
        _distance.Score(features, scores);
    }

    /// <summary>Computes each feature's contribution: its distance from the median in deviations, of which the score is the largest.</summary>
    /// <inheritdoc/>
    public void Contribute(ReadOnlySpan<double> row, Span<double> contributions)
    {
        ScorerArguments.Check(this, row, contributions);
        _distance.Distances(row, contributions);
    }

    /// <summary>Computes the expected values, which are the medians.</summary>
    /// <inheritdoc/>
    public void Expect(ReadOnlySpan<double> row, Span<double> expected)
    {
        ScorerArguments.Check(this, row, expected);
        _distance.Centres.CopyTo(expected);
    }

    /// <inheritdoc/>
    public PackageArrays ToArrays() => new() { { "medians", _distance.Centres }, { "deviations", _distance.Units } };
}
