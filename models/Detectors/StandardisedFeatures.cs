using System.Numerics;
using System.Runtime.InteropServices;
using Gozcu.Models.Features;

namespace Gozcu.Models.Detectors;

/// <summary>Features less their means, in standard deviations. A feature with deviation 0 is 0 always.</summary>
internal sealed class StandardisedFeatures
{
    private readonly double[] _factors;

    /// <exception cref="ArgumentException">Lengths differ, a value is not finite or a deviation is negative.</exception>
    public StandardisedFeatures(ReadOnlySpan<double> means, ReadOnlySpan<double> deviations)
    {
        if (means.Length != deviations.Length)
        {
            throw new ArgumentException($"there are {means.Length} means and {deviations.Length} deviations");
        }
        ScorerArguments.CheckFinite(means, nameof(means));
        ScorerArguments.CheckNotNegative(deviations, nameof(deviations));
        Means = means.ToArray();
        Deviations = deviations.ToArray();
        _factors = LargestDistance.Factors(deviations);
    }

    public double[] Means { get; }

    public double[] Deviations { get; }

    public int Count => Means.Length;

    /// <summary>Standardises one row. A missing value stays NaN, also of a feature with deviation 0.</summary>
    public void Standardise(ReadOnlySpan<double> row, Span<double> standardised)
    {
        for (var feature = 0; feature < row.Length; feature++)
        {
            standardised[feature] = (row[feature] - Means[feature]) * _factors[feature];
        }
    }

    /// <summary>
    /// Standardises as many rows as a vector holds, from a row on, with the same arithmetic for each whatever its place. A missing value stays NaN. Lanes after
    /// the last row are 0.
    /// </summary>
    /// <param name="features">Features of the rows.</param>
    /// <param name="start">First row.</param>
    /// <param name="standardised">Destination: a vector per feature.</param>
    /// <returns>Two masks: the rows with a missing value, and the rows without any value.</returns>
    public (Vector<long> Incomplete, Vector<long> Empty) Standardise(FeatureColumns features, int start, Span<Vector<double>> standardised)
    {
        var rows = Math.Min(Vector<double>.Count, features.Rows - start);
        var incomplete = Vector<long>.Zero;
        var empty = Vector<long>.AllBitsSet;
        for (var feature = 0; feature < _factors.Length; feature++)
        {
            var values = features[feature].Slice(start, rows);
            Vector<double> vector;
            if (rows == Vector<double>.Count)
            {
                vector = new Vector<double>(values);
            }
            else
            {
                vector = new Vector<double>(Means[feature]);
                values.CopyTo(MemoryMarshal.Cast<Vector<double>, double>(MemoryMarshal.CreateSpan(ref vector, 1)));
            }
            vector = (vector - new Vector<double>(Means[feature])) * _factors[feature];
            var known = Vector.Equals(vector, vector);
            incomplete |= ~known;
            empty &= ~known;
            standardised[feature] = vector;
        }
        return (incomplete, empty);
    }
}
