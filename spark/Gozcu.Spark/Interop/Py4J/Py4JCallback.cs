namespace Microsoft.Spark.Interop.Py4J;

/// <summary>A .NET object that the JVM may call: it stands in a call's arguments for a Java interface.</summary>
/// <param name="Id">The name the JVM calls it by.</param>
/// <param name="InterfaceName">The Java interface with its package.</param>
/// <param name="Handler">What is called, with the method's name and its arguments; its result goes back to the JVM.</param>
internal sealed record Py4JCallback(string Id, string InterfaceName, Func<string, object?[], object?> Handler);
