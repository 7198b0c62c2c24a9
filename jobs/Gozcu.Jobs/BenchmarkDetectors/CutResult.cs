using Gozcu.Models.Evaluation.TimeSeries;

namespace Gozcu.Jobs.BenchmarkDetectors;

/// <summary>Result of a detector with the beginnings of the experiments cut off.</summary>
/// <param name="Rows">Number of rows dropped from each experiment.</param>
/// <param name="Figures">Figures over all experiments.</param>
/// <param name="BalancedAccuracyChange">Balanced accuracy less that without the cut.</param>
public sealed record CutResult(IReadOnlyDictionary<string, int> Rows, SeriesFigures Figures, double BalancedAccuracyChange);
