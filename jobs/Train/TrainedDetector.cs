using Gozcu.Models.Detectors;

namespace Gozcu.Jobs.Train;

/// <summary>What training gave.</summary>
/// <param name="Scorer">The detector, free of Spark.</param>
/// <param name="Parameters">The parameters it was trained with; what tuning chose when there was tuning.</param>
/// <param name="Trials">The points of the grid with their cross-validated area under the precision-recall curve; empty without tuning.</param>
internal sealed record TrainedDetector(IScorer Scorer, IReadOnlyDictionary<string, double> Parameters, IReadOnlyList<TuningTrial> Trials);
