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

    /// <summary>The value of <paramref name="param"/>, or <paramref name="fallback"/> when it has none.</summary>
    public T GetOrElse<T>(Param<T> param, T fallback) => Contains(param) ? Get(param) : fallback;

    /// <summary>Takes away the value of <paramref name="param"/>.</summary>
    /// <returns>Whether it had one.</returns>
    public bool Remove(Param param)
    {
        var had = Contains(param);
        Reference.Call("remove", param);
        return had;
    }

    /// <summary>The parameters that have a value here.</summary>
    public IReadOnlyList<Param> Params() =>
        [.. Reference.InvokeObject("toSeq").ReadSeq().Select(pair => new Param(((JvmObjectReference)pair!).InvokeObject("param")))];

    /// <summary>Only the parameters of <paramref name="parent"/>.</summary>
    public ParamMap Filter(Params parent) => Reference.Call<ParamMap>("filter", parent);

    /// <summary>A copy that can be changed by itself.</summary>
    public ParamMap Copy() => Reference.Call<ParamMap>("copy");

    /// <summary>The parameters and their values, one a line.</summary>
    public override string ToString() => Reference.Call<string>("toString");
}
