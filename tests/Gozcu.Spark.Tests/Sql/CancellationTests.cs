using System.Diagnostics;
using Microsoft.Spark;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;

namespace Gozcu.Spark.Tests.Sql;

[Category("EndToEnd")]
public sealed class CancellationTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private static SparkSession Spark => SparkFixture.Session;

    /// <summary>One row for which a task sleeps a minute.</summary>
    private static DataFrame Slow => Spark.Range(0, 1, 1, 1).SelectExpr("java_method('java.lang.Thread', 'sleep', 60000L)");

    /// <summary>The same for counting, which needs no column: what no filter asks for, Spark does not compute.</summary>
    private static DataFrame SlowToCount => Slow.Filter("java_method('java.lang.Thread', 'sleep', 60000L) IS NULL");

    [Test]
    public async Task Actions_GiveWhatTheirCounterpartsGive()
    {
        DataFrame frame = Spark.Range(0, 10, 1, 2);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await frame.CollectAsync()).Select(row => row.Get(0)), Is.EqualTo(Enumerable.Range(0, 10)));
            Assert.That(await frame.CollectAsync<long>(), Is.EqualTo(Enumerable.Range(0, 10)));
            Assert.That(await frame.CountAsync(), Is.EqualTo(10));
            Assert.That((await frame.TakeAsync(2)).Select(row => row.Get(0)), Is.EqualTo(new[] { 0, 1 }));
            Assert.That((await frame.TailAsync(2)).Select(row => row.Get(0)), Is.EqualTo(new[] { 8, 9 }));
            Assert.That((await frame.FirstAsync()).Get(0), Is.EqualTo(0));
            Assert.That(await frame.IsEmptyAsync(), Is.False);
            Assert.That(async () => await frame.Filter("id < 0").FirstAsync(), Throws.TypeOf<InvalidOperationException>());
            Assert.That(
                async () => await frame.Select(Functions.Expr("assert_true(id < 3)")).CollectAsync(),
                Throws.TypeOf<SparkException>().With.Message.Contains("is not true")
            );
        }
    }

    [TestCase("collect")]
    [TestCase("count")]
    [TestCase("take")]
    [TestCase("write")]
    public async Task Cancel_EndsTheActionAndItsJob(string action)
    {
        await Until(() => ActiveJobs() == 0);
        using var cancellation = new CancellationTokenSource();
        CancellationToken token = cancellation.Token;
        long start = Stopwatch.GetTimestamp();
        Task running = action switch
        {
            "collect" => Slow.CollectAsync(token),
            "count" => SlowToCount.CountAsync(token),
            "take" => Slow.TakeAsync(1, token),
            _ => Spark.SparkContext.RunAsync(() => Slow.Write().Format("noop").Mode(SaveMode.Overwrite).Save(), token),
        };
        await Until(() => ActiveJobs() > 0);
        cancellation.Cancel();
        OperationCanceledException? exception = Assert.ThrowsAsync<OperationCanceledException>(() => running);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exception?.InnerException, Is.TypeOf<SparkException>().With.Message.Contains("cancelled"));
            Assert.That(exception?.CancellationToken, Is.EqualTo(token));
            Assert.That(Stopwatch.GetElapsedTime(start), Is.LessThan(Deadline));
        }

        await Until(() => ActiveJobs() == 0);
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Cancel_EndsAnIterationAndItsJob(bool prefetch)
    {
        await Until(() => ActiveJobs() == 0);
        using var cancellation = new CancellationTokenSource();
        DataFrame frame = Spark.Range(0, 4, 1, 4).Filter("id < 1 OR java_method('java.lang.Thread', 'sleep', 60000L) IS NULL");
        using IEnumerator<Row> rows = frame.ToLocalIterator(prefetch, cancellation.Token).GetEnumerator();
        Assert.That(rows.MoveNext(), Is.True, "the first partition");
        Assert.That(Spark.SparkContext.GetJobTags(), Is.Empty);
        Task<bool> second = Task.Run(rows.MoveNext);
        await Until(() => ActiveJobs() > 0);
        cancellation.Cancel();
        Assert.That(async () => await second, Throws.InstanceOf<OperationCanceledException>());
        await Until(() => ActiveJobs() == 0);
        Assert.That(
            RunningTasks,
            Is.Zero.After(30).Seconds.PollEvery(20).MilliSeconds,
            "a task that still sleeps takes a slot from others"
        );
    }

    [Test]
    public void Iteration_WithATokenThatIsNotCancelled_GivesAllRows() =>
        Assert.That(
            Spark.Range(0, 10, 1, 3).ToLocalIterator(false, CancellationToken.None).Select(row => row.GetAs<long>(0)),
            Is.EqualTo(Enumerable.Range(0, 10))
        );

    [Test]
    public async Task Cancel_LeavesOtherJobsOfTheSameGroupAlone()
    {
        await Until(() => ActiveJobs() == 0);
        using var cancellation = new CancellationTokenSource();
        SparkContext context = Spark.SparkContext;
        (Task<IReadOnlyList<Row>> doomed, Task<long> other) = await Task.Run(async () =>
        {
            context.SetJobGroup("both", "two jobs of one group");
            Task<IReadOnlyList<Row>> first = Slow.CollectAsync(cancellation.Token);
            await Until(() => ActiveJobs() == 1);
            return (first, Spark.Range(0, 1, 1, 1).Filter("java_method('java.lang.Thread', 'sleep', 1500L) IS NULL").CountAsync());
        });
        await Until(() => ActiveJobs() == 2);
        cancellation.Cancel();
        Assert.That(async () => await doomed, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await other, Is.LessThanOrEqualTo(1));
        Assert.That(context.GetJobTags(), Is.Empty);
    }

    [Test]
    public void CancelledToken_StartsNothing() =>
        Assert.That(async () => await Slow.CollectAsync(new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());

    [Test]
    public async Task Tags_AreThoseOfTheFlowAndCancelItsJobs()
    {
        SparkContext context = Spark.SparkContext;
        await Until(() => ActiveJobs() == 0);
        Task<long> tagged = Task.Run(() =>
        {
            context.AddJobTag("one");
            context.AddJobTag("two");
            context.RemoveJobTag("one");
            Assert.That(context.GetJobTags(), Is.EqualTo(new[] { "two" }));
            context.SetInterruptOnCancel(true);
            return SlowToCount.Count();
        });
        await Until(() => ActiveJobs() == 1);
        context.CancelJobsWithTag("one");
        context.CancelJobsWithTag("two");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(async () => await tagged, Throws.TypeOf<SparkException>().With.Message.Contains("two"));
            Assert.That(() => context.AddJobTag("a,b"), Throws.ArgumentException);
            Assert.That(context.GetJobTags(), Is.Empty);
        }
    }

    private static int ActiveJobs() =>
        Spark.SparkContext.Reference.InvokeObject("statusTracker").InvokeObject("getActiveJobIds").ReadArray().Length;

    private static int RunningTasks() =>
        Spark
            .SparkContext.Reference.InvokeObject("statusTracker")
            .InvokeObject("getExecutorInfos")
            .ReadArray()
            .Sum(executor => (int)((JvmObjectReference)executor!).Invoke("numRunningTasks")!);

    private static Task Until(Func<bool> condition) => Task.Run(() => Waiting.Until(condition));
}
