namespace Microsoft.Spark;

/// <summary>Spark could not do the work: a job was aborted or cancelled, a task failed too often, a setting contradicts another. What a task threw is in <see cref="Exception.InnerException"/>.</summary>
public class SparkException : JvmException
{
    /// <summary>An exception with a message only.</summary>
    public SparkException(string message)
        : base(message) { }

    internal SparkException(JvmExceptionDetails details)
        : base(details) { }
}
