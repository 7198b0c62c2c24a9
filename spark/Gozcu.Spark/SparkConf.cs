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
