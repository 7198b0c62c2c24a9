namespace Microsoft.Spark.Sql.Streaming;

/// <summary>A streaming query has started.</summary>
/// <param name="Id">The query's id, the same each time it starts from its checkpoint.</param>
/// <param name="RunId">The id of this start of the query.</param>
/// <param name="Name">The query's name; null when it was given none.</param>
/// <param name="Timestamp">When it started.</param>
public sealed record QueryStartedEvent(Guid Id, Guid RunId, string? Name, DateTimeOffset Timestamp);
