using Gozcu.Charts;
using Microsoft.Spark.Sql;

namespace Gozcu.Charts.Tests;

/// <summary>What the tests of this assembly share: a session, a process that draws, and folders that go away.</summary>
[SetUpFixture]
internal sealed class ChartsFixture
{
    private static readonly Lock Gate = new();
    private static SparkSession? s_session;
    private static ChartRenderer? s_renderer;
    private static string? s_folder;

    /// <summary>The shared session; it starts when the first test asks for it.</summary>
    public static SparkSession Session
    {
        get
        {
            lock (Gate)
            {
                return s_session ??= SparkSession
                    .Builder()
                    .Master("local[2]")
                    .AppName("Gozcu.Charts.Tests")
                    .Config("spark.ui.enabled", false)
                    .Config("spark.sql.shuffle.partitions", 2)
                    .Config("spark.sql.session.timeZone", "UTC")
                    .Config("spark.driver.extraJavaOptions", "-XX:TieredStopAtLevel=1")
                    .GetOrCreate();
            }
        }
    }

    /// <summary>The shared renderer.</summary>
    public static ChartRenderer Renderer
    {
        get
        {
            lock (Gate)
            {
                return s_renderer ??= new ChartRenderer(new Lines());
            }
        }
    }

    /// <summary>A new folder, deleted when the tests have ended.</summary>
    public static string NewFolder()
    {
        lock (Gate)
        {
            s_folder ??= Directory.CreateTempSubdirectory("gozcu-charts-tests-").FullName;
        }
        return Directory.CreateDirectory(Path.Combine(s_folder, Guid.NewGuid().ToString("N"))).FullName;
    }

    [OneTimeTearDown]
    public void Stop()
    {
        s_renderer?.Dispose();
        s_session?.Stop();
        if (s_folder is not null)
        {
            Directory.Delete(s_folder, recursive: true);
        }
    }

    private sealed class Lines : IProgress<string>
    {
        public void Report(string value) => TestContext.Progress.WriteLine(value);
    }
}
