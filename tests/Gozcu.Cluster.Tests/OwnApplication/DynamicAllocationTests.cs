using Gozcu.Cluster.Tests.Cluster;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Cluster.Tests.OwnApplication;

/// <summary>Executors that come when there is work and go when there is none.</summary>
[Category("EndToEnd")]
public sealed class DynamicAllocationTests
{
    private static readonly TimeSpan Ending = TimeSpan.FromSeconds(60);
    private ClusterApplication _application = null!;

    [OneTimeSetUp]
    public void Start() =>
        _application = ClusterApplication.Start(
            ClusterFixture.Cluster,
            ("spark.dynamicAllocation.enabled", "true"),
            ("spark.dynamicAllocation.shuffleTracking.enabled", "true"),
            ("spark.dynamicAllocation.minExecutors", "0"),
            ("spark.dynamicAllocation.maxExecutors", "2"),
            ("spark.dynamicAllocation.executorIdleTimeout", "1s"),
            ("spark.dynamicAllocation.schedulerBacklogTimeout", "1s")
        );

    [OneTimeTearDown]
    public void Stop() => Assert.That(_application.Stop(), Is.Empty, "processes outlive the application");

    [Test]
    public void Executors_ComeWithTheApplicationAndGoWithTheirWorkers()
    {
        var cluster = ClusterFixture.Cluster;
        for (var round = 0; round < 2; round++)
        {
            var signs = new Signs(cluster.NewSharedFolder());
            var wait = Udf<long, long>(id =>
            {
                signs.Give($"started-{id}");
                signs.AwaitInTask("go");
                return id * 3;
            });
            var work = Within.Start(() =>
                _application.Session.Range(0, 2, 1, 2).Select(wait(Col("id"))).Collect().Select(row => row.GetAs<long>(0)).ToList()
            );
            signs.Await("started", 2);
            Assert.That((cluster.Executors.Count, cluster.FunctionWorkers.Count), Is.EqualTo((2, 2)));

            signs.Give("go");

            Assert.That(Within.Get(work), Is.EqualTo(new long[] { 0, 3 }));
            Wait.Until(
                "idle executors and their workers are gone",
                Ending,
                () => cluster.Executors.Count + cluster.FunctionWorkers.Count == 0
            );
        }
    }
}
