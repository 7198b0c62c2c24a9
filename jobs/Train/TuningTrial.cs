namespace Gozcu.Jobs.Train;

/// <summary>One point of the grid.</summary>
/// <param name="Parameters">Its parameters.</param>
/// <param name="AreaUnderPrecisionRecall">The mean over the folds, 0 to 1.</param>
public sealed record TuningTrial(IReadOnlyDictionary<string, double> Parameters, double AreaUnderPrecisionRecall);
