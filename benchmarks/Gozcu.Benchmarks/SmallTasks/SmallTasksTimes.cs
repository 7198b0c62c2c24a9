namespace Gozcu.Benchmarks.SmallTasks;

/// <summary>The best pass over many small tasks.</summary>
/// <param name="Work">What each task does.</param>
/// <param name="Seconds">Wall time of all tasks.</param>
/// <param name="MillisecondsPerTask">Wall time divided by tasks.</param>
/// <param name="JvmCpuSeconds">CPU time of the JVM; null where it is not measured.</param>
/// <param name="WorkerCpuSeconds">CPU time of the workers; null where it is not measured.</param>
public sealed record SmallTasksTimes(
    string Work,
    double Seconds,
    double MillisecondsPerTask,
    double? JvmCpuSeconds,
    double? WorkerCpuSeconds
);
