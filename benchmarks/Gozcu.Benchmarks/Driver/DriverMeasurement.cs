namespace Gozcu.Benchmarks.Driver;

/// <summary>Best pass of a work in the driver.</summary>
/// <param name="Work">Name of the work.</param>
/// <param name="Milliseconds">Wall time of one run, in milliseconds.</param>
public sealed record DriverMeasurement(string Work, double Milliseconds);
