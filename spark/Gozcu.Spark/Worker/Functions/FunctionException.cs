namespace Microsoft.Spark.Worker.Functions;

/// <summary>A function of the user's failed. The message says which, and where; the inner exception is what it threw.</summary>
internal sealed class FunctionException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>The task it failed in, or null outside of one.</summary>
    public TaskContext? Task { get; } = TaskContext.Get();
}
