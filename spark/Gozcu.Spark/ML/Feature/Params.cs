using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Internal;

namespace Microsoft.Spark.ML.Feature;

/// <summary>What has parameters: named, documented, with defaults.</summary>
public abstract class Params : IJvmObjectReferenceProvider, Identifiable
{
    /// <summary>Stands for an object of the JVM.</summary>
    protected Params(JvmObjectReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        Reference = reference;
    }

    /// <summary>A new object of the Java class.</summary>
    protected Params(string javaClass)
        : this(SparkEnvironment.JvmBridge.Construct(javaClass)) { }

    /// <summary>A new object of the Java class, with an id.</summary>
    protected Params(string javaClass, string uid)
        : this(SparkEnvironment.JvmBridge.Construct(javaClass, uid)) { }

    /// <inheritdoc/>
    public JvmObjectReference Reference { get; private set; }

    /// <inheritdoc/>
    public string Uid() => Call<string>("uid");

    /// <summary>The parameters, by name.</summary>
    public IReadOnlyList<Param.Param> GetParams() =>
        [.. JvmArrays.ToReferences(Reference.Call<JvmObjectReference>("params")).Select(reference => new Param.Param(reference))];

    /// <summary>The parameter of that name.</summary>
    /// <exception cref="JvmException">There is none.</exception>
    public Param.Param GetParam(string paramName) => new(Call<JvmObjectReference>("getParam", paramName));

    /// <summary>Whether there is a parameter of that name.</summary>
    public bool HasParam(string paramName) => Call<bool>("hasParam", paramName);

    /// <summary>Whether <paramref name="param"/> was set or has a default.</summary>
    public bool IsDefined(Param.Param param) => Call<bool>("isDefined", param);

    /// <summary>Returns whether the parameter of that name was set or has a default.</summary>
    /// <exception cref="JvmException">There is no such parameter.</exception>
    public bool IsDefined(string paramName) => IsDefined(GetParam(paramName));

    /// <summary>Whether <paramref name="param"/> was set.</summary>
    public bool IsSet(Param.Param param) => Call<bool>("isSet", param);

    /// <summary>Returns whether the parameter of that name was set.</summary>
    /// <exception cref="JvmException">There is no such parameter.</exception>
    public bool IsSet(string paramName) => IsSet(GetParam(paramName));

    /// <summary>Whether <paramref name="param"/> has a default.</summary>
    public bool HasDefault(Param.Param param) => Call<bool>("hasDefault", param);

    /// <summary>Returns whether the parameter of that name has a default.</summary>
    /// <exception cref="JvmException">There is no such parameter.</exception>
    public bool HasDefault(string paramName) => HasDefault(GetParam(paramName));

    /// <summary>The value of <paramref name="param"/>: what was set, otherwise the default.</summary>
    /// <exception cref="JvmException">It was not set and has no default.</exception>
    public T GetOrDefault<T>(Param<T> param) => Call<T>("getOrDefault", param);

    /// <summary>Returns the value of <paramref name="param"/>, what was set or otherwise the default, as a .NET value of its kind.</summary>
    /// <exception cref="JvmException">It was not set and has no default.</exception>
    public object? GetOrDefault(Param.Param param) => Call<object?>("getOrDefault", param);

    /// <summary>Returns the value of the parameter of that name, what was set or otherwise the default, as a .NET value of its kind.</summary>
    /// <exception cref="JvmException">There is no such parameter, or it was not set and has no default.</exception>
    public object? GetOrDefault(string paramName) => GetOrDefault(GetParam(paramName));

    /// <summary>Returns the value of the parameter of that name: what was set, otherwise the default.</summary>
    /// <exception cref="JvmException">There is no such parameter, or it was not set and has no default.</exception>
    /// <exception cref="InvalidOperationException">The value is of another type.</exception>
    public T GetOrDefault<T>(string paramName) => Call<T>("getOrDefault", GetParam(paramName));

    /// <summary>The value that was set for <paramref name="param"/>, whatever its default.</summary>
    /// <returns>Whether one was set.</returns>
    public bool TryGet<T>(Param<T> param, [MaybeNullWhen(false)] out T value)
    {
        var isSet = IsSet(param);
        value = isSet ? GetOrDefault(param) : default;
        return isSet;
    }

    /// <summary>The default of <paramref name="param"/>.</summary>
    /// <exception cref="JvmException">It has none: see <see cref="HasDefault(Param.Param)"/>.</exception>
    public T GetDefault<T>(Param<T> param) => Call<JvmObjectReference>("getDefault", param).Call<T>("get");

    /// <summary>Takes back what was set for <paramref name="param"/>. Every class has one that needs no type argument.</summary>
    /// <typeparam name="T">The class of this object.</typeparam>
    public T Clear<T>(Param.Param param)
    {
        ClearValue(param);
        return (T)(object)this;
    }

    /// <summary>Sets a parameter. Every class has one that needs no type argument and takes values of the parameter's own type only.</summary>
    /// <typeparam name="T">The class of this object.</typeparam>
    /// <exception cref="ArgumentException">The value is of the wrong type.</exception>
    /// <exception cref="JvmException">The value is not valid for the parameter.</exception>
    public T Set<T>(Param.Param param, object value)
    {
        SetValue(param, value);
        return (T)(object)this;
    }

    /// <summary>Returns a copy of this object, with the same id.</summary>
    public virtual Params Copy() => Copy(new ParamMap());

    /// <summary>Returns a copy with <paramref name="extra"/> over its own parameters.</summary>
    public virtual Params Copy(ParamMap extra) => Call<Params>("copy", extra);

    /// <summary>The parameters with their values: what was set over the defaults.</summary>
    public ParamMap ExtractParamMap() => new(Call<JvmObjectReference>("extractParamMap"));

    /// <summary>The parameters with their values: those of <paramref name="extra"/> over what was set over the defaults.</summary>
    public ParamMap ExtractParamMap(ParamMap extra) => new(Call<JvmObjectReference>("extractParamMap", extra));

    /// <summary>A parameter's name, text, default and value, on one line.</summary>
    public string ExplainParam(Param.Param param) => Call<string>("explainParam", param);

    /// <summary>Returns the name, text, default and value of the parameter of that name, on one line.</summary>
    /// <exception cref="JvmException">There is no such parameter.</exception>
    public string ExplainParam(string paramName) => ExplainParam(GetParam(paramName));

    /// <summary>All parameters' names, texts, defaults and values, one a line.</summary>
    public string ExplainParams() => Call<string>("explainParams");

    /// <inheritdoc/>
    public override string ToString() => Call<string>("toString");

    /// <summary>Called when a parameter was set by itself, or cleared (null): for what .NET keeps beside the JVM.</summary>
    internal virtual void OnSet(Param.Param param, object? value) { }

    /// <summary>Makes this object stand for another of the JVM.</summary>
    internal void Adopt(JvmObjectReference reference) => Reference = reference;

    /// <summary>Sets a parameter.</summary>
    /// <exception cref="ArgumentException">The value is of the wrong type.</exception>
    /// <exception cref="JvmException">The value is not valid for the parameter.</exception>
    protected void SetValue(Param.Param param, object? value)
    {
        ArgumentNullException.ThrowIfNull(param);
        var exact = ParamTypes.Require(GetType(), param, param.Exactly(value));
        Reference.Call("set", param, exact);
        OnSet(param, exact);
    }

    /// <summary>Takes back what was set for a parameter.</summary>
    protected void ClearValue(Param.Param param)
    {
        ArgumentNullException.ThrowIfNull(param);
        Reference.Call("clear", param);
        OnSet(param, null);
    }

    /// <summary>Calls a method of the Java object.</summary>
    /// <exception cref="JvmException">The method threw.</exception>
    protected T Call<T>(string method) => Reference.Call<T>(method);

    /// <summary>Calls a method of the Java object.</summary>
    /// <exception cref="JvmException">The method threw.</exception>
    protected T Call<T>(string method, object? argument) => Reference.Call<T>(method, argument);

    /// <summary>Calls a method of the Java object.</summary>
    /// <exception cref="JvmException">The method threw.</exception>
    protected T Call<T>(string method, object? first, object? second) => Reference.Call<T>(method, first, second);

    /// <summary>Calls a method of the Java object.</summary>
    /// <exception cref="JvmException">The method threw.</exception>
    protected T Call<T>(string method, object? first, object? second, object? third) => Reference.Call<T>(method, first, second, third);

    /// <summary>Calls a method of the Java object.</summary>
    /// <exception cref="JvmException">The method threw.</exception>
    protected T Call<T>(string method, object? first, object? second, object? third, object? fourth) =>
        Reference.Call<T>(method, first, second, third, fourth);

    /// <summary>Calls a method of the Java object for its effect.</summary>
    /// <exception cref="JvmException">The method threw.</exception>
    protected void Call(string method, object? argument) => Reference.Call(method, argument);

    /// <summary>Calls a method of the Java object for its effect.</summary>
    /// <exception cref="JvmException">The method threw.</exception>
    protected void Call(string method, object? first, object? second) => Reference.Call(method, first, second);

    /// <summary>Calls a static method of a Java class.</summary>
    /// <exception cref="JvmException">The method threw.</exception>
    protected static T CallStatic<T>(string javaClass, string method) => SparkEnvironment.JvmBridge.CallStatic<T>(javaClass, method);

    /// <summary>Calls a static method of a Java class.</summary>
    /// <exception cref="JvmException">The method threw.</exception>
    protected static T CallStatic<T>(string javaClass, string method, object? argument) =>
        SparkEnvironment.JvmBridge.CallStatic<T>(javaClass, method, argument);

    /// <summary>The parameter of that name, with its type.</summary>
    protected Param<T> ParamOf<T>(string name) => new(Call<JvmObjectReference>("getParam", name));

    /// <summary>The .NET object of class <typeparamref name="T"/> for a Java object.</summary>
    protected static T WrapAsType<T>(JvmObjectReference reference) => JvmValues.FromJvm<T>(reference);
}
