namespace Gozcu.Benchmarks.SmallTasks;

/// <summary>Best pass over many small tasks.</summary>
/// <param name="Work">Name of each task's work.</param>
/// <param name="Seconds">Wall time of all tasks, in seconds.</param>
/// <param name="MillisecondsPerTask">Wall time divided by the number of tasks, in milliseconds.</param>
/// <param name="JvmCpuSeconds">CPU time of the JVM, in seconds; null if it is not measured.</param>
/// <param name="WorkerCpuSeconds">CPU time of the workers, in seconds; null if it is not measured.</param>
public sealed record SmallTasksTimes(
    string Work,
    double Seconds,
    double MillisecondsPerTask,
    double? JvmCpuSeconds,
    double? WorkerCpuSeconds
);
