using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Spark.Interop.Ipc;

/// <summary>An object in the JVM. It is kept there for as long as this reference lives, and let go some time after the reference was collected.</summary>
public sealed class JvmObjectReference : IJvmObjectReferenceProvider
{
    private int _released;

    internal JvmObjectReference(string id, IJvmBridge jvm)
    {
        Id = id;
        Jvm = jvm;
        JvmReferenceCount.Add();
    }

    /// <summary>Lets go of the object in the JVM, off this thread.</summary>
    ~JvmObjectReference() => ReleaseOnce();

    /// <summary>The JVM that holds the object.</summary>
    public IJvmBridge Jvm { get; }

    JvmObjectReference IJvmObjectReferenceProvider.Reference => this;

    /// <summary>The name the gateway knows the object by, such as <c>o12</c>.</summary>
    internal string Id { get; }

    /// <summary>Calls a method of the object.</summary>
    /// <param name="methodName">The method's name.</param>
    /// <param name="arg0">The argument; <see cref="IJvmBridge"/> says how arguments are typed.</param>
    /// <returns>The result; null for void.</returns>
    /// <exception cref="JvmException">The method threw.</exception>
    public object? Invoke(string methodName, object? arg0) => Jvm.CallNonStaticJavaMethod(this, methodName, arg0);

    /// <summary>Calls a method of the object.</summary>
    /// <param name="methodName">The method's name.</param>
    /// <param name="arg0">The first argument; <see cref="IJvmBridge"/> says how arguments are typed.</param>
    /// <param name="arg1">The second argument.</param>
    /// <returns>The result; null for void.</returns>
    /// <exception cref="JvmException">The method threw.</exception>
    public object? Invoke(string methodName, object? arg0, object? arg1) => Jvm.CallNonStaticJavaMethod(this, methodName, arg0, arg1);

    /// <summary>Calls a method of the object.</summary>
    /// <param name="methodName">The method's name.</param>
    /// <param name="args">The arguments; <see cref="IJvmBridge"/> says how they are typed.</param>
    /// <returns>The result; null for void.</returns>
    /// <exception cref="JvmException">The method threw.</exception>
    public object? Invoke(string methodName, params object?[] args) => Jvm.CallNonStaticJavaMethod(this, methodName, args);

    /// <summary>Reads a public field of the object.</summary>
    public object? ReadField(string fieldName) => Jvm.ReadField(this, fieldName);

    /// <summary>Two references are equal when they are the same reference of the gateway; objects are not compared.</summary>
    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj) || (obj is JvmObjectReference other && Id == other.Id && ReferenceEquals(Jvm, other.Jvm));

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary>The object's <c>toString()</c>.</summary>
    public override string ToString() => (string)Invoke("toString")!;

    /// <summary>The reference and the object's class, for a log.</summary>
    public string GetDebugInfo() => $"Java object reference {Id} of {((JvmObjectReference)Invoke("getClass")!).Invoke("getName")}";

    /// <summary>Calls a method that gives an object.</summary>
    internal JvmObjectReference InvokeObject(string methodName, params object?[] args) =>
        (JvmObjectReference)(
            Invoke(methodName, args) ?? throw new InvalidOperationException($"{methodName} gave null where an object was expected.")
        );

    /// <summary>Lets go of the object now, where it is known that nobody else holds this reference.</summary>
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
