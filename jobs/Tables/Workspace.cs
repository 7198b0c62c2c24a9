using Gozcu.Hosting.CommandLine;
using Microsoft.Spark;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Tables;

/// <summary>Where the jobs keep tables, models and checkpoints, and how they read and write them.</summary>
/// <param name="root">A folder, or a URI of a file system that Spark knows (hdfs://…, s3a://…).</param>
/// <param name="format">How tables are stored.</param>
public sealed class Workspace(string root, TableFormat format)
{
    /// <summary>The folder when none is named.</summary>
    public const string DefaultRoot = "data";

    private readonly string _root =
        IsRemote(root) ? root.TrimEnd('/')
        : root.StartsWith("file:", StringComparison.Ordinal) ? new Uri(root).LocalPath.TrimEnd('/')
        : Path.GetFullPath(root).TrimEnd(Path.DirectorySeparatorChar);

    /// <summary>The valid rows of a data set.</summary>
    public string Clean(string dataSet) => $"{_root}/clean/{dataSet}";

    /// <summary>The rows that are not valid, with the reason.</summary>
    public string Rejected(string dataSet) => $"{_root}/rejected/{dataSet}";

    /// <summary>The clean rows with a column that names their part.</summary>
    public string Parts(string dataSet) => $"{_root}/split/{dataSet}";

    /// <summary>
    /// The model packages. They are read without Spark, so they are on the file system in any case: of a workspace that only Spark reaches, in the folder
    /// <c>data/models</c> where the job runs.
    /// </summary>
    public string Models => $"{(IsRemote(_root) ? Path.GetFullPath(DefaultRoot) : _root)}/models";

    /// <summary>A folder for pages and files that people open: in the workspace, or of one that only Spark reaches where the job runs.</summary>
    /// <param name="kind">What made them: <c>analysis</c>, <c>report</c>.</param>
    /// <param name="dataSet">The data set.</param>
    public string Pages(string kind, string dataSet) => Path.Combine(IsRemote(_root) ? "" : _root, kind, dataSet);

    /// <summary>The checkpoint of a stream.</summary>
    public string Checkpoint(string stream) => $"{_root}/checkpoints/{stream}";

    /// <summary>Makes the folder and tries to write in it, before any work is done in vain. What Spark reaches by a URI is Spark's to try.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public void RequireWritable()
    {
        if (IsRemote(_root))
        {
            return;
        }
        try
        {
            Directory.CreateDirectory(_root);
            File.Delete(NewProbe());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var reason =
                File.Exists(_root) ? "it is a file"
                : e is UnauthorizedAccessException ? "access is denied"
                : e.Message.TrimEnd('.');
            throw new UsageException($"--workspace is {root}, where nothing can be written: {reason}. Choose another folder.", e);
        }
    }

    /// <summary>Asks the file system of a workspace that only Spark reaches whether it is there, before any work is done in vain.</summary>
    /// <param name="spark">The session.</param>
    /// <exception cref="UsageException">Spark has no classes for it, there are no credentials, or the bucket does not exist.</exception>
    /// <exception cref="IOException">It does not answer, or refuses.</exception>
    public void RequireReachable(SparkSession spark)
    {
        if (IsRemote(_root))
        {
            RemoteFileSystem.RequireReachable(spark, _root);
        }
    }

    /// <summary>Asks the nodes of a cluster whether they see the folder of the tables, which they write and read, before any work is done in vain.</summary>
    /// <param name="spark">The session.</param>
    /// <exception cref="UsageException">A node does not see it.</exception>
    public void RequireShared(SparkSession spark)
    {
        if (IsRemote(_root) || SharedFolder.IsThisMachine(spark))
        {
            return;
        }
        // A file that was not there before: a folder of that name may be on every machine.
        var probe = NewProbe();
        try
        {
            SharedFolder.RequireSeen(spark, probe, $"--workspace is {root}");
        }
        finally
        {
            File.Delete(probe);
        }
    }

    /// <summary>Replaces a table.</summary>
    /// <param name="table">What to write.</param>
    /// <param name="path">One of this workspace's tables.</param>
    /// <param name="partitionBy">Columns that become folders.</param>
    public void Write(DataFrame table, string path, params string[] partitionBy)
    {
        var writer = table.Write().Format(FormatName).Mode(SaveMode.Overwrite);
        if (partitionBy.Length > 0)
        {
            writer = writer.PartitionBy(partitionBy);
        }
        if (format == TableFormat.Delta)
        {
            writer = writer.Option("overwriteSchema", "true");
        }
        writer.Save(path);
    }

    /// <summary>Reads a table.</summary>
    /// <param name="spark">The session.</param>
    /// <param name="path">One of this workspace's tables.</param>
    /// <param name="madeBy">The job that writes it, for the message when it is missing.</param>
    /// <exception cref="UsageException">There is no such table.</exception>
    public DataFrame Read(SparkSession spark, string path, string madeBy)
    {
        try
        {
            return spark.Read().Format(FormatName).Load(path);
        }
        catch (JvmException e) when (IsMissing(e))
        {
            throw new UsageException(
                $"there is no {FormatName} table {path}. Run the job '{madeBy}' for this data set and workspace first, with the same --format.",
                e
            );
        }
    }

    /// <summary>Whether a workspace is a URI that only Spark reaches.</summary>
    internal static bool IsRemote(string root) =>
        root.Contains("://", StringComparison.Ordinal) && !root.StartsWith("file:", StringComparison.Ordinal);

    private string NewProbe()
    {
        var probe = Path.Combine(_root, $".probe-{Guid.NewGuid():N}");
        File.WriteAllBytes(probe, []);
        return probe;
    }

    private string FormatName => format == TableFormat.Delta ? "delta" : "parquet";

    private static bool IsMissing(JvmException e) =>
        e.Message.Contains("PATH_NOT_FOUND", StringComparison.Ordinal)
        || e.Message.Contains("DELTA_TABLE_NOT_FOUND", StringComparison.Ordinal)
        || e.Message.Contains("is not a Delta table", StringComparison.Ordinal)
        || e.Message.Contains("UNABLE_TO_INFER_SCHEMA", StringComparison.Ordinal);
}
