namespace Microsoft.Spark.Interop.Launch;

/// <summary>A folder with Spark's jars.</summary>
/// <param name="Home">Folder laid out as a SPARK_HOME.</param>
internal sealed record SparkRuntime(string Home)
{
    internal string Jars => Path.Combine(Home, "jars");

    /// <summary>Path of the class-data archive that halves the start time of the JVM; the file is optional.</summary>
    internal string ClassDataArchive => Path.Combine(Home, "gozcu.jsa");

    /// <summary>Folder of spark-defaults.conf and log4j2.properties; it may not exist.</summary>
    internal string Configuration => EnvironmentVariables.SparkConfigurationFolder ?? Path.Combine(Home, "conf");

    /// <summary>Finds Spark through SPARK_HOME, or else the runtime in Gozcu's cache.</summary>
    /// <exception cref="JvmConnectionException">There is neither; the message gives the remedy.</exception>
    internal static SparkRuntime Find()
    {
        if (EnvironmentVariables.SparkHome is { } home)
        {
            var given = new SparkRuntime(home);
            return given.HasJars
                ? given
                : throw new JvmConnectionException(
                    $"SPARK_HOME is '{home}', but there are no jars in '{given.Jars}'. Set it to the folder of a Spark 3.5 (the one that holds jars/ and bin/spark-submit); in Gozcu's own repository it can be unset, to use the one that infra/runtime/resolve spark fetches."
                );
        }

        var cached = new SparkRuntime(Path.Combine(EnvironmentVariables.CacheRoot, "runtime", "spark"));
        return cached.HasJars
            ? cached
            : throw new JvmConnectionException(
                $"Spark was not found: SPARK_HOME is not set and '{cached.Jars}' does not exist. Set SPARK_HOME to the folder of a Spark 3.5 (the one that holds jars/ and bin/spark-submit), or run the program by spark-submit. In Gozcu's own repository infra/runtime/resolve spark fetches one."
            );
    }

    private bool HasJars => Directory.Exists(Jars) && Directory.EnumerateFiles(Jars, "spark-core_*.jar").Any();
}
