using Gozcu.Models.Packages;

namespace Gozcu.Jobs.Train;

/// <summary>What training made.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Detector">The detector.</param>
/// <param name="Rows">Training rows.</param>
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
);
