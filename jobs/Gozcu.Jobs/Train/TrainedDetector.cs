using Gozcu.Models.Detectors;

namespace Gozcu.Jobs.Train;

/// <summary>Result of a trainer.</summary>
/// <param name="Scorer">Trained detector, which does not need Spark.</param>
/// <param name="Parameters">Parameters it was trained with; after tuning, the chosen ones.</param>
/// <param name="Trials">Points of the grid with their cross-validated area under the precision-recall curve; empty without tuning.</param>
internal sealed record TrainedDetector(IScorer Scorer, IReadOnlyDictionary<string, double> Parameters, IReadOnlyList<TuningTrial> Trials);
