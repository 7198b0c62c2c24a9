namespace Microsoft.Spark.Sql.Streaming;

/// <summary>Creates states for unit tests of stateful functions. They work without Spark and show afterwards how the function has changed them.</summary>
public static class TestGroupState
{
    /// <summary>Creates the state of a key that has none yet.</summary>
    /// <param name="timeoutConf">Kind of timeout; none by default.</param>
    /// <param name="batchProcessingTimeMs">Start time of the micro-batch, in milliseconds since 1970-01-01T00:00:00Z; 0 by default.</param>
    /// <param name="eventTimeWatermarkMs">Watermark, in milliseconds since 1970-01-01T00:00:00Z; null, the default, for none.</param>
    /// <param name="hasTimedOut">True if the key has timed out; false by default.</param>
    public static GroupState<TState> Create<TState>(
        GroupStateTimeout timeoutConf = GroupStateTimeout.NoTimeout,
        long batchProcessingTimeMs = 0,
        long? eventTimeWatermarkMs = null,
        bool hasTimedOut = false
    ) => new(new GroupStateProperties(batchProcessingTimeMs, eventTimeWatermarkMs, timeoutConf, hasTimedOut), exists: false, default!);

    /// <summary>Creates the state of a key.</summary>
    /// <param name="state">Stored state.</param>
    /// <param name="timeoutConf">Kind of timeout; none by default.</param>
    /// <param name="batchProcessingTimeMs">Start time of the micro-batch, in milliseconds since 1970-01-01T00:00:00Z; 0 by default.</param>
    /// <param name="eventTimeWatermarkMs">Watermark, in milliseconds since 1970-01-01T00:00:00Z; null, the default, for none.</param>
    /// <param name="hasTimedOut">True if the key has timed out; false by default.</param>
    public static GroupState<TState> CreateWith<TState>(
        TState state,
        GroupStateTimeout timeoutConf = GroupStateTimeout.NoTimeout,
        long batchProcessingTimeMs = 0,
        long? eventTimeWatermarkMs = null,
        bool hasTimedOut = false
    ) => new(new GroupStateProperties(batchProcessingTimeMs, eventTimeWatermarkMs, timeoutConf, hasTimedOut), exists: true, state);
}
