using Microsoft.Spark.Interop;
using Microsoft.Spark.ML.Internal;

namespace Microsoft.Spark.ML.Feature.Param;

/// <summary>A parameter with a value.</summary>
public sealed class ParamPair<T> : ParamPair
{
    /// <summary>Pairs <paramref name="param"/> with <paramref name="value"/>.</summary>
    /// <exception cref="ArgumentException">The value has the wrong type.</exception>
    /// <exception cref="JvmException">The value is not valid for the parameter.</exception>
    public ParamPair(Param param, T value)
        : base(param, value, SparkEnvironment.JvmBridge.Construct("org.apache.spark.ml.param.ParamPair", param, Exactly(param, value))) { }

    /// <summary>Value of the parameter.</summary>
    public new T Value => (T)Untyped!;

    private static object? Exactly(Param param, T value)
    {
        ArgumentNullException.ThrowIfNull(param);
        return param.Exactly(value);
    }
}
