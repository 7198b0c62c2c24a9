namespace Microsoft.Spark.Sql.Streaming;

/// <summary>Progress of one stateful operator in one micro-batch.</summary>
/// <param name="OperatorName">Name of the operator, such as <c>stateStoreSave</c>.</param>
/// <param name="NumRowsTotal">Number of rows in the state.</param>
/// <param name="NumRowsUpdated">Number of rows added or changed.</param>
/// <param name="NumRowsRemoved">Number of rows removed.</param>
/// <param name="AllUpdatesTimeMs">Time spent on updates, in milliseconds summed over tasks.</param>
/// <param name="AllRemovalsTimeMs">Time spent on removals, in milliseconds summed over tasks.</param>
/// <param name="CommitTimeMs">Time spent on commits, in milliseconds summed over tasks.</param>
/// <param name="MemoryUsedBytes">Memory used by the state, in bytes.</param>
/// <param name="NumRowsDroppedByWatermark">Number of rows dropped because they arrived behind the watermark.</param>
/// <param name="NumShufflePartitions">Number of partitions of the state.</param>
/// <param name="NumStateStoreInstances">Number of state stores.</param>
/// <param name="CustomMetrics">Other metrics of the state store, by name.</param>
public sealed record StateOperatorProgress(
    string OperatorName,
    long NumRowsTotal,
    long NumRowsUpdated,
    long NumRowsRemoved,
    long AllUpdatesTimeMs,
    long AllRemovalsTimeMs,
    long CommitTimeMs,
    long MemoryUsedBytes,
    long NumRowsDroppedByWatermark,
    long NumShufflePartitions,
    long NumStateStoreInstances,
    IReadOnlyDictionary<string, long>? CustomMetrics
);
