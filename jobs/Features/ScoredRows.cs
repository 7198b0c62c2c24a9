using Gozcu.Models.Packages;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Features;

/// <summary>Scores and labels of some rows, in the driver: what thresholds and scorecards are made of.</summary>
/// <param name="Scores">One a row.</param>
/// <param name="Labels">For each row whether it is an anomaly.</param>
/// <param name="Unscored">Labelled rows left out, as the detector has no score for them: none, or NaN. An infinite score is one.</param>
public sealed record ScoredRows(double[] Scores, bool[] Labels, long Unscored)
{
    /// <summary>Rows left out, as they have no label: they are neither anomalies nor normal.</summary>
    public long Unlabelled { get; init; }

    /// <summary>Returns how many rows were left out and why, between two texts; empty when none were.</summary>
    /// <param name="before">The text before.</param>
    /// <param name="after">The text behind.</param>
    public string LeftOut(string before = "", string after = "")
    {
        string[] reasons =
        [
            .. Unlabelled > 0 ? [FormattableString.Invariant($"{Unlabelled:N0} without a label")] : Array.Empty<string>(),
            .. Unscored > 0 ? [FormattableString.Invariant($"{Unscored:N0} without a score")] : Array.Empty<string>(),
        ];
        return reasons.Length > 0 ? $"{before}left out: {string.Join(", ", reasons)}{after}" : "";
    }

    /// <summary>Scores clean rows with a package.</summary>
    public static ScoredRows Of(DataFrame clean, ModelPackage package)
    {
        var features = FeatureTable.Of(clean, package.DataSet, package.Manifest.Imputations);
        var scored = features.MapInArrow(new ScoreFunction(package.ToBytes()).Map, ScoreFunction.Schema).Collect().ToList();
        var labelled = scored.Where(r => r.Get(1) is double).ToList();
        var usable = labelled.Where(r => r.Get(0) is double score && !double.IsNaN(score)).ToList();
        return new ScoredRows(
            [.. usable.Select(r => r.GetAs<double>(0))],
            [.. usable.Select(r => r.GetAs<double>(1) > 0.5)],
            labelled.Count - usable.Count
        )
        {
            Unlabelled = scored.Count - labelled.Count,
        };
    }
}
