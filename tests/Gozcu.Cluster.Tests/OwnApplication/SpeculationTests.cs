using Gozcu.Cluster.Tests.Cluster;
using Microsoft.Spark;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Cluster.Tests.OwnApplication;

/// <summary>Spark's speculation, which tries a task elsewhere that takes much longer than its like: what helps where a function hangs.</summary>
[Category("EndToEnd")]
public sealed class SpeculationTests
{
    private static readonly TimeSpan Ending = TimeSpan.FromSeconds(60);
    private ClusterApplication _application = null!;

    [OneTimeSetUp]
    public void Start() =>
        _application = ClusterApplication.Start(
            ClusterFixture.Cluster,
            ("spark.speculation", "true"),
            ("spark.speculation.interval", "100ms"),
            ("spark.speculation.quantile", "0.5"),
            ("spark.speculation.multiplier", "1.1"),
            ("spark.speculation.minTaskRuntime", "500ms"),
            ("spark.task.reaper.enabled", "true")
        );

    [OneTimeTearDown]
    public void Stop() => Assert.That(_application.Stop(), Is.Empty, "processes outlive the application");

    [Test]
    [Order(1)]
    public void SlowTask_IsTriedElsewhere_AndTheLoserIsTold()
    {
        var signs = new Signs(ClusterFixture.Cluster.NewSharedFolder());
        var slowOnce = Udf<long, long>(id =>
        {
            var task = TaskContext.Get()!;
            signs.Give($"started-{id}-{task.AttemptNumber}");
            if (id == 0 && task.AttemptNumber == 0 && !signs.AwaitInTask("never"))
            {
                signs.Give("told");
            }

            return id;
        });

        Assert.That(Run(slowOnce), Is.EqualTo(new long[] { 0, 1 }));
        signs.Await("told");
        Assert.That(signs.Given("started-0"), Has.Count.EqualTo(2));
    }

    /// <summary>A stopped process (SIGSTOP) can neither answer nor end: it stands for any worker that hangs.</summary>
    [Test]
    [Order(2)]
    public void HungWorker_TaskIsTriedElsewhere_AndTheProcessEndsWhenItCan()
    {
        var signs = new Signs(ClusterFixture.Cluster.NewSharedFolder());
        var wait = Udf<long, long>(id =>
        {
            signs.Give($"started-{id}");
            signs.AwaitInTask("go");
            return id;
        });
        var work = Within.Start(() => Run(wait));
        signs.Await("started", 2);
        var hung = ClusterFixture.Cluster.FunctionWorkers[0];

        Signals.Stop(hung);
        Wait.Until("the process is stopped", Ending, () => hung.State == 'T');
        signs.Give("go");

        Assert.That(Within.Get(work), Is.EqualTo(new long[] { 0, 1 }));
        Assert.That(hung.State, Is.EqualTo('T'));
        var executor = ClusterFixture.Cluster.Executors.Single(process => process.Id == hung.Parent);
        Signals.Kill(executor);
        Wait.Until("the executor has ended", Ending, () => !executor.IsAlive);
        Signals.Continue(hung);
        Wait.Until("the worker has ended", Ending, () => !hung.IsAlive);
    }

    private List<long> Run(Func<Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column> function) =>
        Within.Get(
            Within.Start(() =>
                _application.Session.Range(0, 2, 1, 2).Select(function(Col("id"))).Collect().Select(row => row.GetAs<long>(0)).ToList()
            )
        );
}
