namespace Gozcu.Cluster.Tests.Cluster;

/// <summary>The Spark that the cluster is started from: the one the binding starts its own JVM from.</summary>
internal static class SparkRuntime
{
    public static string Cache => EnvironmentVariables.Cache;

    public static string Home => EnvironmentVariables.SparkHome ?? Path.Combine(Cache, "runtime", "spark");
}
