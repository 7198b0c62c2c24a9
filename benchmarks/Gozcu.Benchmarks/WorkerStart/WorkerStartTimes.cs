namespace Gozcu.Benchmarks.WorkerStart;

/// <summary>The medians of several processes, in milliseconds since the process was started but for the last.</summary>
/// <param name="Function">The kind of function.</param>
/// <param name="Listening">Until it said its port.</param>
/// <param name="FirstBatch">Until the first batch came back.</param>
/// <param name="FirstTask">Until the first task was done.</param>
/// <param name="SecondTask">What a second task took, from its request to its end.</param>
/// <param name="Cpu">CPU time of the process up to there.</param>
public sealed record WorkerStartTimes(
    string Function,
    double Listening,
    double FirstBatch,
    double FirstTask,
    double SecondTask,
    double Cpu
);
