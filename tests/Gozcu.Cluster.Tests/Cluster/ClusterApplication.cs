using Microsoft.Spark;
using Microsoft.Spark.Sql;

namespace Gozcu.Cluster.Tests.Cluster;

/// <summary>An application on the cluster, with one executor of one core on each node unless told otherwise.</summary>
internal sealed class ClusterApplication
{
    private static readonly TimeSpan Ending = TimeSpan.FromSeconds(60);

    private readonly StandaloneCluster _cluster;

    private ClusterApplication(StandaloneCluster cluster, SparkSession session)
    {
        _cluster = cluster;
        Session = session;
    }

    /// <summary>Its session.</summary>
    public SparkSession Session { get; }

    /// <param name="cluster">Where it runs.</param>
    /// <param name="settings">Settings that this application differs in.</param>
    public static ClusterApplication Start(StandaloneCluster cluster, params (string Key, string Value)[] settings)
    {
        // A JVM keeps the settings it was started with for all sessions: none of this application's must be among them.
        _ = new SparkConf(loadDefaults: false);
        var builder = SparkSession
            .Builder()
            .Master(cluster.Url)
            .AppName(TestContext.CurrentContext.Test.Name)
            .Config("spark.driver.host", "127.0.0.1")
            .Config("spark.driver.bindAddress", "127.0.0.1")
            .Config("spark.ui.enabled", false)
            .Config("spark.executor.memory", "512m")
            .Config("spark.executor.cores", 1)
            .Config("spark.cores.max", 2)
            .Config("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
            .Config("spark.sql.shuffle.partitions", 2)
            .Config("spark.sql.warehouse.dir", cluster.NewSharedFolder());
        foreach (var (key, value) in settings)
        {
            builder = builder.Config(key, value);
        }

        return new ClusterApplication(cluster, builder.GetOrCreate());
    }

    /// <summary>Ends the application, and says which of its processes are left on the nodes after a while: none should be.</summary>
    public List<NodeProcess> Stop()
    {
        Session.Stop();
        try
        {
            Wait.Until(
                "all executors and workers have ended",
                Ending,
                () => _cluster.Executors.Count == 0 && _cluster.FunctionWorkers.Count == 0
            );
        }
        catch (TimeoutException)
        {
            // The caller says so.
        }

        foreach (var node in _cluster.Workers)
        {
            foreach (var folder in Directory.EnumerateDirectories(Path.Combine(node.Folder, "work")))
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return [.. _cluster.Executors, .. _cluster.FunctionWorkers];
    }
}
