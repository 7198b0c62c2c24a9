namespace Gozcu.Cluster.Tests.Cluster;

internal static class EnvironmentVariables
{
    public static string? SparkHome => Environment.GetEnvironmentVariable("SPARK_HOME");

    public static string? Cache => Environment.GetEnvironmentVariable("GOZCU_CACHE");

    public static string? UserCache => Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
}
