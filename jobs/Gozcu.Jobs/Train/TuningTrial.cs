namespace Gozcu.Jobs.Train;

/// <summary>One point of the grid.</summary>
/// <param name="Parameters">Parameters of the point.</param>
/// <param name="AreaUnderPrecisionRecall">Mean area under the precision-recall curve over the folds, 0 to 1.</param>
public sealed record TuningTrial(IReadOnlyDictionary<string, double> Parameters, double AreaUnderPrecisionRecall);
