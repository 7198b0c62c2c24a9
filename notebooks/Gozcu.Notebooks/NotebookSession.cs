using Gozcu.Hosting;
using Gozcu.Hosting.Terminal;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.Tables;
using Gozcu.Notebooks.Running;
using Gozcu.Services.Runtimes;
using Microsoft.Spark.Sql;

namespace Gozcu.Notebooks;

/// <summary>The Spark session of a notebook's process, which its cells share under the name <c>spark</c>.</summary>
public static class NotebookSession
{
    private static readonly Lock Starting = new();
    private static SparkSession? s_session;

    /// <summary>The session, started when it is first asked for and when it was stopped. The engine is fetched where it is not there yet.</summary>
    public static SparkSession Spark
    {
        get
        {
            lock (Starting)
            {
                s_session = Running ?? Start();
            }

            CellJobs.Adopt(s_session);
            return s_session;
        }
    }

    /// <summary>The session if one runs.</summary>
    internal static SparkSession? Running => s_session is { SparkContext.IsStopped: false } session ? session : null;

    /// <summary>For parts of Gozcu that report to a terminal: says nothing.</summary>
    public static IProgramConsole Silent { get; } = ProgramConsole.Create(TextWriter.Null, TextWriter.Null);

    /// <summary>A new folder for what need not be kept; it is gone when the kernel has ended.</summary>
    public static string TemporaryFolder()
    {
        var folder = Directory.CreateTempSubdirectory("gozcu-notebook-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }

    private static SparkSession Start()
    {
        if (EnvironmentVariables.Get("SPARK_HOME") is null)
        {
            RuntimeResolver.ResolveAsync("spark", progress: null, CancellationToken.None).GetAwaiter().GetResult();
        }

        // The bar under the cell is the notebook's way to show it; this first use of a builder starts the JVM with it.
        _ = SparkSession.Builder().Config("spark.ui.showConsoleProgress", "false").Reference;
        return SparkSessions.Start("notebook", TableFormat.Parquet);
    }
}
