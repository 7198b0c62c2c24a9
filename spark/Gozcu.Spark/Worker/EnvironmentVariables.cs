using System.Globalization;

namespace Microsoft.Spark.Worker;

/// <summary>Environment variables by which Spark configures the worker.</summary>
internal static class EnvironmentVariables
{
    /// <summary>Secret that both sides of a connection must know. Only processes that Spark starts have it.</summary>
    public static string? Secret => Read("PYTHON_WORKER_FACTORY_SECRET");

    /// <summary>Port that a worker without a daemon connects to.</summary>
    public static int? FactoryPort =>
        int.TryParse(Read("PYTHON_WORKER_FACTORY_PORT"), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;

    /// <summary>True if a connection carries more than one task.</summary>
    public static bool ReuseWorker => Read("SPARK_REUSE_WORKER") is not null;

    public static bool PreferIPv6 => string.Equals(Read("SPARK_PREFER_IPV6"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the value of a variable, or null if it is missing or empty.</summary>
    public static string? Read(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
