namespace Gozcu.Benchmarks.ArrowLayer;

/// <summary>Work on a batch, and the simplest code that does the same with arrays.</summary>
/// <param name="Name">Name of the work.</param>
/// <param name="Run">Does the work once.</param>
/// <param name="Baseline">Name of the baseline.</param>
/// <param name="RunBaseline">Runs the baseline once.</param>
internal sealed record ArrowWork(string Name, Action Run, string Baseline, Action RunBaseline);
