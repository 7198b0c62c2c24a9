namespace Microsoft.Spark.Sql.Streaming;

/// <summary>What one operator with state did in one batch.</summary>
/// <param name="OperatorName">Its name, such as <c>stateStoreSave</c>.</param>
/// <param name="NumRowsTotal">How many rows the state holds.</param>
/// <param name="NumRowsUpdated">How many were added or changed.</param>
/// <param name="NumRowsRemoved">How many were removed.</param>
/// <param name="AllUpdatesTimeMs">How long changes took, in milliseconds over all tasks.</param>
/// <param name="AllRemovalsTimeMs">How long removals took, in milliseconds over all tasks.</param>
/// <param name="CommitTimeMs">How long commits took, in milliseconds over all tasks.</param>
/// <param name="MemoryUsedBytes">How much memory the state takes.</param>
/// <param name="NumRowsDroppedByWatermark">How many rows came too late.</param>
/// <param name="NumShufflePartitions">Over how many partitions the state is spread.</param>
/// <param name="NumStateStoreInstances">How many stores hold it.</param>
/// <param name="CustomMetrics">What the store says besides.</param>
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
