namespace Microsoft.Spark.Sql.Streaming;

/// <summary>A streaming query has done a batch.</summary>
/// <param name="Progress">What it did.</param>
public sealed record QueryProgressEvent(StreamingQueryProgress Progress);
