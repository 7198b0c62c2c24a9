namespace Microsoft.Spark.Interop.Py4J;

/// <summary>Answer of the JVM to a command.</summary>
/// <param name="IsError">True if the command threw an exception; the value is then the Java exception, or a message if there is none.</param>
/// <param name="Value">Result, with JVM objects as references; null for void.</param>
internal readonly record struct Py4JReply(bool IsError, object? Value);
