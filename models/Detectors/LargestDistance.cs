using System.Numerics;
using System.Runtime.InteropServices;
using Gozcu.Models.Features;

namespace Gozcu.Models.Detectors;

/// <summary>
/// Largest distance of a row's features from their centres: max |value - centre| / unit. Missing values are skipped; a row without any value has none (NaN). A
/// feature with unit 0 has distance 0 always.
/// </summary>
internal sealed class LargestDistance
{
    private readonly double[] _centres;
    private readonly double[] _units;
    private readonly double[] _factors;

    /// <exception cref="ArgumentException">Lengths differ, a value is not finite or a unit is negative.</exception>
    public LargestDistance(ReadOnlySpan<double> centres, string centresName, ReadOnlySpan<double> units, string unitsName)
    {
        if (centres.Length != units.Length)
        {
            throw new ArgumentException($"there are {centres.Length} {centresName} and {units.Length} {unitsName}");
        }
        ScorerArguments.CheckFinite(centres, centresName);
        ScorerArguments.CheckNotNegative(units, unitsName);
        _centres = centres.ToArray();
        _units = units.ToArray();
        _factors = Factors(units);
    }

    public double[] Centres => _centres;

    public double[] Units => _units;

    public int Features => _centres.Length;

    /// <summary>Returns the reciprocals, and 0 for 0.</summary>
    public static double[] Factors(ReadOnlySpan<double> units)
    {
        var factors = new double[units.Length];
        for (var i = 0; i < units.Length; i++)
        {
            factors[i] = units[i] == 0 ? 0 : 1 / units[i];
        }
        return factors;
    }

    public void Score(FeatureColumns features, Span<double> scores)
    {
        scores.Fill(-1);
        for (var feature = 0; feature < _centres.Length; feature++)
        {
            Raise(features[feature], _centres[feature], _factors[feature], scores);
        }
        foreach (ref var score in scores)
        {
            score = score < 0 ? double.NaN : score;
        }
    }

    /// <summary>Computes the distance of each feature of a row; 0 for a missing one.</summary>
    public void Distances(ReadOnlySpan<double> row, Span<double> distances)
    {
        for (var feature = 0; feature < row.Length; feature++)
        {
            var distance = Math.Abs((row[feature] - _centres[feature]) * _factors[feature]);
            distances[feature] = double.IsNaN(distance) ? 0 : distance;
        }
    }

    /// <summary>Raises each score to the distance if that is larger. Comparisons with NaN are false, so a missing value changes nothing.</summary>
    private static void Raise(ReadOnlySpan<double> values, double centre, double factor, Span<double> scores)
    {
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        var results = MemoryMarshal.Cast<double, Vector<double>>(scores);
        var centres = new Vector<double>(centre);
        for (var i = 0; i < vectors.Length; i++)
        {
            var distance = Vector.Abs((vectors[i] - centres) * factor);
            results[i] = Vector.ConditionalSelect(Vector.GreaterThan(distance, results[i]), distance, results[i]);
        }
        for (var row = vectors.Length * Vector<double>.Count; row < values.Length; row++)
        {
            var distance = Math.Abs((values[row] - centre) * factor);
            scores[row] = distance > scores[row] ? distance : scores[row];
        }
    }
}
