namespace Microsoft.Spark.Sql.Streaming;

/// <summary>Event: a streaming query has ended.</summary>
/// <param name="Id">Id of the query.</param>
/// <param name="RunId">Id of this run of the query.</param>
/// <param name="Exception">Text of the error that ended it; null if there was none.</param>
public sealed record QueryTerminatedEvent(Guid Id, Guid RunId, string? Exception);
