using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Internal;

namespace Microsoft.Spark.ML.Feature;

/// <summary>Base class of objects with parameters, which have names, documentation and defaults.</summary>
public abstract class Params : IJvmObjectReferenceProvider, Identifiable
{
    /// <summary>Wraps an object of the JVM.</summary>
    protected Params(JvmObjectReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        Reference = reference;
    }

    /// <summary>Creates an object of the Java class.</summary>
    protected Params(string javaClass)
        : this(SparkEnvironment.JvmBridge.Construct(javaClass)) { }

    /// <summary>Creates an object of the Java class with an id.</summary>
    protected Params(string javaClass, string uid)
        : this(SparkEnvironment.JvmBridge.Construct(javaClass, uid)) { }

    /// <inheritdoc/>
    public JvmObjectReference Reference { get; private set; }

    /// <inheritdoc/>
    public string Uid() => Call<string>("uid");

    /// <summary>Returns the parameters, ordered by name.</summary>
    public IReadOnlyList<Param.Param> GetParams() =>
        [.. JvmArrays.ToReferences(Reference.Call<JvmObjectReference>("params")).Select(reference => new Param.Param(reference))];

    /// <summary>Returns a parameter by its name.</summary>
    /// <exception cref="JvmException">There is no such parameter.</exception>
    public Param.Param GetParam(string paramName) => new(Call<JvmObjectReference>("getParam", paramName));

    /// <summary>Tests whether a parameter of the given name exists.</summary>
    public bool HasParam(string paramName) => Call<bool>("hasParam", paramName);

    /// <summary>Tests whether <paramref name="param"/> has been set or has a default.</summary>
    public bool IsDefined(Param.Param param) => Call<bool>("isDefined", param);

    /// <summary>Tests whether a parameter, given by name, has been set or has a default.</summary>
    /// <exception cref="JvmException">There is no such parameter.</exception>
    public bool IsDefined(string paramName) => IsDefined(GetParam(paramName));

    /// <summary>Tests whether <paramref name="param"/> has been set.</summary>
    public bool IsSet(Param.Param param) => Call<bool>("isSet", param);

    /// <summary>Tests whether a parameter, given by name, has been set.</summary>
    /// <exception cref="JvmException">There is no such parameter.</exception>
    public bool IsSet(string paramName) => IsSet(GetParam(paramName));

    /// <summary>Tests whether <paramref name="param"/> has a default.</summary>
    public bool HasDefault(Param.Param param) => Call<bool>("hasDefault", param);

    /// <summary>Tests whether a parameter, given by name, has a default.</summary>
    /// <exception cref="JvmException">There is no such parameter.</exception>
    public bool HasDefault(string paramName) => HasDefault(GetParam(paramName));

    /// <summary>Returns the value of <paramref name="param"/>, or its default if it has not been set.</summary>
    /// <exception cref="JvmException">The parameter has not been set and has no default.</exception>
    public T GetOrDefault<T>(Param<T> param) => Call<T>("getOrDefault", param);

    /// <summary>Returns the value of <paramref name="param"/>, or its default if it has not been set, in the .NET type of its kind.</summary>
    /// <exception cref="JvmException">The parameter has not been set and has no default.</exception>
    public object? GetOrDefault(Param.Param param) => Call<object?>("getOrDefault", param);

    /// <summary>Returns the value of a parameter, given by name, or its default if it has not been set, in the .NET type of its kind.</summary>
    /// <exception cref="JvmException">There is no such parameter, or it has not been set and has no default.</exception>
    public object? GetOrDefault(string paramName) => GetOrDefault(GetParam(paramName));

    /// <summary>Returns the value of a parameter, given by name, or its default if it has not been set.</summary>
    /// <exception cref="JvmException">There is no such parameter, or it has not been set and has no default.</exception>
    /// <exception cref="InvalidOperationException">The value has another type.</exception>
    public T GetOrDefault<T>(string paramName) => Call<T>("getOrDefault", GetParam(paramName));

    /// <summary>Gets the value that has been set for <paramref name="param"/>, regardless of its default.</summary>
    /// <returns>True if a value has been set.</returns>
    public bool TryGet<T>(Param<T> param, [MaybeNullWhen(false)] out T value)
    {
        var isSet = IsSet(param);
        value = isSet ? GetOrDefault(param) : default;
        return isSet;
    }

    /// <summary>Returns the default of <paramref name="param"/>.</summary>
    /// <exception cref="JvmException">The parameter has no default; see <see cref="HasDefault(Param.Param)"/>.</exception>
    public T GetDefault<T>(Param<T> param) => Call<JvmObjectReference>("getDefault", param).Call<T>("get");

    /// <summary>Clears the value that was set for <paramref name="param"/>. Every class has a version that needs no type argument.</summary>
    /// <typeparam name="T">Class of this object.</typeparam>
    public T Clear<T>(Param.Param param)
    {
        ClearValue(param);
        return (T)(object)this;
    }

    /// <summary>Sets a parameter. Every class has a version that needs no type argument and only accepts values of the parameter's type.</summary>
    /// <typeparam name="T">Class of this object.</typeparam>
    /// <exception cref="ArgumentException">The value has the wrong type.</exception>
    /// <exception cref="JvmException">The value is not valid for the parameter.</exception>
    public T Set<T>(Param.Param param, object value)
    {
        SetValue(param, value);
        return (T)(object)this;
    }

    /// <summary>Returns a copy of this object, with the same id.</summary>
    public virtual Params Copy() => Copy(new ParamMap());

    /// <summary>Returns a copy with parameters overridden by <paramref name="extra"/>.</summary>
    public virtual Params Copy(ParamMap extra) => Call<Params>("copy", extra);

    /// <summary>Returns the parameters with their values or defaults.</summary>
    public ParamMap ExtractParamMap() => new(Call<JvmObjectReference>("extractParamMap"));

    /// <summary>Returns the parameters with their values or defaults, overridden by <paramref name="extra"/>.</summary>
    public ParamMap ExtractParamMap(ParamMap extra) => new(Call<JvmObjectReference>("extractParamMap", extra));

    /// <summary>Formats the name, documentation, default and value of a parameter on one line.</summary>
    public string ExplainParam(Param.Param param) => Call<string>("explainParam", param);

    /// <summary>Formats the name, documentation, default and value of a parameter, given by name, on one line.</summary>
    /// <exception cref="JvmException">There is no such parameter.</exception>
    public string ExplainParam(string paramName) => ExplainParam(GetParam(paramName));

    /// <summary>Formats the names, documentation, defaults and values of all parameters, one per line.</summary>
    public string ExplainParams() => Call<string>("explainParams");

    /// <inheritdoc/>
    public override string ToString() => Call<string>("toString");

    /// <summary>Handles a parameter that has been set or, with null, cleared on its own. Lets .NET keep values beside those of the JVM.</summary>
    internal virtual void OnSet(Param.Param param, object? value) { }

    /// <summary>Binds this object to another object of the JVM.</summary>
    internal void Adopt(JvmObjectReference reference) => Reference = reference;

    /// <summary>Sets a parameter.</summary>
    /// <exception cref="ArgumentException">The value has the wrong type.</exception>
    /// <exception cref="JvmException">The value is not valid for the parameter.</exception>
    protected void SetValue(Param.Param param, object? value)
    {
        ArgumentNullException.ThrowIfNull(param);
        var exact = ParamTypes.Require(GetType(), param, param.Exactly(value));
        Reference.Call("set", param, exact);
        OnSet(param, exact);
    }

    /// <summary>Clears the value that was set for a parameter.</summary>
    protected void ClearValue(Param.Param param)
    {
        ArgumentNullException.ThrowIfNull(param);
        Reference.Call("clear", param);
        OnSet(param, null);
    }

    /// <summary>Calls a method of the Java object.</summary>
    /// <exception cref="JvmException">The method threw an exception.</exception>
    protected T Call<T>(string method) => Reference.Call<T>(method);

    /// <summary>Calls a method of the Java object.</summary>
    /// <exception cref="JvmException">The method threw an exception.</exception>
    protected T Call<T>(string method, object? argument) => Reference.Call<T>(method, argument);

    /// <summary>Calls a method of the Java object.</summary>
    /// <exception cref="JvmException">The method threw an exception.</exception>
    protected T Call<T>(string method, object? first, object? second) => Reference.Call<T>(method, first, second);

    /// <summary>Calls a method of the Java object.</summary>
    /// <exception cref="JvmException">The method threw an exception.</exception>
    protected T Call<T>(string method, object? first, object? second, object? third) => Reference.Call<T>(method, first, second, third);

    /// <summary>Calls a method of the Java object.</summary>
    /// <exception cref="JvmException">The method threw an exception.</exception>
    protected T Call<T>(string method, object? first, object? second, object? third, object? fourth) =>
        Reference.Call<T>(method, first, second, third, fourth);

    /// <summary>Calls a method of the Java object and ignores its result.</summary>
    /// <exception cref="JvmException">The method threw an exception.</exception>
    protected void Call(string method, object? argument) => Reference.Call(method, argument);

    /// <summary>Calls a method of the Java object and ignores its result.</summary>
    /// <exception cref="JvmException">The method threw an exception.</exception>
    protected void Call(string method, object? first, object? second) => Reference.Call(method, first, second);

    /// <summary>Calls a static method of a Java class.</summary>
    /// <exception cref="JvmException">The method threw an exception.</exception>
    protected static T CallStatic<T>(string javaClass, string method) => SparkEnvironment.JvmBridge.CallStatic<T>(javaClass, method);

    /// <summary>Calls a static method of a Java class.</summary>
    /// <exception cref="JvmException">The method threw an exception.</exception>
    protected static T CallStatic<T>(string javaClass, string method, object? argument) =>
        SparkEnvironment.JvmBridge.CallStatic<T>(javaClass, method, argument);

    /// <summary>Returns the parameter with a name, with its type.</summary>
    protected Param<T> ParamOf<T>(string name) => new(Call<JvmObjectReference>("getParam", name));

    /// <summary>Returns the .NET object of class <typeparamref name="T"/> for a Java object.</summary>
    protected static T WrapAsType<T>(JvmObjectReference reference) => JvmValues.FromJvm<T>(reference);
}
