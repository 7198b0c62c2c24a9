using Gozcu.Cluster.Tests.Cluster;
using Microsoft.Spark;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Cluster.Tests.OneApplication;

/// <summary>Jobs cancelled by their group while functions run.</summary>
[Category("EndToEnd")]
public sealed class CancelledJobTests
{
    [TearDown]
    public void EndJobs() => SharedApplication.EndJobs();

    [Test]
    public void FunctionThatLooksAtItsToken_IsToldAndStops()
    {
        var signs = new Signs(ClusterFixture.Cluster.NewSharedFolder());
        var waiting = Udf<long, long>(id =>
        {
            signs.Give($"started-{id}");
            if (!signs.AwaitInTask("never"))
            {
                signs.Give($"told-{id}");
            }

            return id;
        });

        CancelWhenStarted(signs, waiting);

        signs.Await("told", 2);
        AssertNodesWork();
    }

    [Test]
    public void FunctionThatWaitsForEver_IsInterrupted()
    {
        var signs = new Signs(ClusterFixture.Cluster.NewSharedFolder());
        var deaf = Udf<long, long>(id =>
        {
            signs.Give($"started-{id}");
            using var never = new ManualResetEventSlim();
            try
            {
                never.Wait(CancellationToken.None);
            }
            catch (ThreadInterruptedException)
            {
                signs.Give($"interrupted-{id}");
                throw;
            }

            return id;
        });

        CancelWhenStarted(signs, deaf);

        AssertNodesWork();
        signs.Await("interrupted", 2);
        AssertNodesWork();
    }

    /// <summary>Runs a function on both nodes in a group, and cancels the group when it has started.</summary>
    private static void CancelWhenStarted(Signs signs, Func<Column, Column> function)
    {
        var session = SharedApplication.Session;
        var group = TestContext.CurrentContext.Test.Name;
        var work = Within.Start(() =>
        {
            session.SparkContext.SetJobGroup(group, "to be cancelled", interruptOnCancel: true);
            return session.Range(0, 2, 1, 2).Select(function(Col("id"))).Collect().Count();
        });
        signs.Await("started", 2);

        session.SparkContext.CancelJobGroup(group);

        Assert.That(() => Within.Get(work), Throws.InstanceOf<JvmException>().With.Message.Contains("cancelled"));
    }

    private static void AssertNodesWork()
    {
        var twice = Udf<long, long>(id => id * 2);
        var work = Within.Start(() =>
            SharedApplication.Session.Range(0, 4, 1, 2).Select(twice(Col("id"))).Collect().Select(row => row.GetAs<long>(0)).ToList()
        );
        Assert.That(Within.Get(work), Is.EqualTo(new long[] { 0, 2, 4, 6 }));
    }
}
