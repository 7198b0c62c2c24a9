namespace Microsoft.Spark.Interop.Py4J;

/// <summary>What the JVM answered to a command.</summary>
/// <param name="IsError">Whether the command threw; the value is then the Java exception, or a message where there is none.</param>
/// <param name="Value">The result, with JVM objects as references; null for void.</param>
internal readonly record struct Py4JReply(bool IsError, object? Value);
