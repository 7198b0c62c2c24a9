namespace Microsoft.Spark;

/// <summary>What is known of a Java exception.</summary>
internal sealed record JvmExceptionDetails(
    string JavaClass,
    string? Message,
    string? StackTrace,
    string? ErrorClass,
    string? SqlState,
    Exception? Cause
);
