using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Feature.Param;

namespace Microsoft.Spark.ML.Feature;

/// <summary>An estimator of any Java class, for libraries without .NET classes. Parameters are set by name, and the model is a <see cref="JvmTransformer"/>.</summary>
public sealed class JvmEstimator : JavaEstimator<JvmTransformer>
{
    /// <summary>Creates an object of <paramref name="javaClass"/> with a random id.</summary>
    public JvmEstimator(string javaClass)
        : base(javaClass) { }

    /// <summary>Creates an object of <paramref name="javaClass"/> with an id.</summary>
    public JvmEstimator(string javaClass, string uid)
        : base(javaClass, uid) { }

    internal JvmEstimator(JvmObjectReference reference)
        : base(reference) { }

    /// <summary>Sets a parameter to a value of its type.</summary>
    /// <returns>This object.</returns>
    /// <exception cref="JvmException">The value is not valid for the parameter.</exception>
    public JvmEstimator Set<T>(Param<T> param, T value)
    {
        SetValue(param, value);
        return this;
    }

    /// <summary>Sets a parameter by its name.</summary>
    /// <returns>This object.</returns>
    /// <exception cref="ArgumentException">The value has the wrong type.</exception>
    /// <exception cref="JvmException">There is no such parameter, or the value is not valid for it.</exception>
    public JvmEstimator Set(string paramName, object value)
    {
        SetValue(GetParam(paramName), value);
        return this;
    }

    /// <summary>Clears the value that was set for <paramref name="param"/>.</summary>
    /// <returns>This object.</returns>
    public JvmEstimator Clear(Param.Param param)
    {
        ClearValue(param);
        return this;
    }

    /// <inheritdoc/>
    public override JvmEstimator Copy() => Copy(new ParamMap());

    /// <inheritdoc/>
    public override JvmEstimator Copy(ParamMap extra) => Call<JvmEstimator>("copy", extra);
}
