using Gozcu.Models.Features;
using Gozcu.Models.Packages;

namespace Gozcu.Models.Detectors;

/// <summary>Checks of arguments that all scorers share.</summary>
internal static class ScorerArguments
{
    public static void Check(IScorer scorer, FeatureColumns features, ReadOnlySpan<double> scores)
    {
        if (features.Features != scorer.FeatureCount)
        {
            throw new ArgumentException(
                $"there are {features.Features} features, but the detector takes {scorer.FeatureCount}",
                nameof(features)
            );
        }
        if (scores.Length != features.Rows)
        {
            throw new ArgumentException($"there is room for {scores.Length} scores, but there are {features.Rows} rows", nameof(scores));
        }
    }

    public static void Check(IScorer scorer, ReadOnlySpan<double> row, ReadOnlySpan<double> contributions)
    {
        if (row.Length != scorer.FeatureCount || contributions.Length != scorer.FeatureCount)
        {
            throw new ArgumentException(
                $"the row has {row.Length} values and there is room for {contributions.Length} contributions, but the detector takes {scorer.FeatureCount} features",
                nameof(row)
            );
        }
    }

    public static void CheckFinite(ReadOnlySpan<double> values, string name)
    {
        foreach (var value in values)
        {
            if (!double.IsFinite(value))
            {
                throw new ArgumentException($"{name} holds {value}, but must hold finite numbers only", name);
            }
        }
    }

    public static void CheckNotNegative(ReadOnlySpan<double> values, string name)
    {
        CheckFinite(values, name);
        foreach (var value in values)
        {
            if (value < 0)
            {
                throw new ArgumentException($"{name} holds {value}, but must hold numbers of 0 or more only", name);
            }
        }
    }

    public static void CheckPositive(double value, string name)
    {
        if (!(value > 0) || !double.IsFinite(value))
        {
            throw new ArgumentException($"{name} is {value}, but must be a number above 0", name);
        }
    }

    /// <summary>Creates a scorer from a package's arrays, and says of which detector they are if they do not fit.</summary>
    /// <exception cref="PackageException">The arrays do not fit.</exception>
    public static IScorer Open(IDetector detector, Func<IScorer> create)
    {
        try
        {
            return create();
        }
        catch (ArgumentException e)
        {
            throw new PackageException($"the arrays are not those of detector {detector.Name}: {e.Message}", e);
        }
    }

    /// <summary>Returns the only value of an array.</summary>
    /// <exception cref="PackageException">The array has none or several.</exception>
    public static double Single(PackageArrays arrays, string name)
    {
        var values = arrays.Doubles(name);
        return values.Length == 1 ? values[0] : throw new PackageException($"array {name} has {values.Length} values, but must have one");
    }
}
