using Gozcu.Cluster.Tests.Cluster;
using Microsoft.Spark.Sql;

[SetUpFixture]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1050", Justification = "Outside of namespaces it serves the whole assembly.")]
public sealed class ClusterFixture
{
    private static readonly Lock s_lock = new();
    private static StandaloneCluster? s_cluster;

    /// <summary>The cluster that all tests share. It starts when the first asks for it.</summary>
    internal static StandaloneCluster Cluster
    {
        get
        {
            lock (s_lock)
            {
                return s_cluster ??= StandaloneCluster.Start();
            }
        }
    }

    [OneTimeTearDown]
    public void Stop() => s_cluster?.Dispose();
}
