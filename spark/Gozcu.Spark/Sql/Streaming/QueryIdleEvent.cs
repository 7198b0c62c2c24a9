namespace Microsoft.Spark.Sql.Streaming;

/// <summary>Event: a streaming query is waiting for new rows.</summary>
/// <param name="Id">Id of the query.</param>
/// <param name="RunId">Id of this run of the query.</param>
public sealed record QueryIdleEvent(Guid Id, Guid RunId);
