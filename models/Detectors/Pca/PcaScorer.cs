using System.Buffers;
using System.Numerics;
using Gozcu.Models.Features;
using Gozcu.Models.Packages;

namespace Gozcu.Models.Detectors.Pca;

/// <summary>
/// Scorer by principal components (Jackson and Mudholkar, "Control procedures for residuals associated with principal component analysis", Technometrics 21,
/// 1979): the score is <c>max(T² / limit of T², Q / limit of Q)</c>, 0 or more. For the standardised values z and their principal components t, T² is
/// <c>Σ t_i² / λ_i</c> over the components kept, with λ their variances: how far the row lies within the usual pattern. Q is <c>|z - ẑ|²</c>, where ẑ is what
/// these components make of z: how far the row lies off the pattern. Limits are quantiles of the training rows, so that 1 is rarely passed.
/// <para>
/// A missing value counts as the mean and has no part in Q; a row without any value has no score (NaN), and one with an infinite value none or an
/// infinite one. A feature with deviation 0 contributes 0.
/// </para>
/// </summary>
public sealed class PcaScorer : IScorer, IExpectation
{
    /// <summary>Default share of the variance that the kept components explain.</summary>
    public const double DefaultVariance = 0.9;

    /// <summary>Default quantile of the training rows that limits are.</summary>
    public const double DefaultQuantile = 0.99;

    /// <summary>Least variance of a component, and least limit, in squared standard deviations: less is rounding.</summary>
    private const double Least = 1e-9;

    private readonly StandardisedFeatures _features;
    private readonly double[] _components;
    private readonly double[] _variances;

    /// <summary>Creates a scorer.</summary>
    /// <param name="means">Means, one per feature.</param>
    /// <param name="deviations">Standard deviations, one per feature, 0 or more.</param>
    /// <param name="components">Principal components of the standardised features, one after another: each a vector of length 1, orthogonal to the others.</param>
    /// <param name="variances">Variances of the components, above 0.</param>
    /// <param name="limit">Limit of T², above 0.</param>
    /// <param name="residualLimit">Limit of Q, above 0.</param>
    /// <exception cref="ArgumentException">Lengths do not fit, a value is not finite, a deviation is negative, or a variance or limit is not positive.</exception>
    public PcaScorer(
        ReadOnlySpan<double> means,
        ReadOnlySpan<double> deviations,
        ReadOnlySpan<double> components,
        ReadOnlySpan<double> variances,
        double limit,
        double residualLimit
    )
    {
        _features = new StandardisedFeatures(means, deviations);
        if (components.Length != variances.Length * means.Length)
        {
            throw new ArgumentException(
                $"the components have {components.Length} values, but {variances.Length} of {means.Length} features need {variances.Length * means.Length}"
            );
        }
        ScorerArguments.CheckFinite(components, nameof(components));
        foreach (var variance in variances)
        {
            ScorerArguments.CheckPositive(variance, nameof(variances));
        }
        ScorerArguments.CheckPositive(limit, nameof(limit));
        ScorerArguments.CheckPositive(residualLimit, nameof(residualLimit));
        _components = components.ToArray();
        _variances = variances.ToArray();
        Limit = limit;
        ResidualLimit = residualLimit;
    }

    /// <inheritdoc/>
    public int FeatureCount => _features.Count;

    /// <summary>Number of components kept.</summary>
    public int Components => _variances.Length;

    /// <summary>Limit of T².</summary>
    public double Limit { get; }

    /// <summary>Limit of Q.</summary>
    public double ResidualLimit { get; }

    /// <summary>Fits a scorer. It keeps the fewest components that explain the wanted share of the variance. Rows with a missing value are left out.</summary>
    /// <param name="normal">Feature values of normal rows; NaN means missing.</param>
    /// <param name="variance">Share of the variance that the kept components explain, above 0, at most 1.</param>
    /// <param name="quantile">Quantile of the training rows' T² and Q that the limits are, above 0 and below 1.</param>
    /// <exception cref="ArgumentException">
    /// There are fewer than two rows without a missing value, a value is infinite, or a parameter is not valid.
    /// </exception>
    public static PcaScorer Fit(FeatureColumns normal, double variance = DefaultVariance, double quantile = DefaultQuantile)
    {
        if (!(variance is > 0 and <= 1))
        {
            throw new ArgumentException($"the share of variance is {variance}, but must lie above 0 and be at most 1", nameof(variance));
        }
        if (!(quantile is > 0 and < 1))
        {
            throw new ArgumentException($"the quantile is {quantile}, but must lie above 0 and below 1", nameof(quantile));
        }
        var training = new TrainingCorrelations(normal);
        var (components, variances) = PrincipalComponents.Keep(training, variance, Least);
        var unlimited = new PcaScorer(training.Means, training.Deviations, components, variances, 1, 1);
        var (distances, residuals) = (new double[normal.Rows], new double[normal.Rows]);
        unlimited.Measure(normal, distances, residuals, incompleteToo: false);
        return new PcaScorer(
            training.Means,
            training.Deviations,
            components,
            variances,
            Math.Max(TrainingStatistics.QuantileOfScores(distances, quantile), Least),
            Math.Max(TrainingStatistics.QuantileOfScores(residuals, quantile), Least)
        );
    }

    /// <inheritdoc/>
    public void Score(FeatureColumns features, Span<double> scores)
    {
        ScorerArguments.Check(this, features, scores);
        var rented = ArrayPool<double>.Shared.Rent(scores.Length);
        var residuals = rented.AsSpan(0, scores.Length);
        Measure(features, scores, residuals, incompleteToo: true);
        for (var row = 0; row < scores.Length; row++)
        {
            scores[row] = Math.Max(scores[row] / Limit, residuals[row] / ResidualLimit);
        }
        ArrayPool<double>.Shared.Return(rented);
    }

    /// <summary>
    /// Computes each feature's contribution to the larger of the two parts, whose sum is the score: <c>z_k Σ v_ik t_i / λ_i</c> for T², which may be negative,
    /// or <c>(z_k - ẑ_k)²</c> for Q, each divided by the limit.
    /// </summary>
    /// <inheritdoc/>
    public void Contribute(ReadOnlySpan<double> row, Span<double> contributions)
    {
        ScorerArguments.Check(this, row, contributions);
        var count = FeatureCount;
        var rented = ArrayPool<double>.Shared.Rent(3 * count);
        var z = rented.AsSpan(0, count);
        var pattern = rented.AsSpan(count, count);
        var pull = rented.AsSpan(2 * count, count);
        _features.Standardise(row, z);
        Project(z, pattern, pull);
        double distance = 0;
        double residual = 0;
        for (var feature = 0; feature < count; feature++)
        {
            if (!double.IsNaN(z[feature]))
            {
                distance += z[feature] * pull[feature];
                residual += (z[feature] - pattern[feature]) * (z[feature] - pattern[feature]);
            }
        }
        var isOff = residual / ResidualLimit > distance / Limit;
        for (var feature = 0; feature < count; feature++)
        {
            var off = z[feature] - pattern[feature];
            var contribution = isOff ? off * off / ResidualLimit : z[feature] * pull[feature] / Limit;
            contributions[feature] = double.IsFinite(contribution) ? contribution : 0;
        }
        ArrayPool<double>.Shared.Return(rented);
    }

    /// <summary>Computes the expected values: what the components make of the row.</summary>
    /// <inheritdoc/>
    public void Expect(ReadOnlySpan<double> row, Span<double> expected)
    {
        ScorerArguments.Check(this, row, expected);
        var count = FeatureCount;
        var rented = ArrayPool<double>.Shared.Rent(3 * count);
        var z = rented.AsSpan(0, count);
        var pattern = rented.AsSpan(count, count);
        var pull = rented.AsSpan(2 * count, count);
        _features.Standardise(row, z);
        Project(z, pattern, pull);
        for (var feature = 0; feature < count; feature++)
        {
            expected[feature] = _features.Means[feature] + _features.Deviations[feature] * pattern[feature];
        }
        ArrayPool<double>.Shared.Return(rented);
    }

    /// <inheritdoc/>
    public PackageArrays ToArrays() =>
        new()
        {
            { "means", _features.Means },
            { "deviations", _features.Deviations },
            { "components", _components, Math.Max(1, FeatureCount) },
            { "variances", _variances },
            { "limits", [Limit, ResidualLimit] },
        };

    /// <summary>Computes T² and Q of rows; NaN for rows without any value, or with any missing one if incomplete rows are not wanted.</summary>
    private void Measure(FeatureColumns features, Span<double> distances, Span<double> residuals, bool incompleteToo)
    {
        var count = FeatureCount;
        var rented = ArrayPool<Vector<double>>.Shared.Rent(2 * count);
        var z = rented.AsSpan(0, count);
        var rest = rented.AsSpan(count, count);
        for (var start = 0; start < distances.Length; start += Vector<double>.Count)
        {
            var (incomplete, empty) = _features.Standardise(features, start, z);
            var noScore = incompleteToo ? empty : incomplete;
            for (var feature = 0; feature < count; feature++)
            {
                rest[feature] = z[feature];
                z[feature] = OrZero(z[feature]);
            }
            var distance = Vector<double>.Zero;
            for (var i = 0; i < _variances.Length; i++)
            {
                var component = _components.AsSpan(i * count, count);
                var value = Vector<double>.Zero;
                for (var feature = 0; feature < count; feature++)
                {
                    value += z[feature] * component[feature];
                }
                distance += value * value / new Vector<double>(_variances[i]);
                for (var feature = 0; feature < count; feature++)
                {
                    rest[feature] -= value * component[feature];
                }
            }
            var residual = Vector<double>.Zero;
            for (var feature = 0; feature < count; feature++)
            {
                residual += OrZero(rest[feature] * rest[feature]);
            }
            var rows = Math.Min(Vector<double>.Count, distances.Length - start);
            for (var lane = 0; lane < rows; lane++)
            {
                var row = start + lane;
                distances[row] = noScore[lane] == 0 ? distance[lane] : double.NaN;
                residuals[row] = noScore[lane] == 0 ? residual[lane] : double.NaN;
            }
        }
        ArrayPool<Vector<double>>.Shared.Return(rented);
    }

    private static Vector<double> OrZero(Vector<double> values) =>
        Vector.ConditionalSelect(Vector.Equals(values, values), values, Vector<double>.Zero);

    /// <summary>Computes what the components make of a row, and each feature's <c>Σ v_ik t_i / λ_i</c>. A missing value counts as 0.</summary>
    private void Project(ReadOnlySpan<double> z, Span<double> pattern, Span<double> pull)
    {
        pattern.Clear();
        pull.Clear();
        for (var i = 0; i < _variances.Length; i++)
        {
            var component = _components.AsSpan(i * z.Length, z.Length);
            double value = 0;
            for (var feature = 0; feature < z.Length; feature++)
            {
                value += double.IsNaN(z[feature]) ? 0 : z[feature] * component[feature];
            }
            for (var feature = 0; feature < z.Length; feature++)
            {
                pattern[feature] += value * component[feature];
                pull[feature] += value / _variances[i] * component[feature];
            }
        }
    }
}
