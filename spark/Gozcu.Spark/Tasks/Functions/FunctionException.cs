namespace Microsoft.Spark.Tasks.Functions;

/// <summary>A user-defined function failed. The message names the function and the row; the inner exception is what the function threw.</summary>
internal sealed class FunctionException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Task in which it failed; null outside a task.</summary>
    public TaskContext? Task { get; } = TaskContext.Get();
}
