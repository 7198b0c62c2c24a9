namespace Gozcu.Benchmarks.Soak;

/// <summary>Resident memory at a moment, in MiB.</summary>
/// <param name="Seconds">Since the start.</param>
/// <param name="Jobs">How many jobs had run.</param>
/// <param name="Worker">Of the process that runs the functions.</param>
/// <param name="Driver">Of this program.</param>
public sealed record MemorySample(double Seconds, long Jobs, double Worker, double Driver);
