namespace Gozcu.Jobs.ScoreStream.Recovery;

/// <summary>Records that the stream has not read are gone from Kafka, and it was not told to go on without them.</summary>
public sealed class DataLossException : Exception
{
    /// <summary>An error without a message.</summary>
    public DataLossException() { }

    /// <summary>An error that says what is lost and what to do.</summary>
    public DataLossException(string message)
        : base(message) { }

    /// <summary>As above, with the cause.</summary>
    public DataLossException(string message, Exception innerException)
        : base(message, innerException) { }

    internal static DataLossException Of(string topic, IEnumerable<DataLoss> losses) =>
        new(
            $"records of {topic} are gone before they were scored: {string.Join("; ", losses)}. "
                + "To go on with what is there, start again with --on-data-loss continue: what is lost is then counted, in the report and beside the checkpoint."
        );
}
