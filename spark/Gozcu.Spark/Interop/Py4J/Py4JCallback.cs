namespace Microsoft.Spark.Interop.Py4J;

/// <summary>A .NET object that the JVM may call. As an argument of a call it represents a Java interface.</summary>
/// <param name="Id">Id by which the JVM calls it.</param>
/// <param name="InterfaceName">Name of the Java interface with its package.</param>
/// <param name="Handler">Called with the name of the method and its arguments; its result is returned to the JVM.</param>
internal sealed record Py4JCallback(string Id, string InterfaceName, Func<string, object?[], object?> Handler);
