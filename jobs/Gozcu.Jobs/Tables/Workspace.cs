using Gozcu.Hosting.CommandLine;
using Microsoft.Spark;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Tables;

/// <summary>Workspace of the jobs: the locations of tables, models and checkpoints, and access to tables.</summary>
/// <param name="root">Folder, or URI of a file system that Spark supports (hdfs://…, s3a://…).</param>
/// <param name="format">Format of tables.</param>
public sealed class Workspace(string root, TableFormat format)
{
    /// <summary>Default folder.</summary>
    public const string DefaultRoot = "data";

    private readonly string _root =
        IsRemote(root) ? root.TrimEnd('/')
        : root.StartsWith("file:", StringComparison.Ordinal) ? new Uri(root).LocalPath.TrimEnd('/')
        : Path.GetFullPath(root).TrimEnd(Path.DirectorySeparatorChar);

    /// <summary>Returns the path of the table of a data set's valid rows.</summary>
    public string Clean(string dataSet) => $"{_root}/clean/{dataSet}";

    /// <summary>Returns the path of the table of a data set's rejected rows, with reasons.</summary>
    public string Rejected(string dataSet) => $"{_root}/rejected/{dataSet}";

    /// <summary>Returns the path of the table of a data set's scored rows.</summary>
    public string Scored(string dataSet) => $"{_root}/scored/{dataSet}";

    /// <summary>Returns the path of the table of a data set's clean rows with their part.</summary>
    public string Parts(string dataSet) => $"{_root}/split/{dataSet}";

    /// <summary>
    /// Folder of the model packages. They are read without Spark, so it is always on the local file system: for a workspace that only Spark can access, it is
    /// <c>data/models</c> in the working directory.
    /// </summary>
    public string Models => $"{(IsRemote(_root) ? Path.GetFullPath(DefaultRoot) : _root)}/models";

    /// <summary>Returns a folder for pages and files for people: in the workspace, or in the working directory if only Spark can access the workspace.</summary>
    /// <param name="kind">Kind of the contents: <c>analysis</c>, <c>report</c>.</param>
    /// <param name="dataSet">Name of the data set.</param>
    public string Pages(string kind, string dataSet) => Path.Combine(IsRemote(_root) ? "" : _root, kind, dataSet);

    /// <summary>Returns the path of the checkpoint of a stream.</summary>
    public string Checkpoint(string stream) => $"{_root}/checkpoints/{stream}";

    /// <summary>Creates the folder and checks that it is writable, before any work is done. A workspace that only Spark can access is not checked.</summary>
    /// <exception cref="UsageException">The folder is not writable.</exception>
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

    /// <summary>Checks, before any work is done, that the file system of a workspace that only Spark can access is reachable.</summary>
    /// <param name="spark">Session.</param>
    /// <exception cref="UsageException">Spark has no classes for the file system, there are no credentials, or the bucket does not exist.</exception>
    /// <exception cref="IOException">The file system does not answer, or denies access.</exception>
    public void RequireReachable(SparkSession spark)
    {
        if (IsRemote(_root))
        {
            RemoteFileSystem.RequireReachable(spark, _root);
        }
    }

    /// <summary>Checks, before any work is done, that the nodes of a cluster see the folder of the tables, which they write and read.</summary>
    /// <param name="spark">Session.</param>
    /// <exception cref="UsageException">A node does not see the folder.</exception>
    public void RequireShared(SparkSession spark)
    {
        if (IsRemote(_root) || SharedFolder.IsThisMachine(spark))
        {
            return;
        }
        // A new file: a folder with this name may exist on every machine.
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

    /// <summary>Writes or replaces a table.</summary>
    /// <param name="table">Rows to write.</param>
    /// <param name="path">Path of one of this workspace's tables.</param>
    /// <param name="partitionBy">Columns to partition by.</param>
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
    /// <param name="spark">Session.</param>
    /// <param name="path">Path of one of this workspace's tables.</param>
    /// <param name="madeBy">Name of the job that writes the table, for the message if it is missing.</param>
    /// <exception cref="UsageException">The table does not exist.</exception>
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

    /// <summary>Reads a table of this workspace's format that is anywhere.</summary>
    /// <param name="spark">Session.</param>
    /// <param name="path">Folder or URI of the table.</param>
    /// <param name="option">Option that names it, for the message.</param>
    /// <exception cref="UsageException">The table cannot be read.</exception>
    public DataFrame ReadFrom(SparkSession spark, string path, string option)
    {
        try
        {
            return spark.Read().Format(FormatName).Load(path);
        }
        catch (JvmException e)
        {
            throw new UsageException(
                $"{option} is {path}, which cannot be read as a table in the format {FormatName}: {e.Message.Split('\n')[0]}",
                e
            );
        }
    }

    /// <summary>Returns true if a workspace is a URI that only Spark can access.</summary>
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
