namespace Microsoft.Spark.Sql.Streaming;

/// <summary>Kind of timeout for the states of keys. When a key times out, the function is called for it without rows.</summary>
public enum GroupStateTimeout
{
    /// <summary>No timeout.</summary>
    NoTimeout,

    /// <summary>
    /// Processing-time timeout, set by <see cref="GroupState{TState}.SetTimeoutDuration(TimeSpan)"/>. It takes effect in the first micro-batch after that time, so its precision is
    /// the trigger's interval. Spark runs micro-batches without rows for it; a query with <see cref="Trigger.AvailableNow"/> therefore never ends.
    /// </summary>
    ProcessingTimeTimeout,

    /// <summary>
    /// Event-time timeout, set by <see cref="GroupState{TState}.SetTimeoutTimestamp(DateTimeOffset)"/>. It takes effect when the watermark passes that time. The data frame must
    /// have a watermark; see <see cref="DataFrame.WithWatermark"/>.
    /// </summary>
    EventTimeTimeout,
}
