using Gozcu.Models.Features;

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
}
