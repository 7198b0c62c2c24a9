using System.Globalization;

namespace Microsoft.Spark.Interop;

/// <summary>Environment variables that the binding reads, in the driver and in the worker.</summary>
internal static class EnvironmentVariables
{
    /// <summary>Port and secret of a running gateway, which spark-submit sets for the program that it starts.</summary>
    internal static (int Port, string Secret)? Gateway
    {
        get
        {
            string? port = Read("PYSPARK_GATEWAY_PORT");
            string? secret = Read("PYSPARK_GATEWAY_SECRET");
            if (port is null)
            {
                return null;
            }

            return int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && secret is not null
                ? (number, secret)
                : throw new JvmConnectionException(
                    $"PYSPARK_GATEWAY_PORT is '{port}' and PYSPARK_GATEWAY_SECRET is {(secret is null ? "missing" : "there")}; spark-submit sets both."
                );
        }
    }

    /// <summary>Name of the file that a standalone cluster was given as the driver and that has unpacked itself into this program.</summary>
    internal static string? SubmittedFile => Read("GOZCU_SUBMITTED");

    internal static string? SparkHome => Read("SPARK_HOME");

    internal static string? JavaHome => Read("JAVA_HOME");

    /// <summary>True if every JVM is given options through one of the variables that Java's launcher reads.</summary>
    internal static bool HasJavaOptions => (Read("JAVA_TOOL_OPTIONS") ?? Read("JDK_JAVA_OPTIONS") ?? Read("_JAVA_OPTIONS")) is not null;

    internal static string? SparkConfigurationFolder => Read("SPARK_CONF_DIR");

    /// <summary>Folders of Hadoop's and YARN's configuration, which belong on the class path.</summary>
    internal static IEnumerable<string> HadoopConfigurationFolders =>
        new[] { Read("HADOOP_CONF_DIR"), Read("YARN_CONF_DIR") }.OfType<string>().Distinct();

    internal static string? DriverMemory => Read("SPARK_DRIVER_MEMORY");

    internal static string? LocalAddress => Read("SPARK_LOCAL_IP");

    /// <summary>Folders that are searched for programs.</summary>
    internal static string[] ProgramFolders => (Read("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Folder in which Gozcu keeps downloaded files.</summary>
    internal static string CacheRoot => Gozcu.CacheFolder.Of(Read);

    /// <summary>Secret that both sides of a worker's connection must know. Only processes that Spark starts have it.</summary>
    internal static string? WorkerSecret => Read("PYTHON_WORKER_FACTORY_SECRET");

    /// <summary>Port that a worker without a daemon connects to.</summary>
    internal static int? WorkerFactoryPort =>
        int.TryParse(Read("PYTHON_WORKER_FACTORY_PORT"), NumberStyles.None, CultureInfo.InvariantCulture, out int port) ? port : null;

    /// <summary>True if a worker's connection carries more than one task.</summary>
    internal static bool ReuseWorker => Read("SPARK_REUSE_WORKER") is not null;

    internal static bool PreferIPv6 => string.Equals(Read("SPARK_PREFER_IPV6"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the value of a variable, or null if it is missing or empty.</summary>
    internal static string? Read(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
