using System.Globalization;
using System.Reflection;
using Microsoft.Spark.Deployment;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

/// <summary>Builds a session. Where this program has no JVM yet, one is started with the settings given here.</summary>
public sealed class Builder : IJvmObjectReferenceProvider
{
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);
    private bool _hive;

    internal Builder() { }

    /// <summary>The builder in the JVM, with the settings so far. Its first use starts the JVM.</summary>
    public JvmObjectReference Reference => Create();

    /// <summary>Where Spark runs: <c>local[2]</c>, <c>spark://host:7077</c>, <c>yarn</c>.</summary>
    public Builder Master(string master) => Config("spark.master", master);

    /// <summary>The application's name, shown in Spark's UI; by default that of the program.</summary>
    public Builder AppName(string appName) => Config("spark.app.name", appName);

    /// <summary>A setting.</summary>
    public Builder Config(string key, string value)
    {
        _options[key] = value;
        return this;
    }

    /// <summary>A setting.</summary>
    public Builder Config(string key, bool value) => Config(key, value ? "true" : "false");

    /// <summary>A setting.</summary>
    public Builder Config(string key, double value) => Config(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A setting.</summary>
    public Builder Config(string key, long value) => Config(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Several settings.</summary>
    public Builder Config(SparkConf conf)
    {
        foreach ((string key, string value) in conf.GetAll())
        {
            Config(key, value);
        }

        return this;
    }

    /// <summary>Tables and functions of Apache Hive.</summary>
    public Builder EnableHiveSupport()
    {
        _hive = true;
        return this;
    }

    /// <summary>The session of this thread or program, with the settings applied; a new one when there is none.</summary>
    /// <exception cref="JvmConnectionException">The JVM could not be started or reached.</exception>
    public SparkSession GetOrCreate() => new(Create().InvokeObject("getOrCreate"));

    private JvmObjectReference Create()
    {
        bool submitted = EnvironmentVariables.Gateway is not null;
        if (!submitted)
        {
            _options.TryAdd("spark.app.name", Assembly.GetEntryAssembly()?.GetName().Name ?? "Gozcu");
        }

        IJvmBridge jvm = SparkEnvironment.Start(_options);
        if (submitted && SubmittedJars.WithoutApplication(jvm) is { } jars)
        {
            _options.TryAdd(SubmittedJars.Setting, jars);
        }

        LocalMode.AddDefaults(jvm, _options);
        var builder = (JvmObjectReference)jvm.CallStaticJavaMethod("org.apache.spark.sql.SparkSession", "builder")!;
        foreach ((string key, string value) in _options)
        {
            builder.Invoke("config", key, value);
        }

        if (_hive)
        {
            builder.Invoke("enableHiveSupport");
        }

        return builder;
    }
}
