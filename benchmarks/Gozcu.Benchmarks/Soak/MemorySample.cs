namespace Gozcu.Benchmarks.Soak;

/// <summary>Resident memory at one time.</summary>
/// <param name="Seconds">Time since the start, in seconds.</param>
/// <param name="Jobs">Number of jobs run so far.</param>
/// <param name="Worker">Resident memory of the process that runs the functions, in MiB.</param>
/// <param name="Driver">Resident memory of this program, in MiB.</param>
public sealed record MemorySample(double Seconds, long Jobs, double Worker, double Driver);
