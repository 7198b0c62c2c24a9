namespace Microsoft.Spark.Interop.Ipc;

/// <summary>Something that stands for an object in the JVM and can be an argument of a call to it.</summary>
public interface IJvmObjectReferenceProvider
{
    /// <summary>The object in the JVM.</summary>
    JvmObjectReference Reference { get; }
}
