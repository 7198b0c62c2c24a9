namespace Gozcu.Cluster.Tests.Cluster;

internal static class EnvironmentVariables
{
    public static string? SparkHome => Environment.GetEnvironmentVariable("SPARK_HOME");

    public static string Cache => CacheFolder.Of(Read);

    private static string? Read(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
