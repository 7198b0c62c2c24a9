namespace Gozcu.Spark.Packages.Tests;

/// <summary>What the tests read from the environment: where Spark and NuGet's packages lie.</summary>
internal static class EnvironmentVariables
{
    public static string SparkHome => Read("SPARK_HOME") ?? Path.Combine(Cache, "runtime", "spark");

    /// <summary>The folder that NuGet keeps what it has restored in. Its packages can be restored from there again, without a network.</summary>
    public static string RestoredPackages => Read("NUGET_PACKAGES") ?? Path.Combine(Home, ".nuget", "packages");

    private static string Cache => CacheFolder.Of(Read);

    private static string Home => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    private static string? Read(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
