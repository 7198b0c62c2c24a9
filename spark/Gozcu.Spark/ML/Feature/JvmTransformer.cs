using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.ML.Feature;

/// <summary>
/// A transformer or a model of any Java class, for libraries that have no .NET class of their own: parameters are set by name, the rest is called through
/// <see cref="Params.Reference"/>.
/// </summary>
public sealed class JvmTransformer : JavaModel<JvmTransformer>
{
    /// <summary>A new object of <paramref name="javaClass"/> with a random id.</summary>
    public JvmTransformer(string javaClass)
        : base(javaClass) { }

    /// <summary>A new object of <paramref name="javaClass"/> with an id.</summary>
    public JvmTransformer(string javaClass, string uid)
        : base(javaClass, uid) { }

    internal JvmTransformer(JvmObjectReference reference)
        : base(reference) { }

    /// <summary>Sets the parameter of that name.</summary>
    /// <exception cref="ArgumentException">The value is of the wrong type.</exception>
    /// <exception cref="JvmException">There is no such parameter, or the value is not valid.</exception>
    public JvmTransformer Set(string name, object value) => Set<JvmTransformer>(GetParam(name), value);

    /// <summary>Loads what was saved to <paramref name="path"/> by an object of <paramref name="javaClass"/>.</summary>
    public static JvmTransformer Load(string javaClass, string path) => CallStatic<JvmTransformer>(javaClass, "load", path);
}
