using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Internal;

namespace Microsoft.Spark.ML.Feature.Param;

/// <summary>Parameters with values, to use instead of those that are set.</summary>
public class ParamMap : IJvmObjectReferenceProvider
{
    /// <summary>An empty map.</summary>
    public ParamMap()
        : this(SparkEnvironment.JvmBridge.Construct("org.apache.spark.ml.param.ParamMap")) { }

    internal ParamMap(JvmObjectReference reference) => Reference = reference;

    /// <inheritdoc/>
    public JvmObjectReference Reference { get; }

    /// <summary>The number of parameters.</summary>
    public int Count => Reference.Call<int>("size");

    /// <summary>Gives a parameter a value, in the place of an earlier one.</summary>
    /// <exception cref="ArgumentException">The value is of the wrong type.</exception>
    /// <exception cref="JvmException">The value is not valid for the parameter.</exception>
    public ParamMap Put<T>(Param param, T value)
    {
        ArgumentNullException.ThrowIfNull(param);
        Reference.Call("put", param, param.ToJvm(value));
        return this;
    }

    /// <summary>Whether <paramref name="param"/> has a value.</summary>
    public bool Contains(Param param) => Reference.Call<bool>("contains", param);

    /// <summary>The value of <paramref name="param"/>.</summary>
    /// <exception cref="JvmException">It has none.</exception>
    public T Get<T>(Param<T> param) => Reference.Call<T>("apply", param);

    /// <summary>The parameters and their values, one a line.</summary>
    public override string ToString() => Reference.Call<string>("toString");
}
