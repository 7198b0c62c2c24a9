namespace Microsoft.Spark.Sql.Streaming;

/// <summary>Event: a streaming query has completed a micro-batch.</summary>
/// <param name="Progress">Progress in that micro-batch.</param>
public sealed record QueryProgressEvent(StreamingQueryProgress Progress);
