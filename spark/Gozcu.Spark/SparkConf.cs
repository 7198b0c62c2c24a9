using System.Globalization;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark;

/// <summary>Spark's settings as keys and values.</summary>
public sealed class SparkConf : IJvmObjectReferenceProvider
{
    /// <summary>Settings of an application.</summary>
    /// <param name="loadDefaults">Whether to begin with those that spark-submit and the configuration files give.</param>
    public SparkConf(bool loadDefaults = true)
        : this(SparkEnvironment.JvmBridge.CallConstructor("org.apache.spark.SparkConf", loadDefaults)) { }

    internal SparkConf(JvmObjectReference reference) => Reference = reference;

    /// <summary>The settings in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Where Spark runs.</summary>
    public SparkConf SetMaster(string master) => Call("setMaster", master);

    /// <summary>The application's name.</summary>
    public SparkConf SetAppName(string appName) => Call("setAppName", appName);

    /// <summary>Where Spark is installed on the workers.</summary>
    public SparkConf SetSparkHome(string sparkHome) => Call("setSparkHome", sparkHome);

    /// <summary>Sets a value.</summary>
    public SparkConf Set(string key, string value) => Call("set", key, value);

    /// <summary>Sets values.</summary>
    public SparkConf SetAll(IEnumerable<KeyValuePair<string, string>> settings)
    {
        foreach ((string key, string value) in settings)
        {
            Set(key, value);
        }

        return this;
    }

    /// <summary>Sets a value where there is none.</summary>
    public SparkConf SetIfMissing(string key, string value) => Call("setIfMissing", key, value);

    /// <summary>Jars that every task has on its class path.</summary>
    public SparkConf SetJars(params string[] jars) => Call("setJars", (object)jars);

    /// <summary>An environment variable of the executors.</summary>
    public SparkConf SetExecutorEnv(string variable, string value) => Call("setExecutorEnv", variable, value);

    /// <summary>Takes a value back.</summary>
    public SparkConf Remove(string key) => Call("remove", key);

    /// <summary>Whether there is a value.</summary>
    public bool Contains(string key) => (bool)Reference.Invoke("contains", key)!;

    /// <summary>A setting; null when it is not set.</summary>
    public string? GetOption(string key) => (string?)Reference.InvokeObject("getOption", key).ReadOption();

    /// <summary>A setting as a truth value, or another when it is not set.</summary>
    public bool GetBoolean(string key, bool defaultValue) => (bool)Reference.Invoke("getBoolean", key, defaultValue)!;

    /// <summary>A setting as a number, or another when it is not set.</summary>
    public long GetLong(string key, long defaultValue) => (long)Reference.Invoke("getLong", key, defaultValue)!;

    /// <summary>A setting as a number, or another when it is not set.</summary>
    public double GetDouble(string key, double defaultValue) => (double)Reference.Invoke("getDouble", key, defaultValue)!;

    /// <summary>The settings, one a line.</summary>
    public string ToDebugString() => (string)Reference.Invoke("toDebugString")!;

    /// <summary>A setting as a number, or another when it is not set.</summary>
    public int GetInt(string key, int defaultValue) =>
        int.Parse(Get(key, defaultValue.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

    /// <summary>A setting, or another when it is not set.</summary>
    public string Get(string key, string defaultValue) => (string)Reference.Invoke("get", key, defaultValue)!;

    /// <summary>All settings.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> GetAll() =>
        [
            .. Reference
                .InvokeObject("getAll")
                .ReadArray()
                .Cast<JvmObjectReference>()
                .Select(pair => KeyValuePair.Create((string)pair.Invoke("_1")!, (string)pair.Invoke("_2")!)),
        ];

    private SparkConf Call(string method, params object?[] args)
    {
        Reference.Invoke(method, args);
        return this;
    }
}
