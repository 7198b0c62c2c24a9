namespace Microsoft.Spark.Sql.Streaming;

/// <summary>A streaming query ended with an error; the causes are in <see cref="Exception.InnerException"/>.</summary>
public class StreamingQueryException : JvmException
{
    /// <summary>An exception with a message only.</summary>
    public StreamingQueryException(string message)
        : base(message) { }

    internal StreamingQueryException(JvmExceptionDetails details)
        : base(details)
    {
        StartOffset = details.StartOffset ?? "";
        EndOffset = details.EndOffset ?? "";
    }

    /// <summary>Where the batch that failed begins, by source and in its own form; empty before the first batch.</summary>
    public string StartOffset { get; } = "";

    /// <summary>Where the batch that failed ends, by source and in its own form; empty before the first batch.</summary>
    public string EndOffset { get; } = "";
}
