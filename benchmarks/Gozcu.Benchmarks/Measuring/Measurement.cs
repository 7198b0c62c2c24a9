namespace Gozcu.Benchmarks.Measuring;

/// <summary>Best pass of a work.</summary>
/// <param name="Work">Name of the work, such as <c>row UDF, linear</c>.</param>
/// <param name="Seconds">Wall time of the pass, in seconds.</param>
/// <param name="RowsPerSecond">Rows per second.</param>
/// <param name="JvmCpuSeconds">CPU time of the JVM, in seconds; null if it is not measured.</param>
/// <param name="WorkerCpuSeconds">CPU time of the worker processes, in seconds; null if it is not measured.</param>
/// <param name="DriverCpuSeconds">CPU time of the driver, in seconds; null if it is not measured.</param>
public sealed record Measurement(
    string Work,
    double Seconds,
    double RowsPerSecond,
    double? JvmCpuSeconds,
    double? WorkerCpuSeconds,
    double? DriverCpuSeconds = null
);
