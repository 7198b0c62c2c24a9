namespace Microsoft.Spark.Sql.Streaming;

/// <summary>Event: a streaming query has started.</summary>
/// <param name="Id">Id of the query, the same in every run from its checkpoint.</param>
/// <param name="RunId">Id of this run of the query.</param>
/// <param name="Name">Name of the query; null if it has none.</param>
/// <param name="Timestamp">Start time.</param>
public sealed record QueryStartedEvent(Guid Id, Guid RunId, string? Name, DateTimeOffset Timestamp);
