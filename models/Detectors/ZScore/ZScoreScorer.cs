using System.Numerics;
using System.Runtime.InteropServices;
using Gozcu.Models.Features;
using Gozcu.Models.Packages;

namespace Gozcu.Models.Detectors.ZScore;

/// <summary>
/// Scorer by z-score: the score is the largest |value - mean| / deviation over the features, 0 or more; from <see cref="Limit"/> on it is an anomaly. Missing
/// values are skipped; a row without any value has no score (NaN). A feature with deviation 0 contributes 0, as in MLlib's StandardScaler.
/// </summary>
public sealed class ZScoreScorer : IScorer
{
    /// <summary>Default of <see cref="Limit"/>, in standard deviations.</summary>
    public const double DefaultLimit = 3.72;

    private readonly double[] _means;
    private readonly double[] _deviations;
    private readonly double[] _factors;

    /// <summary>Creates a scorer.</summary>
    /// <param name="means">Means, one per feature.</param>
    /// <param name="deviations">Standard deviations, one per feature, 0 or more.</param>
    /// <param name="limit">Distance from which a single feature makes an anomaly, in standard deviations; above 0.</param>
    /// <exception cref="ArgumentException">Lengths differ, a value is not finite, a deviation is negative or the limit is not positive.</exception>
    public ZScoreScorer(ReadOnlySpan<double> means, ReadOnlySpan<double> deviations, double limit = DefaultLimit)
    {
        if (means.Length != deviations.Length)
        {
            throw new ArgumentException($"there are {means.Length} means and {deviations.Length} deviations");
        }
        ScorerArguments.CheckFinite(means, nameof(means));
        ScorerArguments.CheckFinite(deviations, nameof(deviations));
        if (!(limit > 0) || !double.IsFinite(limit))
        {
            throw new ArgumentException($"the limit is {limit}, but must be a number above 0", nameof(limit));
        }
        _means = means.ToArray();
        _deviations = deviations.ToArray();
        _factors = new double[means.Length];
        Limit = limit;
        for (var feature = 0; feature < _factors.Length; feature++)
        {
            if (deviations[feature] < 0)
            {
                throw new ArgumentException("a deviation is negative", nameof(deviations));
            }
            _factors[feature] = deviations[feature] == 0 ? 0 : 1 / deviations[feature];
        }
    }

    /// <summary>Distance from which a single feature makes an anomaly, in standard deviations: the usual threshold for the score.</summary>
    public double Limit { get; }

    /// <inheritdoc/>
    public int FeatureCount => _means.Length;

    /// <inheritdoc/>
    public void Score(FeatureColumns features, Span<double> scores)
    {
        ScorerArguments.Check(this, features, scores);
        scores.Fill(-1);
        for (var feature = 0; feature < _means.Length; feature++)
        {
            Raise(features[feature], _means[feature], _factors[feature], scores);
        }
        foreach (ref var score in scores)
        {
            score = score < 0 ? double.NaN : score;
        }
    }

    /// <summary>Computes each feature's contribution, which is |z|.</summary>
    /// <inheritdoc/>
    public void Contribute(ReadOnlySpan<double> row, Span<double> contributions)
    {
        ScorerArguments.Check(this, row, contributions);
        for (var feature = 0; feature < row.Length; feature++)
        {
            var z = Math.Abs((row[feature] - _means[feature]) * _factors[feature]);
            contributions[feature] = double.IsNaN(z) ? 0 : z;
        }
    }

    /// <inheritdoc/>
    public PackageArrays ToArrays() =>
        new()
        {
            { "means", _means },
            { "deviations", _deviations },
            { "limit", [Limit] },
        };

    /// <summary>Raises each score to |z| if that is larger. Comparisons with NaN are false, so a missing value changes nothing.</summary>
    private static void Raise(ReadOnlySpan<double> values, double mean, double factor, Span<double> scores)
    {
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        var results = MemoryMarshal.Cast<double, Vector<double>>(scores);
        var means = new Vector<double>(mean);
        for (var i = 0; i < vectors.Length; i++)
        {
            var z = Vector.Abs((vectors[i] - means) * factor);
            results[i] = Vector.ConditionalSelect(Vector.GreaterThan(z, results[i]), z, results[i]);
        }
        for (var row = vectors.Length * Vector<double>.Count; row < values.Length; row++)
        {
            var z = Math.Abs((values[row] - mean) * factor);
            scores[row] = z > scores[row] ? z : scores[row];
        }
    }
}
