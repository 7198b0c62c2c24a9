using Gozcu.Cluster.Tests.Cluster;
using Microsoft.Spark;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Cluster.Tests.OneApplication;

/// <summary>Processes killed in the middle of a task (<c>kill -9</c>): Spark tries the task again, and the result is whole.</summary>
[Category("EndToEnd")]
public sealed class KilledProcessTests
{
    private static readonly TimeSpan Ending = TimeSpan.FromSeconds(60);

    [TearDown]
    public void EndJobs() => SharedApplication.EndJobs();

    [Test]
    public void FunctionWorker_Killed_TaskIsTriedAgain()
    {
        var (signs, work) = StartJob();
        var victim = ClusterFixture.Cluster.FunctionWorkers[0];

        Signals.Kill(victim);
        Wait.Until("the worker has ended", Ending, () => !victim.IsAlive);
        signs.Give("go");

        Assert.That(Within.Get(work), Is.EquivalentTo(Enumerable.Range(0, 10)));
        Assert.That(signs.Given("started"), Has.Count.EqualTo(3), "one task was tried twice");
    }

    [Test]
    public void Executor_Killed_TaskIsTriedElsewhereAndItsFunctionWorkerEnds()
    {
        var (signs, work) = StartJob();
        var victim = ClusterFixture.Cluster.Executors[0];
        var children = NodeProcess.DescendantsOf(victim.Id);

        Signals.Kill(victim);
        Wait.Until("the executor and its worker have ended", Ending, () => !victim.IsAlive && children.TrueForAll(child => !child.IsAlive));
        signs.Give("go");

        Assert.That(children, Has.Exactly(1).Matches<NodeProcess>(child => child.IsFunctionWorker));
        Assert.That(Within.Get(work), Is.EquivalentTo(Enumerable.Range(0, 10)));
        Assert.That(signs.Given("started"), Has.Count.EqualTo(3), "one task was tried twice");
    }

    /// <summary>A job of two tasks, one on each node, that wait in the middle of their partition for the sign <c>go</c>. When it returns, both do.</summary>
    private static (Signs Signs, Task<List<long>> Work) StartJob()
    {
        var signs = new Signs(ClusterFixture.Cluster.NewSharedFolder());
        var wait = Udf<long, long>(id =>
        {
            if (id is 2 or 7)
            {
                var task = TaskContext.Get()!;
                signs.Give($"started-{task.PartitionId}-{task.TaskAttemptId}");
                signs.AwaitInTask("go");
            }

            return id;
        });
        var work = Within.Start(() =>
            SharedApplication.Session.Range(0, 10, 1, 2).Select(wait(Col("id"))).Collect().Select(row => row.GetAs<long>(0)).ToList()
        );
        signs.Await("started", 2);
        return (signs, work);
    }
}
