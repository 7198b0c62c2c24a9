using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Spark.Interop.Ipc;

/// <summary>
/// A reference to an object in the JVM. The JVM keeps the object as long as the reference lives, and releases it some time after the reference has been garbage-collected.
/// </summary>
public sealed class JvmObjectReference : IJvmObjectReferenceProvider
{
    private int _released;

    internal JvmObjectReference(string id, IJvmBridge jvm)
    {
        Id = id;
        Jvm = jvm;
        JvmReferenceCount.Add();
    }

    /// <summary>Releases the object in the JVM, on another thread.</summary>
    ~JvmObjectReference() => ReleaseOnce();

    /// <summary>JVM that holds the object.</summary>
    public IJvmBridge Jvm { get; }

    JvmObjectReference IJvmObjectReferenceProvider.Reference => this;

    /// <summary>Id of the object in the gateway, such as <c>o12</c>.</summary>
    internal string Id { get; }

    /// <summary>Calls a method of the object.</summary>
    /// <param name="methodName">Name of the method.</param>
    /// <param name="arg0">Argument; <see cref="IJvmBridge"/> describes the conversion.</param>
    /// <returns>The result; null for void.</returns>
    /// <exception cref="JvmException">The method threw an exception.</exception>
    public object? Invoke(string methodName, object? arg0) => Jvm.CallNonStaticJavaMethod(this, methodName, arg0);

    /// <summary>Calls a method of the object.</summary>
    /// <param name="methodName">Name of the method.</param>
    /// <param name="arg0">First argument; <see cref="IJvmBridge"/> describes the conversion.</param>
    /// <param name="arg1">Second argument.</param>
    /// <returns>The result; null for void.</returns>
    /// <exception cref="JvmException">The method threw an exception.</exception>
    public object? Invoke(string methodName, object? arg0, object? arg1) => Jvm.CallNonStaticJavaMethod(this, methodName, arg0, arg1);

    /// <summary>Calls a method of the object.</summary>
    /// <param name="methodName">Name of the method.</param>
    /// <param name="args">Arguments; <see cref="IJvmBridge"/> describes the conversion.</param>
    /// <returns>The result; null for void.</returns>
    /// <exception cref="JvmException">The method threw an exception.</exception>
    public object? Invoke(string methodName, params object?[] args) => Jvm.CallNonStaticJavaMethod(this, methodName, args);

    /// <summary>Reads a public field of the object.</summary>
    public object? ReadField(string fieldName) => Jvm.ReadField(this, fieldName);

    /// <summary>Compares references: two are equal if the gateway has the same id for them. The objects are not compared.</summary>
    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj) || (obj is JvmObjectReference other && Id == other.Id && ReferenceEquals(Jvm, other.Jvm));

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the object's <c>toString()</c>.</summary>
    public override string ToString() => (string)Invoke("toString")!;

    /// <summary>Returns the reference and the object's class, for logs.</summary>
    public string GetDebugInfo() => $"Java object reference {Id} of {((JvmObjectReference)Invoke("getClass")!).Invoke("getName")}";

    /// <summary>Calls a method that returns an object.</summary>
    internal JvmObjectReference InvokeObject(string methodName, params object?[] args) =>
        (JvmObjectReference)(
            Invoke(methodName, args) ?? throw new InvalidOperationException($"{methodName} gave null where an object was expected.")
        );

    /// <summary>Releases the object at once, if no other code holds this reference.</summary>
    [SuppressMessage("Usage", "CA1816", Justification = "The reference is done with, as after Dispose, which its users must not see.")]
    internal void Release()
    {
        ReleaseOnce();
        GC.SuppressFinalize(this);
    }

    private void ReleaseOnce()
    {
        if (Interlocked.Exchange(ref _released, 1) != 0)
        {
            return;
        }

        JvmReferenceCount.Remove();
        (Jvm as JvmBridge)?.EnqueueRelease(Id);
    }
}
