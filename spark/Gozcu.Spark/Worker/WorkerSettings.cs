using Microsoft.Spark.Interop.Protocol;

namespace Microsoft.Spark.Worker;

/// <summary>Settings of the worker in a session. Spark sends them with every task, so they can be changed while the session runs.</summary>
internal sealed class WorkerSettings(IReadOnlyDictionary<string, string> properties)
{
    /// <summary>If true, tasks wait until a debugger is attached. False by default.</summary>
    public const string WaitForDebuggerKey = "spark.gozcu.worker.waitForDebugger";

    /// <summary>If true, the executor's log has a line for each task. True by default on clusters, but not if the executor's log is the program's own terminal.</summary>
    public const string TaskLogKey = "spark.gozcu.worker.taskLog";

    /// <summary>If false, the UI's pages of stages do not show rows and times of functions. True by default.</summary>
    public const string MetricsKey = "spark.gozcu.worker.metrics";

    public bool WaitForDebugger => Is(WaitForDebuggerKey) ?? false;

    public bool TaskLog =>
        Is(TaskLogKey) ?? properties.GetValueOrDefault("spark.master")?.StartsWith("local", StringComparison.Ordinal) == false;

    public bool Metrics => Is(MetricsKey) ?? true;

    /// <exception cref="ProtocolException">The setting is neither true nor false.</exception>
    private bool? Is(string key) =>
        !properties.TryGetValue(key, out var value) ? null
        : bool.TryParse(value, out var on) ? on
        : throw new ProtocolException($"The setting {key} is '{value}', but must be true or false.");
}
