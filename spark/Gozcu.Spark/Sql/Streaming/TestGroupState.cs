namespace Microsoft.Spark.Sql.Streaming;

/// <summary>States for unit tests of functions that keep one: made without Spark, and asked afterwards what the function has done with them.</summary>
public static class TestGroupState
{
    /// <summary>The state of a key that has none yet.</summary>
    /// <param name="timeoutConf">What makes keys time out.</param>
    /// <param name="batchProcessingTimeMs">When the micro-batch began, in milliseconds since 1970.</param>
    /// <param name="eventTimeWatermarkMs">The watermark, in milliseconds since 1970; null where there is none.</param>
    /// <param name="hasTimedOut">Whether the key has timed out.</param>
    public static GroupState<TState> Create<TState>(
        GroupStateTimeout timeoutConf = GroupStateTimeout.NoTimeout,
        long batchProcessingTimeMs = 0,
        long? eventTimeWatermarkMs = null,
        bool hasTimedOut = false
    ) => new(new GroupStateProperties(batchProcessingTimeMs, eventTimeWatermarkMs, timeoutConf, hasTimedOut), exists: false, default!);

    /// <summary>The state of a key.</summary>
    /// <param name="state">What was kept.</param>
    /// <param name="timeoutConf">What makes keys time out.</param>
    /// <param name="batchProcessingTimeMs">When the micro-batch began, in milliseconds since 1970.</param>
    /// <param name="eventTimeWatermarkMs">The watermark, in milliseconds since 1970; null where there is none.</param>
    /// <param name="hasTimedOut">Whether the key has timed out.</param>
    public static GroupState<TState> CreateWith<TState>(
        TState state,
        GroupStateTimeout timeoutConf = GroupStateTimeout.NoTimeout,
        long batchProcessingTimeMs = 0,
        long? eventTimeWatermarkMs = null,
        bool hasTimedOut = false
    ) => new(new GroupStateProperties(batchProcessingTimeMs, eventTimeWatermarkMs, timeoutConf, hasTimedOut), exists: true, state);
}
