namespace Microsoft.Spark.Sql.Streaming;

/// <summary>What makes a key's state time out: the function is then called for the key without rows.</summary>
public enum GroupStateTimeout
{
    /// <summary>Nothing does.</summary>
    NoTimeout,

    /// <summary>The clock, when it has passed what <see cref="GroupState{TState}.SetTimeoutDuration(TimeSpan)"/> set. It fires in the first micro-batch after, so as exactly as the trigger's interval. Spark runs micro-batches without rows for it, so that a query with <see cref="Trigger.AvailableNow"/> never ends.</summary>
    ProcessingTimeTimeout,

    /// <summary>The watermark, when it has passed what <see cref="GroupState{TState}.SetTimeoutTimestamp(DateTimeOffset)"/> set. The data frame must have one; see <see cref="DataFrame.WithWatermark"/>.</summary>
    EventTimeTimeout,
}
