using Gozcu.Models.Detectors;
using Gozcu.Models.Packages;

namespace Gozcu.Jobs.Train;

/// <summary>What training made.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Detector">The detector.</param>
/// <param name="Rows">Training rows; for a detector that needs labels, those with one.</param>
/// <param name="Positives">Anomalies among them.</param>
/// <param name="Features">How many features.</param>
/// <param name="Parameters">The detector's parameters.</param>
/// <param name="Threshold">The thresholds and how they were chosen.</param>
/// <param name="ValidationMetrics">Metrics on validation rows, by name.</param>
/// <param name="Trials">The points of the grid; empty without tuning.</param>
/// <param name="Folder">Where the package is.</param>
public sealed record TrainResult(
    string Model,
    int Version,
    string Detector,
    long Rows,
    long Positives,
    int Features,
    IReadOnlyDictionary<string, double> Parameters,
    ThresholdChoice Threshold,
    IReadOnlyDictionary<string, double> ValidationMetrics,
    IReadOnlyList<TuningTrial> Trials,
    string Folder
)
{
    /// <summary>Training rows without a label.</summary>
    public long Unlabelled { get; init; }

    /// <summary>Features with one value in every row it learned from.</summary>
    public IReadOnlyList<string> ConstantFeatures { get; init; } = [];

    /// <summary>Returns what the user should know of the training data: rows that were left out, features that say nothing.</summary>
    public IEnumerable<string> Remarks()
    {
        if (Unlabelled > 0)
        {
            yield return NeedsLabel
                ? FormattableString.Invariant(
                    $"{Unlabelled:N0} training rows have no label and were left out: {Detector} learns from labelled rows only"
                )
                : FormattableString.Invariant(
                    $"{Unlabelled:N0} training rows have no label; {Detector} learned from them as from normal ones"
                );
        }
        if (ConstantFeatures.Count > 0)
        {
            yield return $"{string.Join(", ", ConstantFeatures)}: the same value in every row that {Detector} learned from, so no score depends on {(ConstantFeatures.Count == 1 ? "it" : "them")}";
        }
    }

    private bool NeedsLabel => DetectorCatalog.Get(Detector).NeedsLabel;
}
