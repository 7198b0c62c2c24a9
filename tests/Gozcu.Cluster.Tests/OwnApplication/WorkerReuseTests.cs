using Gozcu.Cluster.Tests.Cluster;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Cluster.Tests.OwnApplication;

/// <summary>Spark's ways of using workers: one process and a connection a task, or a process a task. The usual one, a process whose connections are used again, is that of all other tests.</summary>
[Category("EndToEnd")]
[TestFixture("spark.python.worker.reuse", 1)]
[TestFixture("spark.python.use.daemon", 0)]
public sealed class WorkerReuseTests(string switchedOff, int processesLeftOnANode)
{
    private const int Tasks = 24;
    private static readonly TimeSpan Ending = TimeSpan.FromSeconds(60);
    private ClusterApplication _application = null!;

    [OneTimeSetUp]
    public void Start() =>
        _application = ClusterApplication.Start(ClusterFixture.Cluster, ("spark.python.worker.reuse", "false"), (switchedOff, "false"));

    [OneTimeTearDown]
    public void Stop() => Assert.That(_application.Stop(), Is.Empty, "processes outlive the application");

    [Test]
    public void ManyTasks_LeaveNothingBehind()
    {
        var twice = Udf<long, long>(id => id * 2);

        var work = Within.Start(() =>
            _application.Session.Range(0, 240, 1, Tasks).Select(twice(Col("id"))).Collect().Select(row => row.GetAs<long>(0)).ToList()
        );

        Assert.That(Within.Get(work), Is.EqualTo(Enumerable.Range(0, 240).Select(id => id * 2L)));
        Wait.Until(
            "no worker is left but the daemons, and no thread of theirs but a few",
            Ending,
            () =>
                ClusterFixture.Cluster.Workers.All(node =>
                    node.Processes.Count(process => process.IsFunctionWorker) <= processesLeftOnANode
                ) && ClusterFixture.Cluster.FunctionWorkers.TrueForAll(worker => ConnectionThreads(worker) == 0)
        );
    }

    /// <summary>The threads of a worker that serve connections; Linux keeps 15 characters of a thread's name.</summary>
    private static int ConnectionThreads(NodeProcess worker) =>
        Directory
            .EnumerateDirectories($"/proc/{worker.Id}/task")
            .Count(thread => File.ReadAllText(Path.Combine(thread, "comm")).StartsWith("connection", StringComparison.Ordinal));
}
