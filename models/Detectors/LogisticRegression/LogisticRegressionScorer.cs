using System.Numerics;
using System.Runtime.InteropServices;
using Gozcu.Models.Features;
using Gozcu.Models.Packages;

namespace Gozcu.Models.Detectors.LogisticRegression;

/// <summary>
/// Binary logistic regression: <c>1 / (1 + exp(-(intercept + Σ coefficient · standardised value)))</c>, MLlib's probability of class 1. Scores lie in
/// [0, 1]. A missing value gives NaN, as it does in MLlib.
/// </summary>
public sealed class LogisticRegressionScorer : IScorer
{
    private readonly double[] _coefficients;
    private readonly double _intercept;
    private readonly double[]? _means;
    private readonly double[]? _deviations;
    private readonly double[] _weights;

    /// <summary>Makes a scorer.</summary>
    /// <param name="coefficients">One a feature.</param>
    /// <param name="intercept">The intercept.</param>
    /// <param name="means">What is subtracted from each feature first; null for nothing.</param>
    /// <param name="deviations">What each is divided by then; null for nothing. A feature with deviation 0 counts as 0, as in MLlib's StandardScaler.</param>
    /// <exception cref="ArgumentException">Lengths differ, a value is not finite or a deviation is negative.</exception>
    public LogisticRegressionScorer(
        ReadOnlySpan<double> coefficients,
        double intercept,
        double[]? means = null,
        double[]? deviations = null
    )
    {
        if (
            (means?.Length ?? coefficients.Length) != coefficients.Length
            || (deviations?.Length ?? coefficients.Length) != coefficients.Length
        )
        {
            throw new ArgumentException(
                $"there are {coefficients.Length} coefficients, {means?.Length} means and {deviations?.Length} deviations"
            );
        }
        ScorerArguments.CheckFinite(coefficients, nameof(coefficients));
        ScorerArguments.CheckFinite([intercept], nameof(intercept));
        ScorerArguments.CheckFinite(means, nameof(means));
        ScorerArguments.CheckFinite(deviations, nameof(deviations));
        if (deviations?.Any(deviation => deviation < 0) == true)
        {
            throw new ArgumentException("a deviation is negative", nameof(deviations));
        }
        _coefficients = coefficients.ToArray();
        _intercept = intercept;
        _means = means?.ToArray();
        _deviations = deviations?.ToArray();
        _weights = coefficients.ToArray();
        for (var feature = 0; feature < _weights.Length && deviations is not null; feature++)
        {
            _weights[feature] = deviations[feature] == 0 ? 0 : _weights[feature] / deviations[feature];
        }
    }

    /// <inheritdoc/>
    public int FeatureCount => _coefficients.Length;

    /// <inheritdoc/>
    public void Score(FeatureColumns features, Span<double> scores)
    {
        ScorerArguments.Check(this, features, scores);
        scores.Fill(_intercept);
        for (var feature = 0; feature < _weights.Length; feature++)
        {
            Add(features[feature], _means is null ? 0 : _means[feature], _weights[feature], scores);
        }
        foreach (ref var score in scores)
        {
            score = 1 / (1 + Math.Exp(-score));
        }
    }

    /// <summary>A feature's contribution is its coefficient times its standardised value: its part of the log-odds.</summary>
    /// <inheritdoc/>
    public void Contribute(ReadOnlySpan<double> row, Span<double> contributions)
    {
        ScorerArguments.Check(this, row, contributions);
        for (var feature = 0; feature < row.Length; feature++)
        {
            var part = _weights[feature] * (row[feature] - (_means is null ? 0 : _means[feature]));
            contributions[feature] = double.IsNaN(part) ? 0 : part;
        }
    }

    /// <inheritdoc/>
    public PackageArrays ToArrays()
    {
        var arrays = new PackageArrays { { "coefficients", _coefficients }, { "intercept", [_intercept] } };
        if (_means is not null)
        {
            arrays.Add("means", _means);
        }
        if (_deviations is not null)
        {
            arrays.Add("deviations", _deviations);
        }
        return arrays;
    }

    /// <summary>
    /// Adds <c>weight · (value - mean)</c>. Written out rather than taken from TensorPrimitives, whose last bit depends on the number of rows: a row must
    /// have one score, in whatever batch it comes.
    /// </summary>
    private static void Add(ReadOnlySpan<double> values, double mean, double weight, Span<double> sums)
    {
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        var results = MemoryMarshal.Cast<double, Vector<double>>(sums);
        var means = new Vector<double>(mean);
        for (var i = 0; i < vectors.Length; i++)
        {
            results[i] += (vectors[i] - means) * weight;
        }
        for (var row = vectors.Length * Vector<double>.Count; row < values.Length; row++)
        {
            sums[row] += (values[row] - mean) * weight;
        }
    }
}
