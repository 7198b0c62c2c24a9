namespace Gozcu.Benchmarks.Driver;

/// <summary>The best pass of a kind of work in the driver.</summary>
/// <param name="Work">What was done.</param>
/// <param name="Milliseconds">Wall time of one.</param>
public sealed record DriverMeasurement(string Work, double Milliseconds);
