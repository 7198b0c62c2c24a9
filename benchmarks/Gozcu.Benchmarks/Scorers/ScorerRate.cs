namespace Gozcu.Benchmarks.Scorers;

/// <summary>The best pass of a scorer.</summary>
/// <param name="Scorer">The detector it is of.</param>
/// <param name="RowsPerCpuSecond">Rows that it scores in a second of CPU time.</param>
public sealed record ScorerRate(string Scorer, double RowsPerCpuSecond);
