using System.Globalization;
using System.Reflection;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Deployment;

namespace Microsoft.Spark.Sql;

/// <summary>Builds a session. If the program has no JVM yet, one is started with these settings.</summary>
public sealed class Builder : IJvmObjectReferenceProvider
{
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);
    private bool _hive;

    internal Builder() { }

    /// <summary>Reference to the builder in the JVM, with the settings so far. The first access starts the JVM.</summary>
    public JvmObjectReference Reference => Create();

    /// <summary>Sets the master URL that Spark runs on.</summary>
    /// <param name="master">Master URL, such as <c>local[2]</c>, <c>spark://host:7077</c> or <c>yarn</c>.</param>
    public Builder Master(string master) => Config("spark.master", master);

    /// <summary>Sets the name of the application that Spark's UI shows. By default it is the program's name.</summary>
    public Builder AppName(string appName) => Config("spark.app.name", appName);

    /// <summary>Sets a configuration property.</summary>
    /// <param name="key">Name of the property, such as <c>spark.sql.shuffle.partitions</c>.</param>
    /// <param name="value">Value of the property.</param>
    public Builder Config(string key, string value)
    {
        _options[key] = value;
        return this;
    }

    /// <summary>Sets a configuration property.</summary>
    /// <param name="key">Name of the property, such as <c>spark.sql.shuffle.partitions</c>.</param>
    /// <param name="value">Value of the property.</param>
    public Builder Config(string key, bool value) => Config(key, value ? "true" : "false");

    /// <summary>Sets a configuration property.</summary>
    /// <param name="key">Name of the property, such as <c>spark.sql.shuffle.partitions</c>.</param>
    /// <param name="value">Value of the property.</param>
    public Builder Config(string key, double value) => Config(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets a configuration property.</summary>
    /// <param name="key">Name of the property, such as <c>spark.sql.shuffle.partitions</c>.</param>
    /// <param name="value">Value of the property.</param>
    public Builder Config(string key, long value) => Config(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets all properties of a configuration.</summary>
    public Builder Config(SparkConf conf)
    {
        foreach ((string key, string value) in conf.GetAll())
        {
            Config(key, value);
        }

        return this;
    }

    /// <summary>Enables Hive support: Hive's metastore, tables and functions.</summary>
    public Builder EnableHiveSupport()
    {
        _hive = true;
        return this;
    }

    /// <summary>Returns the session of this thread or program with the settings applied, or creates one if there is none.</summary>
    /// <exception cref="JvmConnectionException">The JVM cannot be started or reached.</exception>
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
