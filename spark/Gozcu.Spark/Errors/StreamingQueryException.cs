namespace Microsoft.Spark.Sql.Streaming;

/// <summary>A streaming query ended with an error. <see cref="Exception.InnerException"/> is the cause.</summary>
public class StreamingQueryException : JvmException
{
    /// <summary>Creates an exception from a message alone.</summary>
    public StreamingQueryException(string message)
        : base(message) { }

    internal StreamingQueryException(JvmExceptionDetails details)
        : base(details)
    {
        StartOffset = details.StartOffset ?? "";
        EndOffset = details.EndOffset ?? "";
    }

    /// <summary>Offsets at which the failed micro-batch starts, by source in its own form; empty before the first micro-batch.</summary>
    public string StartOffset { get; } = "";

    /// <summary>Offsets at which the failed micro-batch ends, by source in its own form; empty before the first micro-batch.</summary>
    public string EndOffset { get; } = "";
}
