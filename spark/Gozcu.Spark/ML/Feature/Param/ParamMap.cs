using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Internal;

namespace Microsoft.Spark.ML.Feature.Param;

/// <summary>Parameters with values, to use instead of those that are set.</summary>
public class ParamMap : IJvmObjectReferenceProvider
{
    /// <summary>Values with parts that only .NET knows (stages, estimators, maps of them), by the parameter's own text.</summary>
    private readonly Dictionary<string, object> _kept = new(StringComparer.Ordinal);

    /// <summary>An empty map.</summary>
    public ParamMap()
        : this(SparkEnvironment.JvmBridge.Construct("org.apache.spark.ml.param.ParamMap")) { }

    internal ParamMap(JvmObjectReference reference) => Reference = reference;

    /// <inheritdoc/>
    public JvmObjectReference Reference { get; }

    /// <summary>Whether a value has a part that does its work in .NET.</summary>
    internal bool RunsInDotnet =>
        _kept.Values.Any(value =>
            value switch
            {
                JavaPipelineStage[] stages => Array.Exists(stages, stage => stage.RunsInDotnet),
                ParamMap[] maps => Array.Exists(maps, map => map.RunsInDotnet),
                _ => ((JavaPipelineStage)value).RunsInDotnet,
            }
        );

    /// <summary>The number of parameters.</summary>
    public int Count => Reference.Call<int>("size");

    /// <summary>Gives a parameter a value, in the place of an earlier one.</summary>
    /// <exception cref="ArgumentException">The value is of the wrong type.</exception>
    /// <exception cref="JvmException">The value is not valid for the parameter.</exception>
    public ParamMap Put<T>(Param param, T value)
    {
        ArgumentNullException.ThrowIfNull(param);
        var exact = param.Exactly(value);
        Reference.Call("put", param, exact);
        var name = param.ToString();
        _kept.Remove(name);
        if (exact is JavaPipelineStage or JavaPipelineStage[] or ParamMap[])
        {
            _kept[name] = exact;
        }
        return this;
    }

    /// <summary>Whether <paramref name="param"/> has a value.</summary>
    public bool Contains(Param param) => Reference.Call<bool>("contains", param);

    /// <summary>The value of <paramref name="param"/>.</summary>
    /// <exception cref="JvmException">It has none.</exception>
    public T Get<T>(Param<T> param) => Find(param) is T kept ? kept : Reference.Call<T>("apply", param);

    /// <summary>The value of <paramref name="param"/>, or <paramref name="fallback"/> when it has none.</summary>
    public T GetOrElse<T>(Param<T> param, T fallback) => Contains(param) ? Get(param) : fallback;

    /// <summary>Takes away the value of <paramref name="param"/>.</summary>
    /// <returns>Whether it had one.</returns>
    public bool Remove(Param param)
    {
        var had = Contains(param);
        Reference.Call("remove", param);
        _kept.Remove(param.ToString());
        return had;
    }

    /// <summary>The parameters that have a value here.</summary>
    public IReadOnlyList<Param> Params() =>
        [.. Reference.InvokeObject("toSeq").ReadSeq().Select(pair => new Param(((JvmObjectReference)pair!).InvokeObject("param")))];

    /// <summary>Only the parameters of <paramref name="parent"/>.</summary>
    public ParamMap Filter(Params parent) => Keeping(Reference.Call<ParamMap>("filter", parent), $"{parent.Uid()}__");

    /// <summary>A copy that can be changed by itself.</summary>
    public ParamMap Copy() => Keeping(Reference.Call<ParamMap>("copy"), "");

    /// <summary>The parameters and their values, one a line.</summary>
    public override string ToString() => Reference.Call<string>("toString");

    /// <summary>The value that was put here for <paramref name="param"/> and has parts that only .NET knows; null for any other.</summary>
    internal object? Find(Param param)
    {
        ArgumentNullException.ThrowIfNull(param);
        return _kept.Count == 0 ? null : _kept.GetValueOrDefault(param.ToString());
    }

    private ParamMap Keeping(ParamMap part, string prefix)
    {
        foreach (var (name, value) in _kept.Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            part._kept[name] = value;
        }
        return part;
    }
}
