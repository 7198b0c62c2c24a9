using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

/// <summary>The settings of a session, as <c>SET</c> in SQL changes them.</summary>
public sealed class RuntimeConfig : IJvmObjectReferenceProvider
{
    internal RuntimeConfig(JvmObjectReference reference) => Reference = reference;

    /// <summary>The settings in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Sets a value.</summary>
    public void Set(string key, string value) => Reference.Invoke("set", key, value);

    /// <summary>Sets a value.</summary>
    public void Set(string key, bool value) => Reference.Invoke("set", key, value);

    /// <summary>Sets a value.</summary>
    public void Set(string key, long value) => Reference.Invoke("set", key, value);

    /// <summary>A setting's value.</summary>
    /// <exception cref="JvmException">It is not set and has no default.</exception>
    public string Get(string key) => (string)Reference.Invoke("get", key)!;

    /// <summary>A setting's value, or another when it is not set.</summary>
    public string Get(string key, string defaultValue) => (string)Reference.Invoke("get", key, defaultValue)!;

    /// <summary>A setting's value; null when it is not set and has no default.</summary>
    public string? GetOption(string key) => (string?)Reference.InvokeObject("getOption", key).ReadOption();

    /// <summary>The settings that were set.</summary>
    public IReadOnlyDictionary<string, string> GetAll() =>
        (
            (JvmObjectReference)
                Reference.Jvm.CallStaticJavaMethod("scala.collection.JavaConverters", "mapAsJavaMap", Reference.Invoke("getAll"))!
        )
            .ReadMap()
            .ToDictionary(setting => (string)setting.Key, setting => (string)setting.Value!);

    /// <summary>Whether the setting has a value or a default.</summary>
    public bool Contains(string key) => (bool)Reference.Invoke("contains", key)!;

    /// <summary>Back to the setting's default.</summary>
    public void Unset(string key) => Reference.Invoke("unset", key);

    /// <summary>Whether the setting can be changed in a session.</summary>
    public bool IsModifiable(string key) => (bool)Reference.Invoke("isModifiable", key)!;
}
