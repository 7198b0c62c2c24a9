namespace Microsoft.Spark.Sql.Streaming;

/// <summary>A streaming query has ended.</summary>
/// <param name="Id">The query's id.</param>
/// <param name="RunId">The id of this start of the query.</param>
/// <param name="Exception">The error that ended it, in words; null when there was none.</param>
public sealed record QueryTerminatedEvent(Guid Id, Guid RunId, string? Exception);
