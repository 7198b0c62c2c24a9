namespace Gozcu.Benchmarks.Scorers;

/// <summary>Best pass of a scorer.</summary>
/// <param name="Scorer">Name of the detector.</param>
/// <param name="RowsPerCpuSecond">Rows scored per second of CPU time.</param>
public sealed record ScorerRate(string Scorer, double RowsPerCpuSecond);
