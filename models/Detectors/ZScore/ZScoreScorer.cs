using Gozcu.Models.Features;
using Gozcu.Models.Packages;

namespace Gozcu.Models.Detectors.ZScore;

/// <summary>
/// Scorer by z-score: the score is the largest |value - mean| / deviation over the features, 0 or more; from <see cref="Limit"/> on it is an anomaly. Missing
/// values are skipped; a row without any value has no score (NaN). A feature with deviation 0 contributes 0, as in MLlib's StandardScaler.
/// </summary>
public sealed class ZScoreScorer : IScorer, IExpectation
{
    /// <summary>Default of <see cref="Limit"/>, in standard deviations.</summary>
    public const double DefaultLimit = 3.72;

    private readonly LargestDistance _distance;

    /// <summary>Creates a scorer.</summary>
    /// <param name="means">Means, one per feature.</param>
    /// <param name="deviations">Standard deviations, one per feature, 0 or more.</param>
    /// <param name="limit">Distance from which a single feature makes an anomaly, in standard deviations; above 0.</param>
    /// <exception cref="ArgumentException">Lengths differ, a value is not finite, a deviation is negative or the limit is not positive.</exception>
    public ZScoreScorer(ReadOnlySpan<double> means, ReadOnlySpan<double> deviations, double limit = DefaultLimit)
    {
        _distance = new LargestDistance(means, nameof(means), deviations, nameof(deviations));
        ScorerArguments.CheckPositive(limit, nameof(limit));
        Limit = limit;
    }

    /// <summary>Distance from which a single feature makes an anomaly, in standard deviations: the usual threshold for the score.</summary>
    public double Limit { get; }

    /// <inheritdoc/>
    public int FeatureCount => _distance.Features;

    /// <inheritdoc/>
    public void Score(FeatureColumns features, Span<double> scores)
    {
        ScorerArguments.Check(this, features, scores);
        _distance.Score(features, scores);
    }

    /// <summary>Computes each feature's contribution, which is |z|.</summary>
    /// <inheritdoc/>
    public void Contribute(ReadOnlySpan<double> row, Span<double> contributions)
    {
        ScorerArguments.Check(this, row, contributions);
        _distance.Distances(row, contributions);
    }

    /// <summary>Computes the expected values, which are the means.</summary>
    /// <inheritdoc/>
    public void Expect(ReadOnlySpan<double> row, Span<double> expected)
    {
        ScorerArguments.Check(this, row, expected);
        _distance.Centres.CopyTo(expected);
    }

    /// <inheritdoc/>
    public PackageArrays ToArrays() =>
        new()
        {
            { "means", _distance.Centres },
            { "deviations", _distance.Units },
            { "limit", [Limit] },
        };
}
