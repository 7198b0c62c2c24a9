using Gozcu.Models.Packages;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Features;

/// <summary>Scores and labels of rows, collected in the driver, for thresholds and scorecards.</summary>
/// <param name="Scores">Scores, one per row.</param>
/// <param name="Labels">Labels, one per row: true for an anomaly.</param>
/// <param name="Unscored">Number of labelled rows that were left out because the detector gives no score or NaN. An infinite score is not left out.</param>
public sealed record ScoredRows(double[] Scores, bool[] Labels, long Unscored)
{
    /// <summary>Number of rows that were left out because they have no label.</summary>
    public long Unlabelled { get; init; }

    /// <summary>Returns a description of the rows that were left out and why, between two texts; empty if there are none.</summary>
    /// <param name="before">Text before the description.</param>
    /// <param name="after">Text after the description.</param>
    public string LeftOut(string before = "", string after = "")
    {
        string[] reasons =
        [
            .. Unlabelled > 0 ? [FormattableString.Invariant($"{Unlabelled:N0} without a label")] : Array.Empty<string>(),
            .. Unscored > 0 ? [FormattableString.Invariant($"{Unscored:N0} without a score")] : Array.Empty<string>(),
        ];
        return reasons.Length > 0 ? $"{before}left out: {string.Join(", ", reasons)}{after}" : "";
    }

    /// <summary>Scores rows with a package. Readings that are warming up have no score.</summary>
    /// <param name="rows">Clean rows; if a part is given, the rows of all parts, as written by the job <c>split</c>.</param>
    /// <param name="package">Model.</param>
    /// <param name="part">Part whose rows are scored; null for all rows.</param>
    public static ScoredRows Of(DataFrame rows, ModelPackage package, string? part = null)
    {
        var features = FeatureTable.Of(rows, package.DataSet, package.Manifest.Imputations, part, keepsWarmUp: true);
        var scored = features
            .MapInArrow(new ScoredFeaturesFunction(package.ToBytes()).Map, ScoredFeaturesFunction.Schema)
            .Collect()
            .ToList();
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
