namespace Gozcu.Benchmarks.ArrowLayer;

/// <summary>Something done to a batch, and the plainest code that does the same with arrays.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Run">Does it once.</param>
/// <param name="Baseline">What the baseline is.</param>
/// <param name="RunBaseline">Does that once.</param>
internal sealed record ArrowWork(string Name, Action Run, string Baseline, Action RunBaseline);
