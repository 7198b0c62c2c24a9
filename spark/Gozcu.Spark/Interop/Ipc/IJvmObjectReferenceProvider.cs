namespace Microsoft.Spark.Interop.Ipc;

/// <summary>A .NET object that represents an object in the JVM and can be an argument of calls into it.</summary>
public interface IJvmObjectReferenceProvider
{
    /// <summary>Reference to the object in the JVM.</summary>
    JvmObjectReference Reference { get; }
}
