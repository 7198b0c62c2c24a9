using Gozcu.Hosting.CommandLine;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Tables;

/// <summary>Asks the nodes of a cluster whether they see what the driver has, before any work is done in vain: what each node wrote into a folder of its own would never be read.</summary>
internal static class SharedFolder
{
    /// <summary>Each node is asked more than once, as Spark gives no node a certain task.</summary>
    private const int TasksPerCore = 4;

    /// <summary>Whether all that works for a session is on this machine.</summary>
    public static bool IsThisMachine(SparkSession spark) => spark.Conf().Get("spark.master").StartsWith("local", StringComparison.Ordinal);

    /// <summary>Requires that all nodes see a file or a folder. Where the nodes are this machine there is nothing to ask.</summary>
    /// <param name="spark">The session.</param>
    /// <param name="path">What they must see.</param>
    /// <param name="option">How the user named it, for the message: <c>--workspace is /data</c>.</param>
    /// <exception cref="UsageException">A node does not see it.</exception>
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
