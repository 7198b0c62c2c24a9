namespace Microsoft.Spark.Sql.Streaming;

/// <summary>Progress of a streaming query's sink in one micro-batch.</summary>
/// <param name="Description">Description of the sink.</param>
/// <param name="NumOutputRows">Number of rows written; -1 if the sink does not report it.</param>
/// <param name="Metrics">Other metrics of the sink, by name.</param>
public sealed record SinkProgress(string Description, long NumOutputRows, IReadOnlyDictionary<string, string>? Metrics);
