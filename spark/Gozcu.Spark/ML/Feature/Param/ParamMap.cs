using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Internal;

namespace Microsoft.Spark.ML.Feature.Param;

/// <summary>
/// Parameters with values that override those of an object: <c>new ParamMap { { lr.MaxIter, 10 }, { lr.RegParam, 0.1 } }</c>, or
/// <c>new ParamMap(lr.MaxIter.W(10), lr.RegParam.W(0.1))</c>.
/// </summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "The name is Spark's.")]
public class ParamMap : IJvmObjectReferenceProvider, IEnumerable<ParamPair>
{
    /// <summary>Values with parts that only .NET knows (stages, estimators, maps of them), by the text of the parameter.</summary>
    private readonly Dictionary<string, object> _kept = new(StringComparer.Ordinal);

    /// <summary>Creates an empty map.</summary>
    public ParamMap()
        : this(SparkEnvironment.JvmBridge.Construct("org.apache.spark.ml.param.ParamMap")) { }

    /// <summary>Creates a map of parameters and their values.</summary>
    public ParamMap(params ParamPair[] paramPairs)
        : this() => Put(paramPairs);

    internal ParamMap(JvmObjectReference reference) => Reference = reference;

    /// <inheritdoc/>
    public JvmObjectReference Reference { get; }

    /// <summary>True if a part of a value runs in .NET.</summary>
    internal bool RunsInDotnet =>
        _kept.Values.Any(value =>
            value switch
            {
                JavaPipelineStage[] stages => Array.Exists(stages, stage => stage.RunsInDotnet),
                ParamMap[] maps => Array.Exists(maps, map => map.RunsInDotnet),
                _ => ((JavaPipelineStage)value).RunsInDotnet,
            }
        );

    /// <summary>Number of parameters.</summary>
    public int Count => Reference.Call<int>("size");

    /// <summary>Returns a map with the values of both; <paramref name="right"/> takes precedence.</summary>
    public static ParamMap operator +(ParamMap left, ParamMap right)
    {
        ArgumentNullException.ThrowIfNull(left);
        return left.Copy().PutAll(right);
    }

    /// <summary>Returns a map with <paramref name="pair"/> added; it replaces a value of the same parameter.</summary>
    public static ParamMap operator +(ParamMap map, ParamPair pair)
    {
        ArgumentNullException.ThrowIfNull(map);
        return map.Copy().Put(pair);
    }

    /// <summary>Sets the value of a parameter and replaces an earlier one.</summary>
    /// <exception cref="JvmException">The value is not valid for the parameter.</exception>
    [OverloadResolutionPriority(2)]
    public ParamMap Put<T>(Param<T> param, T value) => Put((Param)param, value);

    /// <summary>Sets the values of an array parameter from a sequence and replaces earlier ones.</summary>
    /// <exception cref="JvmException">The values are not valid for the parameter.</exception>
    [OverloadResolutionPriority(2)]
    public ParamMap Put<T>(Param<T[]> param, IEnumerable<T> values) => Put((Param)param, values);

    /// <summary>Rejects a value of the wrong type; the compiler chooses this overload for it, so that the error can say so.</summary>
    [OverloadResolutionPriority(1)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("The value is not of the parameter's type.", error: true)]
    public ParamMap Put<T>(Param<T> param, object value) => Put((Param)param, value);

    /// <summary>Sets the values of several parameters and replaces earlier ones.</summary>
    [OverloadResolutionPriority(2)]
    public ParamMap Put(params ParamPair[] paramPairs)
    {
        ArgumentNullException.ThrowIfNull(paramPairs);
        foreach (var (param, value) in paramPairs)
        {
            Put(param, value);
        }
        return this;
    }

    /// <summary>Copies all values of <paramref name="other"/> and replaces earlier ones.</summary>
    public ParamMap PutAll(ParamMap other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Reference.Call("$plus$plus$eq", other);
        foreach (var name in _kept.Count == 0 ? [] : other.Params().Select(param => param.ToString()))
        {
            _kept.Remove(name);
        }
        other.Keeping(this, "");
        return this;
    }

    /// <summary>Sets the value of a parameter, as <see cref="Put{T}(Param{T}, T)"/> does. For collection initializers.</summary>
    /// <exception cref="JvmException">The value is not valid for the parameter.</exception>
    public void Add<T>(Param<T> param, T value) => Put(param, value);

    /// <summary>Sets the value of a parameter. For collection initializers.</summary>
    public void Add(ParamPair pair) => Put(pair);

    /// <summary>Sets the value of a parameter and replaces an earlier one. For parameters obtained by name; typed parameters only accept values of their type.</summary>
    /// <exception cref="ArgumentException">The value has the wrong type.</exception>
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

    /// <summary>Returns the parameters with their values, in no particular order.</summary>
    public IEnumerator<ParamPair> GetEnumerator() =>
        Params()
            .Select(param => (ParamPair)new ParamPair<object?>(param, Find(param) ?? Reference.Call<object?>("apply", param)))
            .GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Tests whether <paramref name="param"/> has a value.</summary>
    public bool Contains(Param param) => Reference.Call<bool>("contains", param);

    /// <summary>Returns the value of <paramref name="param"/>.</summary>
    /// <exception cref="JvmException">The parameter has no value.</exception>
    public T Get<T>(Param<T> param) => Find(param) is T kept ? kept : Reference.Call<T>("apply", param);

    /// <summary>Returns the value of <paramref name="param"/>, or <paramref name="fallback"/> if it has none.</summary>
    public T GetOrElse<T>(Param<T> param, T fallback) => Contains(param) ? Get(param) : fallback;

    /// <summary>Removes the value of <paramref name="param"/>.</summary>
    /// <returns>True if it had a value.</returns>
    public bool Remove(Param param)
    {
        var had = Contains(param);
        Reference.Call("remove", param);
        _kept.Remove(param.ToString());
        return had;
    }

    /// <summary>Returns the parameters that have a value.</summary>
    public IReadOnlyList<Param> Params() =>
        [.. Reference.InvokeObject("toSeq").ReadSeq().Select(pair => new Param(((JvmObjectReference)pair!).InvokeObject("param")))];

    /// <summary>Returns a map of the parameters of <paramref name="parent"/> only.</summary>
    public ParamMap Filter(Params parent) => Keeping(Reference.Call<ParamMap>("filter", parent), $"{parent.Uid()}__");

    /// <summary>Returns an independent copy.</summary>
    public ParamMap Copy() => Keeping(Reference.Call<ParamMap>("copy"), "");

    /// <summary>Formats the parameters and their values, one per line.</summary>
    public override string ToString() => Reference.Call<string>("toString");

    /// <summary>Returns the value of <paramref name="param"/> if it has parts that only .NET knows, otherwise null.</summary>
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
