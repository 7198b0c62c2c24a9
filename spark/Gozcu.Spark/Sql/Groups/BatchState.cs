using Microsoft.Spark.Sql.Streaming;

namespace Microsoft.Spark.Sql.Groups;

/// <summary>The state a function is given where there is no stream: none, and what is set has no effect.</summary>
internal static class BatchState
{
    public static GroupState<TState> New<TState>(GroupStateTimeout timeout) =>
        new(
            new GroupStateProperties(
                TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds(),
                WatermarkMs: null,
                timeout,
                HasTimedOut: false
            ),
            exists: false,
            default!
        );
}
