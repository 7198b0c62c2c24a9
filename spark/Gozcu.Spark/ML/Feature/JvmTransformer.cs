using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Feature.Param;

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

    /// <summary>Sets a parameter to a value of its type.</summary>
    /// <returns>This object.</returns>
    /// <exception cref="JvmException">The value is not valid for the parameter.</exception>
    public JvmTransformer Set<T>(Param<T> param, T value)
    {
        SetValue(param, value);
        return this;
    }

    /// <summary>Sets the parameter of that name.</summary>
    /// <returns>This object.</returns>
    /// <exception cref="ArgumentException">The value is of the wrong type.</exception>
    /// <exception cref="JvmException">There is no such parameter, or the value is not valid for it.</exception>
    public JvmTransformer Set(string paramName, object value)
    {
        SetValue(GetParam(paramName), value);
        return this;
    }

    /// <summary>Takes back what was set for <paramref name="param"/>.</summary>
    /// <returns>This object.</returns>
    public JvmTransformer Clear(Param.Param param)
    {
        ClearValue(param);
        return this;
    }

    /// <inheritdoc/>
    public override JvmTransformer Copy() => Copy(new ParamMap());

    /// <inheritdoc/>
    public override JvmTransformer Copy(ParamMap extra) => Call<JvmTransformer>("copy", extra);

    /// <summary>Loads what was saved to <paramref name="path"/> by an object of <paramref name="javaClass"/>.</summary>
    public static JvmTransformer Load(string javaClass, string path) => CallStatic<JvmTransformer>(javaClass, "load", path);
}
