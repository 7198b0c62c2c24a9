using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Feature.Param;

namespace Microsoft.Spark.ML.Feature;

/// <summary>
/// A transformer or model of any Java class, for libraries without .NET classes. Parameters are set by name; other members are called through <see cref="Params.Reference"/>.
/// </summary>
public sealed class JvmTransformer : JavaModel<JvmTransformer>
{
    /// <summary>Creates an object of <paramref name="javaClass"/> with a random id.</summary>
    public JvmTransformer(string javaClass)
        : base(javaClass) { }

    /// <summary>Creates an object of <paramref name="javaClass"/> with an id.</summary>
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

    /// <summary>Sets a parameter by its name.</summary>
    /// <returns>This object.</returns>
    /// <exception cref="ArgumentException">The value has the wrong type.</exception>
    /// <exception cref="JvmException">There is no such parameter, or the value is not valid for it.</exception>
    public JvmTransformer Set(string paramName, object value)
    {
        SetValue(GetParam(paramName), value);
        return this;
    }

    /// <summary>Clears the value that was set for <paramref name="param"/>.</summary>
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

    /// <summary>Loads an object of <paramref name="javaClass"/> that was saved to <paramref name="path"/>.</summary>
    public static JvmTransformer Load(string javaClass, string path) => CallStatic<JvmTransformer>(javaClass, "load", path);
}
