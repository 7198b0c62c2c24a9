namespace Microsoft.Spark;

/// <summary>What is known of a Java exception.</summary>
internal sealed record JvmExceptionDetails(
    string JavaClass,
    string? Message,
    string? StackTrace,
    string? ErrorClass,
    string? SqlState,
    IReadOnlyDictionary<string, string> MessageParameters,
    IReadOnlyList<QueryContext> QueryContext,
    Exception? Cause
)
{
    /// <summary>The line of the SQL text, from 1.</summary>
    internal int? Line { get; init; }

    /// <summary>The place in the line, from 0.</summary>
    internal int? StartPosition { get; init; }

    /// <summary>Where a streaming query's batch begins.</summary>
    internal string? StartOffset { get; init; }

    /// <summary>Where a streaming query's batch ends.</summary>
    internal string? EndOffset { get; init; }
}
