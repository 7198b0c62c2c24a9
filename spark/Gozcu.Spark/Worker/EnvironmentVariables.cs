using System.Globalization;

namespace Microsoft.Spark.Worker;

/// <summary>What Spark tells the worker by its environment.</summary>
internal static class EnvironmentVariables
{
    /// <summary>What both sides of a connection must know. Only a process that Spark starts has it.</summary>
    public static string? Secret => Read("PYTHON_WORKER_FACTORY_SECRET");

    /// <summary>Where a worker without a daemon connects to.</summary>
    public static int? FactoryPort =>
        int.TryParse(Read("PYTHON_WORKER_FACTORY_PORT"), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;

    /// <summary>Whether a connection carries more than one task.</summary>
    public static bool ReuseWorker => Read("SPARK_REUSE_WORKER") is not null;

    public static bool PreferIPv6 => string.Equals(Read("SPARK_PREFER_IPV6"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>A variable that has a value, or null.</summary>
    public static string? Read(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
