using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Internal;

namespace Microsoft.Spark.ML.Feature;

/// <summary>Base class of .NET objects that wrap an object of the JVM.</summary>
public abstract class JvmView : IJvmObjectReferenceProvider
{
    /// <summary>Wraps <paramref name="reference"/>.</summary>
    protected JvmView(JvmObjectReference reference) => Reference = reference;

    /// <inheritdoc/>
    public JvmObjectReference Reference { get; }

    /// <summary>Calls a method of the Java object.</summary>
    /// <exception cref="JvmException">The method threw an exception.</exception>
    protected T Call<T>(string method) => Reference.Call<T>(method);

    /// <summary>Calls a method of the Java object.</summary>
    /// <exception cref="JvmException">The method threw an exception.</exception>
    protected T Call<T>(string method, object? argument) => Reference.Call<T>(method, argument);

    /// <summary>Calls a method of the Java object.</summary>
    /// <exception cref="JvmException">The method threw an exception.</exception>
    protected T Call<T>(string method, object? first, object? second) => Reference.Call<T>(method, first, second);

    /// <inheritdoc/>
    public override string ToString() => Reference.Call<string>("toString");
}
