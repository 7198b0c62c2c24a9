using Gozcu.Hosting.CommandLine;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Tables;

/// <summary>Checks, before any work is done, that the nodes of a cluster see the driver's files: anything that a node writes to a folder of its own would never be read.</summary>
internal static class SharedFolder
{
    /// <summary>Number of tasks per core. Each node is checked more than once, as Spark does not assign tasks to particular nodes.</summary>
    private const int TasksPerCore = 4;

    /// <summary>Returns true if the session runs on this machine only.</summary>
    public static bool IsThisMachine(SparkSession spark) => spark.Conf().Get("spark.master").StartsWith("local", StringComparison.Ordinal);

    /// <summary>Requires that all nodes see a file or a folder. Does nothing if the session runs on this machine only.</summary>
    /// <param name="spark">Session.</param>
    /// <param name="path">Path that they must see.</param>
    /// <param name="option">Option of the user, for the message: <c>--workspace is /data</c>.</param>
    /// <exception cref="UsageException">A node does not see the path.</exception>
    public static void RequireSeen(SparkSession spark, string path, string option)
    {
        if (IsThisMachine(spark))
        {
            return;
        }
        var tasks = TasksPerCore * Math.Max(1, spark.SparkContext.DefaultParallelism);
        var sees = Udf<long, bool>(_ => File.Exists(path) || Directory.Exists(path));
        if (spark.Range(0, tasks, 1, tasks).Filter(Not(sees(Col("id")))).Count() is var blind and > 0)
        {
            throw new UsageException(
                $"{option}, which not all nodes of the cluster see ({blind} of {tasks} tasks did not). Use a file system that all reach, such as hdfs://… or s3a://…, or a folder that is mounted at the same "
                    + "path on every node and here."
            );
        }
    }
}
