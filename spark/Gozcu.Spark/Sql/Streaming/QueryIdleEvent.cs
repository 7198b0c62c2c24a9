namespace Microsoft.Spark.Sql.Streaming;

/// <summary>A streaming query waits for new rows.</summary>
/// <param name="Id">The query's id.</param>
/// <param name="RunId">The id of this start of the query.</param>
public sealed record QueryIdleEvent(Guid Id, Guid RunId);
