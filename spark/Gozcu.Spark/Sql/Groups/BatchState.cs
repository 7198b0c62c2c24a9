using Microsoft.Spark.Sql.Streaming;

namespace Microsoft.Spark.Sql.Groups;

/// <summary>Creates the state that a function receives outside of streams: it is empty, and changes have no effect.</summary>
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
