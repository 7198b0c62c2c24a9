using Microsoft.Spark.Sql;

[SetUpFixture]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1050", Justification = "Outside of namespaces it serves the whole assembly.")]
public sealed class SparkFixture
{
    private static readonly Lock s_lock = new();
    private static SparkSession? s_session;
    private static string? s_folder;

    /// <summary>The session that tests share, on a Spark of this process. It starts when the first test asks for it.</summary>
    public static SparkSession Session
    {
        get
        {
            lock (s_lock)
            {
                return s_session ??= Start();
            }
        }
    }

    /// <summary>A new folder, deleted when the tests have ended.</summary>
    public static string NewFolder() => Directory.CreateDirectory(Path.Combine(Folder(), Guid.NewGuid().ToString("N"))).FullName;

    [OneTimeTearDown]
    public void Stop()
    {
        s_session?.Stop();
        s_session = null;
        if (s_folder is not null)
        {
            Directory.Delete(s_folder, recursive: true);
        }
    }

    private static string Folder()
    {
        lock (s_lock)
        {
            return s_folder ??= Directory.CreateTempSubdirectory("gozcu-spark-tests-").FullName;
        }
    }

    private static SparkSession Start() =>
        SparkSession
            .Builder()
            .Master("local[2]")
            .AppName("Gozcu.Spark.Tests")
            .Config("spark.ui.enabled", false)
            .Config("spark.sql.shuffle.partitions", 2)
            .Config("spark.sql.session.timeZone", "UTC")
            .Config("spark.sql.warehouse.dir", NewFolder())
            .Config("spark.sql.streaming.metricsEnabled", false)
            .Config("spark.driver.extraJavaOptions", "-XX:TieredStopAtLevel=1")
            .GetOrCreate();
}
