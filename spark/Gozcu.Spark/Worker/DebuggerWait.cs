using System.Diagnostics;

namespace Microsoft.Spark.Worker;

/// <summary>Delays a task until a debugger is attached to the worker.</summary>
internal static class DebuggerWait
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <param name="names">Names of the task's functions.</param>
    /// <param name="task">The task.</param>
    /// <param name="ended">Cancelled when Spark ends the task.</param>
    /// <exception cref="OperationCanceledException">Spark has ended the task.</exception>
    public static void Until(IEnumerable<string> names, TaskContext task, CancellationToken ended)
    {
        if (Debugger.IsAttached)
        {
            return;
        }

        Console.Error.WriteLine(
            $"Gozcu worker: process {Environment.ProcessId} waits for a debugger before it runs {string.Join(", ", names.Select(n => $"'{n}'"))} (stage {task.StageId}, partition {task.PartitionId}). Attach to the process, or set {WorkerSettings.WaitForDebuggerKey} to false."
        );
        while (!Debugger.IsAttached)
        {
            ended.WaitHandle.WaitOne(Interval);
            ended.ThrowIfCancellationRequested();
        }
    }
}
