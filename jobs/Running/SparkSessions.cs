using System.Net.Sockets;
using Gozcu.Jobs.Tables;
using Microsoft.Spark;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Running;

/// <summary>Starts the session of a job. What the user gave to spark-submit wins over everything set here but the time zone, which is UTC.</summary>
public static class SparkSessions
{
    /// <summary>
    /// Loggers that write an error with its Java stack trace to the terminal which comes back as an exception too, and is shown from there in a line.
    /// </summary>
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

    /// <summary>The session of this process, started when there is none.</summary>
    /// <param name="job">Its name.</param>
    /// <param name="format">How tables are stored.</param>
    /// <param name="verbose">Whether Spark's log tells everything.</param>
    /// <param name="writesTo">The folders and URIs that are written to; none when they are not known.</param>
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
    /// Ends what the session is doing, as the user asked for; throws nothing, as it is called where a signal is handled. Spark reports such an end as errors, which are none. A stream ends by itself, behind
    /// the batch that runs. A session that cannot be told, having stopped or lost its JVM, does nothing that could be ended: who waits for it finds out.
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
        // Times before 1900 are written as they are, and read so: a data set's times begin with the year 1.
        foreach (
            var setting in (string[])
                ["datetimeRebaseModeInRead", "datetimeRebaseModeInWrite", "int96RebaseModeInRead", "int96RebaseModeInWrite"]
        )
        {
            yield return ("spark.sql.parquet." + setting, "CORRECTED");
        }
        // Streams of one session each get their share of the cores (StreamRunner names a pool for each): a slow store does not delay an alert.
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

        // One machine: few partitions, and no pages for other people.
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

        // Checkpoints on the file system are written by one atomic rename, without checksum files beside them: fewer file operations in each micro-batch, and a kill at any moment still leaves a whole
        // file or none. (Hadoop's client of S3 refuses to write where its local files are of this kind.)
        yield return (
            "spark.sql.streaming.checkpointFileManagerClass",
            "org.apache.spark.sql.execution.streaming.FileSystemBasedCheckpointFileManager"
        );
        yield return ("spark.hadoop.fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem");
        yield return ("spark.hadoop.fs.AbstractFileSystem.file.impl", "org.apache.hadoop.fs.local.RawLocalFs");
    }
}
