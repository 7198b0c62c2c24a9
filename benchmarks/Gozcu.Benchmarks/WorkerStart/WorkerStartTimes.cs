namespace Gozcu.Benchmarks.WorkerStart;

/// <summary>Medians of several processes, in milliseconds, from the start of the process except for the second task.</summary>
/// <param name="Function">Kind of function.</param>
/// <param name="Listening">Time until the process announced its port, in milliseconds.</param>
/// <param name="FirstBatch">Time until the first batch was returned, in milliseconds.</param>
/// <param name="FirstTask">Time until the first task was done, in milliseconds.</param>
/// <param name="SecondTask">Duration of a second task, from its request to its end, in milliseconds.</param>
/// <param name="Cpu">CPU time of the process until then, in milliseconds.</param>
public sealed record WorkerStartTimes(
    string Function,
    double Listening,
    double FirstBatch,
    double FirstTask,
    double SecondTask,
    double Cpu
);
