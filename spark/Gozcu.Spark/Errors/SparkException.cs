namespace Microsoft.Spark;

/// <summary>
/// Spark failed to do the work: a job was aborted or cancelled, a task failed too often, or settings contradict each other. <see cref="Exception.InnerException"/> is the exception
/// of the task, if any.
/// </summary>
public class SparkException : JvmException
{
    /// <summary>Creates an exception from a message alone.</summary>
    public SparkException(string message)
        : base(message) { }

    internal SparkException(JvmExceptionDetails details)
        : base(details) { }
}
