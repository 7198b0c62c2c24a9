namespace Microsoft.Spark.Interop;

/// <summary>Explains the loss of a worker, for which Spark's own message only says that a Python worker crashed.</summary>
internal static class WorkerDeath
{
    private const string Explanation =
        "The process that runs C# functions ended in the middle of a task. A function overflowed its stack or called Environment.FailFast, or the process was killed from outside, as the system does when memory runs out. What it said last is in the executor's standard error.";

    /// <summary>Returns the message, preceded by the explanation if it reports the loss of a worker.</summary>
    public static string? Explain(string? message) =>
        message is not null && IsDeath(message) ? $"{Explanation}{Environment.NewLine}{message}" : message;

    private static bool IsDeath(string message) =>
        message.Contains("Python worker exited unexpectedly (crashed)", StringComparison.Ordinal)
        || (
            message.Contains("java.net.SocketException: ", StringComparison.Ordinal)
            && message.Contains("org.apache.spark.api.python.", StringComparison.Ordinal)
        );
}
