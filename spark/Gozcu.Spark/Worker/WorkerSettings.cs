namespace Microsoft.Spark.Worker;

/// <summary>What the session says of the worker. Spark sends a session's settings with every task, so they can be changed while it runs.</summary>
internal sealed class WorkerSettings(IReadOnlyDictionary<string, string> properties)
{
    /// <summary>true: tasks wait until a debugger is attached.</summary>
    public const string WaitForDebuggerKey = "spark.gozcu.worker.waitForDebugger";

    /// <summary>true: a line for each task in the executor's log. By default on clusters, but not where the executor's log is the program's own terminal.</summary>
    public const string TaskLogKey = "spark.gozcu.worker.taskLog";

    /// <summary>false: nothing of functions' rows and times on the pages of stages.</summary>
    public const string MetricsKey = "spark.gozcu.worker.metrics";

    public bool WaitForDebugger => Is(WaitForDebuggerKey) ?? false;

    public bool TaskLog =>
        Is(TaskLogKey) ?? properties.GetValueOrDefault("spark.master")?.StartsWith("local", StringComparison.Ordinal) == false;

    public bool Metrics => Is(MetricsKey) ?? true;

    /// <exception cref="Protocol.ProtocolException">The setting is neither.</exception>
    private bool? Is(string key) =>
        !properties.TryGetValue(key, out var value) ? null
        : bool.TryParse(value, out var on) ? on
        : throw new Protocol.ProtocolException($"The setting {key} is '{value}', but must be true or false.");
}
