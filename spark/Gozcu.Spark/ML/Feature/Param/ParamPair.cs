using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Internal;

namespace Microsoft.Spark.ML.Feature.Param;

/// <summary>A parameter with a value.</summary>
public sealed class ParamPair<T> : IJvmObjectReferenceProvider
{
    /// <summary>Pairs <paramref name="param"/> with <paramref name="value"/>.</summary>
    /// <exception cref="ArgumentException">The value is of the wrong type.</exception>
    /// <exception cref="JvmException">The value is not valid for the parameter.</exception>
    public ParamPair(Param param, T value)
    {
        ArgumentNullException.ThrowIfNull(param);
        Param = param;
        Value = value;
        Reference = SparkEnvironment.JvmBridge.Construct("org.apache.spark.ml.param.ParamPair", param, param.Exactly(value));
    }

    /// <summary>The parameter.</summary>
    public Param Param { get; }

    /// <summary>Its value.</summary>
    public T Value { get; }

    /// <inheritdoc/>
    public JvmObjectReference Reference { get; }
}
