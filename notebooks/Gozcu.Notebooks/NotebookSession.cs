using Gozcu.Hosting;
using Gozcu.Hosting.Terminal;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.Tables;
using Gozcu.Notebooks.Running;
using Gozcu.Services.Runtimes;
using Microsoft.Spark.Sql;

namespace Gozcu.Notebooks;

/// <summary>Spark session of a notebook's process, which its cells share under the name <c>spark</c>.</summary>
public static class NotebookSession
{
    private static readonly Lock Starting = new();
    private static SparkSession? s_session;

    /// <summary>Session, which is started on first use and after it was stopped. The engine is downloaded if it is missing.</summary>
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

    /// <summary>Running session, or null.</summary>
    internal static SparkSession? Running => s_session is { SparkContext.IsStopped: false } session ? session : null;

    /// <summary>Console without output, for components that report to a terminal.</summary>
    public static IProgramConsole Silent { get; } = ProgramConsole.Create(TextWriter.Null, TextWriter.Null);

    /// <summary>Creates a new temporary folder, which is deleted when the kernel ends.</summary>
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

        // The notebook shows progress by the bar below the cell instead; this first use of a builder starts the JVM with the setting.
        _ = SparkSession.Builder().Config("spark.ui.showConsoleProgress", "false").Reference;
        return SparkSessions.Start("notebook", TableFormat.Parquet);
    }
}
