using Gozcu.Cluster.Tests.Cluster;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Cluster.Tests.OneApplication;

/// <summary>An application with nothing of it, nor any .NET, on the nodes.</summary>
[Category("EndToEnd")]
public sealed class FunctionsOnNodesTests
{
    [TearDown]
    public void EndJobs() => SharedApplication.EndJobs();

    [Test]
    public void Function_OnNodesThatSeeNothingOfTheApplication_Runs()
    {
        var (driver, hidden) = (AppContext.BaseDirectory, string.Join(':', StandaloneCluster.Hidden));
        var describe = Udf<long, string>(id =>
        {
            var seen = hidden.Split(':').Where(folder => Directory.EnumerateFileSystemEntries(folder).Any());
            var place = AppContext.BaseDirectory.TrimEnd('/');
            return $"{id * 10} {Path.GetFileName(place)} {AppContext.BaseDirectory == driver} '{string.Join(',', seen)}' {new Measurement(id).Scaled}";
        });
        var cluster = ClusterFixture.Cluster;

        var work = Within.Start(() =>
            SharedApplication.Session.Range(0, 4, 1, 4).Select(describe(Col("id"))).Collect().Select(row => row.GetAs<string>(0)).ToList()
        );

        Assert.That(Within.Get(work), Is.EquivalentTo(Enumerable.Range(0, 4).Select(id => $"{id * 10} gozcu False '' {id * 100}")));
        Assert.That(cluster.Workers.Select(node => node.Processes.Count(p => p.IsFunctionWorker)), Is.EqualTo(new[] { 1, 1 }));
        Assert.That(StandaloneCluster.Hidden, Has.All.Matches<string>(folder => Directory.EnumerateFileSystemEntries(folder).Any()));
    }

    /// <summary>Of the application's own assembly, which the executors must have.</summary>
    private sealed record Measurement(long Id)
    {
        public long Scaled => Id * 100;
    }
}
