namespace Gozcu.Benchmarks.Measuring;

/// <summary>The best pass of a kind of work.</summary>
/// <param name="Work">What was done, e.g. <c>row UDF, linear</c>.</param>
/// <param name="Seconds">Wall time of the pass.</param>
/// <param name="RowsPerSecond">Rows a second.</param>
/// <param name="JvmCpuSeconds">CPU time of the JVM in it; null where it is not measured.</param>
/// <param name="WorkerCpuSeconds">CPU time of the worker processes in it; null where it is not measured.</param>
/// <param name="DriverCpuSeconds">CPU time of the driver in it; null where it is not measured.</param>
public sealed record Measurement(
    string Work,
    double Seconds,
    double RowsPerSecond,
    double? JvmCpuSeconds,
    double? WorkerCpuSeconds,
    double? DriverCpuSeconds = null
);
