using Gozcu.Models.Features;
using Gozcu.Models.Packages;

namespace Gozcu.Models.Detectors.QuantileLimits;

/// <summary>
/// Scorer by limits that training values rarely passed: the score is max |value - centre| / limit over the features, 0 or more. Limits are quantiles of the
/// distances in training, so that no distribution is assumed, neither of a feature nor of the maximum: score 1 is passed by the same share of training rows as
/// the quantile says. Missing values are skipped; a row without any value has no score (NaN). A feature with limit 0 contributes 0.
/// </summary>
public sealed class QuantileLimitsScorer : IScorer, IExpectation
{
    /// <summary>Default of the quantile.</summary>
    public const double DefaultQuantile = 0.99;

    private readonly LargestDistance _distance;

    /// <summary>Creates a scorer.</summary>
    /// <param name="centres">Centres, one per feature.</param>
    /// <param name="limits">Distance from the centre that has score 1, one per feature, 0 or more; 0 to leave a feature out.</param>
    /// <exception cref="ArgumentException">Lengths differ, a value is not finite or a limit is negative.</exception>
    public QuantileLimitsScorer(ReadOnlySpan<double> centres, ReadOnlySpan<double> limits) =>
        _distance = new LargestDistance(centres, nameof(centres), limits, nameof(limits));

    /// <inheritdoc/>
    public int FeatureCount => _distance.Features;

    /// <summary>
    /// Fits a scorer. The centre m of a feature is its mean. Its quantile q is that of |value - m|; where that is 0, the largest |value - m|. The score is <c>max
    /// w |value - m| / q</c>, divided by the quantile of that maximum over the training rows.
    /// </summary>
    /// <param name="normal">Feature values of normal rows; NaN means missing.</param>
    /// <param name="quantile">Share of the training rows whose score is below 1; above 0 and below 1.</param>
    /// <param name="weights">Weights w, one per feature, 0 or more; empty for 1 each.</param>
    /// <exception cref="ArgumentException">A feature has fewer than two values or an infinite one, or a parameter is not valid.</exception>
    public static QuantileLimitsScorer Fit(FeatureColumns normal, double quantile = DefaultQuantile, ReadOnlySpan<double> weights = default)
    {
        if (!(quantile is > 0 and < 1))
        {
            throw new ArgumentException($"the quantile is {quantile}, but must lie above 0 and below 1", nameof(quantile));
        }
        if (!weights.IsEmpty && weights.Length != normal.Features)
        {
            throw new ArgumentException($"there are {weights.Length} weights, but {normal.Features} features", nameof(weights));
        }
        ScorerArguments.CheckNotNegative(weights, nameof(weights));
        var centres = new double[normal.Features];
        var limits = new double[normal.Features];
        for (var feature = 0; feature < limits.Length; feature++)
        {
            var values = TrainingStatistics.Known(normal, feature);
            centres[feature] = TrainingStatistics.Moments(values).Mean;
            var distances = TrainingStatistics.Distances(values, centres[feature]);
            var distance = TrainingStatistics.Quantile(distances, quantile);
            var weight = weights.IsEmpty ? 1 : weights[feature];
            limits[feature] = weight == 0 ? 0 : (distance > 0 ? distance : distances[^1]) / weight;
        }
        var scores = new double[normal.Rows];
        new QuantileLimitsScorer(centres, limits).Score(normal, scores);
        var one = TrainingStatistics.QuantileOfScores(scores, quantile);
        if (one > 0)
        {
            foreach (ref var limit in limits.AsSpan())
            {
                limit *= one;
            }
        }
        return new QuantileLimitsScorer(centres, limits);
    }

    /// <inheritdoc/>
    public void Score(FeatureColumns features, Span<double> scores)
    {
        ScorerArguments.Check(this, features, scores);
        _distance.Score(features, scores);
    }

    /// <summary>Computes each feature's contribution: its distance in limits, of which the score is the largest.</summary>
    /// <inheritdoc/>
    public void Contribute(ReadOnlySpan<double> row, Span<double> contributions)
    {
        ScorerArguments.Check(this, row, contributions);
        _distance.Distances(row, contributions);
    }

    /// <summary>Computes the expected values, which are the centres.</summary>
    /// <inheritdoc/>
    public void Expect(ReadOnlySpan<double> row, Span<double> expected)
    {
        ScorerArguments.Check(this, row, expected);
        _distance.Centres.CopyTo(expected);
    }

    /// <inheritdoc/>
    public PackageArrays ToArrays() => new() { { "centres", _distance.Centres }, { "limits", _distance.Units } };
}
