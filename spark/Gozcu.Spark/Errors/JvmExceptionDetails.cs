namespace Microsoft.Spark;

/// <summary>Data of a Java exception.</summary>
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
    /// <summary>Line in the SQL text, from 1.</summary>
    internal int? Line { get; init; }

    /// <summary>Position in the line, from 0.</summary>
    internal int? StartPosition { get; init; }

    /// <summary>Offsets at which a streaming query's micro-batch starts.</summary>
    internal string? StartOffset { get; init; }

    /// <summary>Offsets at which a streaming query's micro-batch ends.</summary>
    internal string? EndOffset { get; init; }
}
