using System.Globalization;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark;

/// <summary>Configuration of a Spark application, as keys and values.</summary>
public sealed class SparkConf : IJvmObjectReferenceProvider
{
    /// <summary>Creates a configuration.</summary>
    /// <param name="loadDefaults">True, the default, to start with the properties of spark-submit and the configuration files.</param>
    public SparkConf(bool loadDefaults = true)
        : this(SparkEnvironment.JvmBridge.CallConstructor("org.apache.spark.SparkConf", loadDefaults)) { }

    internal SparkConf(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the configuration in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Sets the master URL that Spark runs on.</summary>
    public SparkConf SetMaster(string master) => Call("setMaster", master);

    /// <summary>Sets the name of the application.</summary>
    public SparkConf SetAppName(string appName) => Call("setAppName", appName);

    /// <summary>Sets the folder of Spark on the workers.</summary>
    public SparkConf SetSparkHome(string sparkHome) => Call("setSparkHome", sparkHome);

    /// <summary>Sets a property.</summary>
    public SparkConf Set(string key, string value) => Call("set", key, value);

    /// <summary>Sets properties.</summary>
    public SparkConf SetAll(IEnumerable<KeyValuePair<string, string>> settings)
    {
        foreach ((string key, string value) in settings)
        {
            Set(key, value);
        }

        return this;
    }

    /// <summary>Sets a property if it has no value.</summary>
    public SparkConf SetIfMissing(string key, string value) => Call("setIfMissing", key, value);

    /// <summary>Sets the jars on the class path of every task.</summary>
    public SparkConf SetJars(params string[] jars) => Call("setJars", (object)jars);

    /// <summary>Sets an environment variable of the executors.</summary>
    public SparkConf SetExecutorEnv(string variable, string value) => Call("setExecutorEnv", variable, value);

    /// <summary>Removes a property.</summary>
    public SparkConf Remove(string key) => Call("remove", key);

    /// <summary>Tests whether a property is set.</summary>
    public bool Contains(string key) => (bool)Reference.Invoke("contains", key)!;

    /// <summary>Returns the value of a property, or null if it is not set.</summary>
    public string? GetOption(string key) => (string?)Reference.InvokeObject("getOption", key).ReadOption();

    /// <summary>Returns a property as a boolean, or a default if it is not set.</summary>
    public bool GetBoolean(string key, bool defaultValue) => (bool)Reference.Invoke("getBoolean", key, defaultValue)!;

    /// <summary>Returns a property as a long integer, or a default if it is not set.</summary>
    public long GetLong(string key, long defaultValue) => (long)Reference.Invoke("getLong", key, defaultValue)!;

    /// <summary>Returns a property as a double, or a default if it is not set.</summary>
    public double GetDouble(string key, double defaultValue) => (double)Reference.Invoke("getDouble", key, defaultValue)!;

    /// <summary>Formats the properties, one per line.</summary>
    public string ToDebugString() => (string)Reference.Invoke("toDebugString")!;

    /// <summary>Returns a property as an integer, or a default if it is not set.</summary>
    public int GetInt(string key, int defaultValue) =>
        int.Parse(Get(key, defaultValue.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

    /// <summary>Returns the value of a property, or a default if it is not set.</summary>
    public string Get(string key, string defaultValue) => (string)Reference.Invoke("get", key, defaultValue)!;

    /// <summary>Returns all properties.</summary>
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
