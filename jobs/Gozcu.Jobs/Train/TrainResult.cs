using Gozcu.Models.Detectors;
using Gozcu.Models.Packages;

namespace Gozcu.Jobs.Train;

/// <summary>Result of training.</summary>
/// <param name="Model">Name of the model.</param>
/// <param name="Version">Version of the model.</param>
/// <param name="Detector">Name of the detector.</param>
/// <param name="Rows">Number of training rows; for a detector that needs labels, of labelled rows.</param>
/// <param name="Positives">Number of anomalies among them.</param>
/// <param name="Features">Number of features.</param>
/// <param name="Parameters">Parameters of the detector.</param>
/// <param name="Threshold">Thresholds and how they were chosen.</param>
/// <param name="ValidationMetrics">Metrics on validation rows, by name.</param>
/// <param name="Trials">Points of the grid; empty without tuning.</param>
/// <param name="Folder">Folder of the package.</param>
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
    /// <summary>Number of training rows without a label.</summary>
    public long Unlabelled { get; init; }

    /// <summary>Names of features with the same value in every row that the detector learned from.</summary>
    public IReadOnlyList<string> ConstantFeatures { get; init; } = [];

    /// <summary>Returns remarks about the training data for the user: rows that were left out, constant features.</summary>
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
