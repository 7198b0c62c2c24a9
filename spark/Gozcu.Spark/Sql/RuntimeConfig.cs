using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

/// <summary>Configuration of a session, which <c>SET</c> in SQL changes too.</summary>
public sealed class RuntimeConfig : IJvmObjectReferenceProvider
{
    internal RuntimeConfig(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the configuration in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Sets a property.</summary>
    public void Set(string key, string value) => Reference.Invoke("set", key, value);

    /// <summary>Sets a property.</summary>
    public void Set(string key, bool value) => Reference.Invoke("set", key, value);

    /// <summary>Sets a property.</summary>
    public void Set(string key, long value) => Reference.Invoke("set", key, value);

    /// <summary>Returns the value of a property.</summary>
    /// <exception cref="JvmException">The property is not set and has no default.</exception>
    public string Get(string key) => (string)Reference.Invoke("get", key)!;

    /// <summary>Returns the value of a property, or a default if it is not set.</summary>
    public string Get(string key, string defaultValue) => (string)Reference.Invoke("get", key, defaultValue)!;

    /// <summary>Returns the value of a property, or null if it is not set and has no default.</summary>
    public string? GetOption(string key) => (string?)Reference.InvokeObject("getOption", key).ReadOption();

    /// <summary>Returns all properties that are set.</summary>
    public IReadOnlyDictionary<string, string> GetAll() =>
        (
            (JvmObjectReference)
                Reference.Jvm.CallStaticJavaMethod("scala.collection.JavaConverters", "mapAsJavaMap", Reference.Invoke("getAll"))!
        )
            .ReadMap()
            .ToDictionary(setting => (string)setting.Key, setting => (string)setting.Value!);

    /// <summary>Tests whether a property is set or has a default.</summary>
    public bool Contains(string key) => (bool)Reference.Invoke("contains", key)!;

    /// <summary>Resets a property to its default.</summary>
    public void Unset(string key) => Reference.Invoke("unset", key);

    /// <summary>Tests whether a property can be changed in a running session.</summary>
    public bool IsModifiable(string key) => (bool)Reference.Invoke("isModifiable", key)!;
}
