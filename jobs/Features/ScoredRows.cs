using Gozcu.Models.Packages;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Features;

/// <summary>Scores and labels of some rows, in the driver: what thresholds and scorecards are made of.</summary>
/// <param name="Scores">One a row.</param>
/// <param name="Labels">For each row whether it is an anomaly.</param>
/// <param name="Unscored">Rows left out, as the detector has no score for them or they have no label.</param>
public sealed record ScoredRows(double[] Scores, bool[] Labels, long Unscored)
{
    /// <summary>Scores clean rows with a package.</summary>
    public static ScoredRows Of(DataFrame clean, ModelPackage package)
    {
        var features = FeatureTable.Of(clean, package.DataSet, package.Manifest.Imputations);
        var scored = features.MapInArrow(new ScoreFunction(package.ToBytes()).Map, ScoreFunction.Schema).Collect().ToList();
        var usable = scored.Where(r => r.Get(0) is double score && !double.IsNaN(score) && r.Get(1) is double).ToList();
        return new ScoredRows(
            [.. usable.Select(r => r.GetAs<double>(0))],
            [.. usable.Select(r => r.GetAs<double>(1) > 0.5)],
            scored.Count - usable.Count
        );
    }
}
