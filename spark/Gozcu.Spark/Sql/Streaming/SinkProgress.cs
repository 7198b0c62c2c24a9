namespace Microsoft.Spark.Sql.Streaming;

/// <summary>What the sink of a streaming query took in one batch.</summary>
/// <param name="Description">The sink in words.</param>
/// <param name="NumOutputRows">How many rows were written; -1 where the sink does not say.</param>
/// <param name="Metrics">What the sink says besides.</param>
public sealed record SinkProgress(string Description, long NumOutputRows, IReadOnlyDictionary<string, string>? Metrics);
