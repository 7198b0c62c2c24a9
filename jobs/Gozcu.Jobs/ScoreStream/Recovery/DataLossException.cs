namespace Gozcu.Jobs.ScoreStream.Recovery;

/// <summary>Exception for unread records that are gone from Kafka, if the stream was not told to continue without them.</summary>
public sealed class DataLossException : Exception
{
    /// <summary>Creates the exception.</summary>
    public DataLossException() { }

    /// <summary>Creates the exception with a message that says what is lost and what to do.</summary>
    public DataLossException(string message)
        : base(message) { }

    /// <summary>Creates the exception with a message and its cause.</summary>
    public DataLossException(string message, Exception innerException)
        : base(message, innerException) { }

    internal static DataLossException Of(string topic, IEnumerable<DataLoss> losses) =>
        new(
            $"records of {topic} are gone before they were scored: {string.Join("; ", losses)}. "
                + "To go on with what is there, start again with --on-data-loss continue: what is lost is then counted, in the report and beside the checkpoint."
        );
}
