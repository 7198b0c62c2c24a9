using System.Buffers;
using System.Numerics;
using Gozcu.Models.Features;
using Gozcu.Models.Packages;

namespace Gozcu.Models.Detectors.Hotelling;

/// <summary>
/// Scorer by Hotelling's T² (Hotelling, "Multivariate quality control", 1947), the squared Mahalanobis distance from the mean: <c>z' R⁻¹ z</c>, 0 or more, where
/// z are the standardised values and R their correlations. Unlike distances of single features it also sees combinations that are unusual.
/// <para>
/// A row with missing values has the T² of its known ones, as the missing are replaced by what is expected of them given the known; a row without any value has
/// no score (NaN), and one with an infinite value none or an infinite one. A feature with deviation 0 contributes 0.
/// </para>
/// </summary>
public sealed class HotellingScorer : IScorer, IExpectation
{
    /// <summary>Least weight of the identity in the correlations, so that features that follow from others exactly leave them invertible.</summary>
    private const double LeastShrinkage = 1e-8;

    private readonly StandardisedFeatures _features;
    private readonly double[] _whitening;
    private readonly double[] _precision;

    /// <summary>Creates a scorer.</summary>
    /// <param name="means">Means, one per feature.</param>
    /// <param name="deviations">Standard deviations, one per feature, 0 or more.</param>
    /// <param name="whitening">
    /// Inverse W of the Cholesky factor of the standardised features' correlations, row by row: lower triangular, so that T² is <c>|W z|²</c> and the
    /// correlations' inverse is <c>W' W</c>.
    /// </param>
    /// <exception cref="ArgumentException">
    /// Lengths do not fit, a value is not finite, a deviation is negative, or the matrix is not lower triangular with a positive diagonal.
    /// </exception>
    public HotellingScorer(ReadOnlySpan<double> means, ReadOnlySpan<double> deviations, ReadOnlySpan<double> whitening)
    {
        _features = new StandardisedFeatures(means, deviations);
        var count = means.Length;
        if (whitening.Length != count * count)
        {
            throw new ArgumentException($"the matrix has {whitening.Length} values, but {count} features need {count * count}");
        }
        ScorerArguments.CheckFinite(whitening, nameof(whitening));
        for (var i = 0; i < count; i++)
        {
            var row = whitening.Slice(i * count, count);
            if (!(row[i] > 0) || row[(i + 1)..].ContainsAnyExcept(0))
            {
                throw new ArgumentException("the matrix is not lower triangular with a positive diagonal", nameof(whitening));
            }
        }
        _whitening = whitening.ToArray();
        _precision = Squared(_whitening, count);
    }

    /// <inheritdoc/>
    public int FeatureCount => _features.Count;

    /// <summary>
    /// Fits a scorer. The correlations are shrunk towards the identity with the weight of Ledoit and Wolf (2004), so that they are well conditioned however few
    /// the rows. Rows with a missing value are left out.
    /// </summary>
    /// <param name="normal">Feature values of normal rows; NaN means missing.</param>
    /// <exception cref="ArgumentException">There are fewer than two rows without a missing value, or a value is infinite.</exception>
    public static HotellingScorer Fit(FeatureColumns normal)
    {
        var training = new TrainingCorrelations(normal);
        var shrinkage = Math.Max(training.LedoitWolfShrinkage(), LeastShrinkage);
        return new HotellingScorer(training.Means, training.Deviations, Whitening.Of(training.Matrix, shrinkage));
    }

    /// <inheritdoc/>
    public void Score(FeatureColumns features, Span<double> scores)
    {
        ScorerArguments.Check(this, features, scores);
        var count = FeatureCount;
        var rented = ArrayPool<Vector<double>>.Shared.Rent(count);
        var z = rented.AsSpan(0, count);
        for (var start = 0; start < scores.Length; start += Vector<double>.Count)
        {
            var (incomplete, _) = _features.Standardise(features, start, z);
            var distance = Vector<double>.Zero;
            for (var i = 0; i < count; i++)
            {
                var weights = _whitening.AsSpan(i * count, i + 1);
                var sum = Vector<double>.Zero;
                for (var j = 0; j < weights.Length; j++)
                {
                    sum += z[j] * weights[j];
                }
                distance += sum * sum;
            }
            var rows = Math.Min(Vector<double>.Count, scores.Length - start);
            for (var lane = 0; lane < rows; lane++)
            {
                scores[start + lane] = incomplete[lane] == 0 ? distance[lane] : Incomplete(features, start + lane);
            }
        }
        ArrayPool<Vector<double>>.Shared.Return(rented);
    }

    /// <summary>Computes each feature's contribution: <c>z_k (R⁻¹ z)_k</c>, whose sum is T². Negative where the others make the value likelier.</summary>
    /// <inheritdoc/>
    public void Contribute(ReadOnlySpan<double> row, Span<double> contributions)
    {
        ScorerArguments.Check(this, row, contributions);
        var rented = ArrayPool<double>.Shared.Rent(FeatureCount);
        var z = rented.AsSpan(0, FeatureCount);
        _features.Standardise(row, z);
        MissingValues.Fill(_precision, z);
        for (var feature = 0; feature < z.Length; feature++)
        {
            var contribution = z[feature] * Pull(feature, z);
            contributions[feature] = double.IsFinite(contribution) ? contribution : 0;
        }
        ArrayPool<double>.Shared.Return(rented);
    }

    /// <summary>Computes the expected values: each feature's conditional mean given the other values of the row, <c>z_k - (R⁻¹ z)_k / (R⁻¹)_kk</c>.</summary>
    /// <inheritdoc/>
    public void Expect(ReadOnlySpan<double> row, Span<double> expected)
    {
        ScorerArguments.Check(this, row, expected);
        var rented = ArrayPool<double>.Shared.Rent(FeatureCount);
        var z = rented.AsSpan(0, FeatureCount);
        _features.Standardise(row, z);
        MissingValues.Fill(_precision, z);
        for (var feature = 0; feature < z.Length; feature++)
        {
            var mean = z[feature] - Pull(feature, z) / _precision[feature * z.Length + feature];
            expected[feature] = _features.Means[feature] + _features.Deviations[feature] * mean;
        }
        ArrayPool<double>.Shared.Return(rented);
    }

    /// <inheritdoc/>
    public PackageArrays ToArrays() =>
        new()
        {
            { "means", _features.Means },
            { "deviations", _features.Deviations },
            { "whitening", _whitening, Math.Max(1, FeatureCount) },
        };

    private static double[] Squared(double[] lower, int count)
    {
        var square = new double[count * count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                double sum = 0;
                for (var k = Math.Max(i, j); k < count; k++)
                {
                    sum += lower[k * count + i] * lower[k * count + j];
                }
                square[i * count + j] = sum;
            }
        }
        return square;
    }

    /// <summary>Returns T² of the known values of a row with missing ones, or NaN if there are none.</summary>
    private double Incomplete(FeatureColumns features, int row)
    {
        var count = FeatureCount;
        var rented = ArrayPool<double>.Shared.Rent(2 * count);
        var values = rented.AsSpan(0, count);
        var z = rented.AsSpan(count, count);
        features.CopyRow(row, values);
        _features.Standardise(values, z);
        var known = MissingValues.Fill(_precision, z);
        double distance = 0;
        for (var feature = 0; feature < count; feature++)
        {
            distance += z[feature] * Pull(feature, z);
        }
        ArrayPool<double>.Shared.Return(rented);
        return known == 0 ? double.NaN : Math.Max(distance, 0);
    }

    /// <summary>Returns <c>(R⁻¹ z)_k</c>.</summary>
    private double Pull(int feature, ReadOnlySpan<double> z)
    {
        var weights = _precision.AsSpan(feature * z.Length, z.Length);
        double sum = 0;
        for (var other = 0; other < z.Length; other++)
        {
            sum += weights[other] * z[other];
        }
        return sum;
    }
}
