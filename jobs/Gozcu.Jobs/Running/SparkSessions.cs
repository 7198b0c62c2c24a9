using System.Net.Sockets;
using Gozcu.Jobs.Tables;
using Microsoft.Spark;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Running;

/// <summary>Starts the session of a job. Settings of spark-submit take precedence over those set here, except the time zone, which is UTC.</summary>
public static class SparkSessions
{
    /// <summary>Loggers that write errors with Java stack traces to the terminal, although the errors are also thrown as exceptions and reported from there.</summary>
    private static readonly string[] Repeating =
    [
        "org.apache.spark.executor.Executor",
        "org.apache.spark.scheduler.TaskSetManager",
        "org.apache.spark.TaskContextImpl",
        "org.apache.spark.sql.execution.datasources.FileFormatWriter",
        "org.apache.spark.sql.execution.datasources.v2",
        "org.apache.spark.sql.execution.streaming.MicroBatchExecution",
        "org.apache.spark.sql.execution.python.ArrowPythonRunner",
        "org.apache.spark.util.Utils",
    ];

    /// <summary>Returns the session of this process, and starts it if there is none.</summary>
    /// <param name="job">Name of the job.</param>
    /// <param name="format">Format of tables.</param>
    /// <param name="verbose">True for Spark's complete log.</param>
    /// <param name="writesTo">Folders and URIs that are written to; none if they are not known.</param>
    public static SparkSession Start(string job, TableFormat format, bool verbose = false, params string[] writesTo)
    {
        var given = new SparkConf();
        var builder = SparkSession.Builder().AppName("gozcu " + job).Config(SessionTimeZone.Setting, SessionTimeZone.Utc);
        foreach (var (key, value) in Defaults(format, given.Get("spark.master", "local[*]"), writesTo))
        {
            if (given.Get(key, "").Length == 0)
            {
                builder = builder.Config(key, value);
            }
        }
        var session = builder.GetOrCreate();
        session.SparkContext.SetLogLevel("ERROR");
        if (!verbose)
        {
            Silence(session.Reference.Jvm);
        }
        return session;
    }

    /// <summary>
    /// Cancels the running work of a session at the user's request. It throws nothing, as it is called from a signal handler. Spark's errors about the
    /// cancelled work are suppressed. A stream ends by itself, after its current batch. A session that cannot be reached, because it was stopped or lost its
    /// JVM, has no running work: its callers get their own errors.
    /// </summary>
    public static void Cancel(SparkSession session)
    {
        try
        {
            if (session.Streams().Active().Any())
            {
                return;
            }
            session.SparkContext.SetLogLevel("OFF");
            session.SparkContext.CancelAllJobs();
        }
        catch (Exception e) when (e is JvmException or IOException or SocketException or InvalidOperationException)
        {
            // ObjectDisposedException is an InvalidOperationException.
        }
    }

    private static void Silence(IJvmBridge jvm)
    {
        var off = jvm.CallStaticJavaMethod("org.apache.logging.log4j.Level", "toLevel", "OFF");
        foreach (var logger in Repeating)
        {
            jvm.CallStaticJavaMethod("org.apache.logging.log4j.core.config.Configurator", "setLevel", logger, off);
        }
    }

    private static IEnumerable<(string Key, string Value)> Defaults(TableFormat format, string master, string[] writesTo)
    {
        yield return ("spark.ui.showConsoleProgress", "false");
        // Times before 1900 are written and read unchanged: the times of a data set may begin in the year 1.
        foreach (
            var setting in (string[])
                ["datetimeRebaseModeInRead", "datetimeRebaseModeInWrite", "int96RebaseModeInRead", "int96RebaseModeInWrite"]
        )
        {
            yield return ("spark.sql.parquet." + setting, "CORRECTED");
        }
        // The streams of one session share the cores (StreamRunner assigns a pool to each), so that a slow store does not delay alerts.
        yield return ("spark.scheduler.mode", "FAIR");
        if (format == TableFormat.Delta)
        {
            yield return ("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension");
            yield return ("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog");
        }
        if (!master.StartsWith("local", StringComparison.Ordinal))
        {
            yield break;
        }

        // Local mode: few partitions, and no web interface.
        yield return (
            "spark.sql.shuffle.partitions",
            Environment.ProcessorCount.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
        yield return ("spark.ui.enabled", "false");
        yield return ("spark.driver.host", "127.0.0.1");
        yield return ("spark.driver.bindAddress", "127.0.0.1");
        if (writesTo.Length == 0 || writesTo.Any(Workspace.IsRemote))
        {
            yield break;
        }

        // Checkpoints on the local file system are written by one atomic rename, without checksum files: fewer file operations in each micro-batch, and a kill
        // at any moment leaves a complete file or none. (Hadoop's S3 client refuses to write if its local file system is of this kind.)
        yield return (
            "spark.sql.streaming.checkpointFileManagerClass",
            "org.apache.spark.sql.execution.streaming.FileSystemBasedCheckpointFileManager"
        );
        yield return ("spark.hadoop.fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem");
        yield return ("spark.hadoop.fs.AbstractFileSystem.file.impl", "org.apache.hadoop.fs.local.RawLocalFs");
    }
}
