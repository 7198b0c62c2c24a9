using Gozcu.Cluster.Tests.Cluster;
using Microsoft.Spark.Sql;

namespace Gozcu.Cluster.Tests.OneApplication;

/// <summary>The application of the tests in this namespace: one executor of one core on each of the two nodes.</summary>
[SetUpFixture]
public sealed class SharedApplication
{
    private static ClusterApplication? s_application;

    /// <summary>Its session.</summary>
    public static SparkSession Session =>
        s_application?.Session ?? throw new InvalidOperationException("The application has not been started.");

    [OneTimeSetUp]
    public void Start() => s_application = ClusterApplication.Start(ClusterFixture.Cluster);

    /// <summary>Ends what a test that failed has left: the next finds the nodes free.</summary>
    public static void EndJobs() => Session.SparkContext.CancelAllJobs();

    [OneTimeTearDown]
    public void Stop()
    {
        var left = s_application?.Stop();
        s_application = null;
        Assert.That(left, Is.Empty, "processes outlive the application");
    }
}
