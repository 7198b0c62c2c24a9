using System.Numerics;
using System.Runtime.InteropServices;
using Gozcu.Models.Features;
using Gozcu.Models.Packages;

namespace Gozcu.Models.Detectors.LogisticRegression;

/// <summary>
/// Binary logistic regression: <c>1 - 1 / (1 + exp(Σ coefficient · standardised value + intercept))</c>, MLlib's probability of class 1. As in MLlib, it is the
/// complement of the probability of class 0, so that small scores have steps of 1e-16 and very small ones are 0. Scores lie in [0, 1]. A missing value gives
/// NaN, as in MLlib, if its feature is part of the sum.
/// </summary>
public sealed class LogisticRegressionScorer : IScorer
{
    private readonly double[] _coefficients;
    private readonly double _intercept;
    private readonly double[]? _means;
    private readonly double[]? _deviations;
    private readonly bool _isSparse;
    private readonly double[] _factors;

    /// <summary>Creates a scorer.</summary>
    /// <param name="coefficients">Coefficients, one per feature.</param>
    /// <param name="intercept">The intercept.</param>
    /// <param name="means">Means that are subtracted from the features, one per feature; null to subtract nothing.</param>
    /// <param name="deviations">
    /// Standard deviations by which the features are then divided, one per feature; null to divide by nothing. A feature with deviation 0 counts as 0, as in
    /// MLlib's StandardScaler.
    /// </param>
    /// <param name="isSparse">
    /// True if features with a coefficient of 0 are left out of the sum, so that their values may be missing. MLlib does so if most coefficients are 0, as an
    /// L1 penalty makes them: it then stores them as a sparse vector.
    /// </param>
    /// <exception cref="ArgumentException">Lengths differ, a value is not finite or a deviation is negative.</exception>
    public LogisticRegressionScorer(
        ReadOnlySpan<double> coefficients,
        double intercept,
        double[]? means = null,
        double[]? deviations = null,
        bool isSparse = false
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
        _isSparse = isSparse;
        _factors = new double[coefficients.Length];
        for (var feature = 0; feature < _factors.Length; feature++)
        {
            _factors[feature] =
                deviations is null ? 1
                : deviations[feature] == 0 ? 0
                : 1 / deviations[feature];
        }
    }

    /// <inheritdoc/>
    public int FeatureCount => _coefficients.Length;

    /// <inheritdoc/>
    public void Score(FeatureColumns features, Span<double> scores)
    {
        ScorerArguments.Check(this, features, scores);
        scores.Clear();
        for (var feature = 0; feature < _factors.Length; feature++)
        {
            if (_isSparse && _coefficients[feature] == 0)
            {
                continue;
            }
            Add(features[feature], _means is null ? 0 : _means[feature], _factors[feature], _coefficients[feature], scores);
        }
        foreach (ref var score in scores)
        {
            score = 1 - 1 / (1 + Math.Exp(score + _intercept));
        }
    }

    /// <summary>Computes each feature's contribution: its coefficient times its standardised value, which is its part of the log-odds.</summary>
    /// <inheritdoc/>
    public void Contribute(ReadOnlySpan<double> row, Span<double> contributions)
    {
        ScorerArguments.Check(this, row, contributions);
        for (var feature = 0; feature < row.Length; feature++)
        {
            var part = (row[feature] - (_means is null ? 0 : _means[feature])) * _factors[feature] * _coefficients[feature];
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
        if (_isSparse)
        {
            arrays.Add("is-sparse", [1]);
        }
        return arrays;
    }

    /// <summary>
    /// Adds <c>(value - mean) · factor · coefficient</c> to each sum. Does not use TensorPrimitives, whose last bit depends on the number of rows: a row must
    /// have the same score in every batch. The two factors are applied one after the other, as their product would round differently from MLlib.
    /// </summary>
    private static void Add(ReadOnlySpan<double> values, double mean, double factor, double coefficient, Span<double> sums)
    {
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        var results = MemoryMarshal.Cast<double, Vector<double>>(sums);
        var means = new Vector<double>(mean);
        for (var i = 0; i < vectors.Length; i++)
        {
            results[i] += (vectors[i] - means) * factor * coefficient;
        }
        for (var row = vectors.Length * Vector<double>.Count; row < values.Length; row++)
        {
            sums[row] += (values[row] - mean) * factor * coefficient;
        }
    }
}
