using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Spark;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;

namespace Gozcu.Spark.Tests.Interop;

[Category("EndToEnd")]
public sealed class ThreadsTests
{
    private static readonly Regex UnnamedThread = new(@"Thread\[Thread-\d+,", RegexOptions.CultureInvariant);

    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void Threads_KeepLocalPropertiesApart()
    {
        const int Count = 8;
        using var allSet = new Barrier(Count);
        var seen = new ConcurrentDictionary<int, string?>();
        OnThreads(
            Count,
            i =>
            {
                Spark.SparkContext.SetLocalProperty("gozcu.test", $"thread {i}");
                allSet.SignalAndWait();
                seen[i] = Spark.SparkContext.GetLocalProperty("gozcu.test");
            }
        );
        Assert.That(
            seen.OrderBy(entry => entry.Key).Select(entry => entry.Value),
            Is.EqualTo(Enumerable.Range(0, Count).Select(i => $"thread {i}"))
        );
    }

    [Test]
    public async Task Tasks_KeepLocalPropertiesApartAndTakeThemOverAwaits()
    {
        SparkContext context = Spark.SparkContext;
        var allSet = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        int set = 0;
        string?[] seen = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(async i =>
                {
                    await Task.Yield();
                    context.SetLocalProperty("gozcu.test", $"task {i}");
                    if (Interlocked.Increment(ref set) == 8)
                    {
                        allSet.SetResult();
                    }

                    await allSet.Task;
                    return await Task.Run(() => context.GetLocalProperty("gozcu.test"));
                })
        );
        Assert.That(seen, Is.EqualTo(Enumerable.Range(0, 8).Select(i => $"task {i}")));
        string?[] after = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => context.GetLocalProperty("gozcu.test"))));
        Assert.That(after, Is.All.Null);
    }

    [Test]
    public async Task JobGroup_IsThatOfTheFlowThatStartsTheJob()
    {
        SparkContext context = Spark.SparkContext;
        context.SetJobGroup("outer", "a test");
        string? inner = await Task.Run(async () =>
        {
            context.SetJobGroup("inner", "a test");
            await Task.Yield();
            Spark.Range(10).Count();
            return context.GetLocalProperty("spark.jobGroup.id");
        });
        string? outer = context.GetLocalProperty("spark.jobGroup.id");
        context.ClearJobGroup();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(inner, Is.EqualTo("inner"));
            Assert.That(outer, Is.EqualTo("outer"));
            Assert.That(context.GetLocalProperty("spark.jobGroup.id"), Is.Null);
            Assert.That(JobsOf("inner"), Is.Positive);
            Assert.That(JobsOf("outer"), Is.Zero);
        }
    }

    [Test]
    public void CancelledGroup_EndsItsJobsOnly()
    {
        using var started = new CountdownEvent(2);
        Exception? cancelled = null;
        long other = 0;
        OnThreads(
            3,
            i =>
            {
                if (i == 2)
                {
                    started.Wait();
                    Assert.That(
                        () =>
                        {
                            Spark.SparkContext.CancelJobGroup("doomed");
                            return Volatile.Read(ref cancelled);
                        },
                        Is.Not.Null.After(30).Seconds.PollEvery(50).MilliSeconds
                    );
                    return;
                }

                Spark.SparkContext.SetJobGroup(i == 0 ? "doomed" : "kept", "a test", interruptOnCancel: true);
                started.Signal();
                if (i == 0)
                {
                    try
                    {
                        Spark.Range(0, 2, 1, 1).SelectExpr("java_method('java.lang.Thread', 'sleep', 60000L)").Collect();
                    }
                    catch (JvmException e)
                    {
                        Volatile.Write(ref cancelled, e);
                    }
                }
                else
                {
                    other = Spark.Range(0, 1000, 1, 2).Count();
                }
            }
        );
        using (Assert.EnterMultipleScope())
        {
            Assert.That(cancelled?.Message, Does.Contain("cancelled"));
            Assert.That(other, Is.EqualTo(1000));
        }
    }

    [Test]
    public void EndedThreads_LeaveNoThreadInTheJvm()
    {
        var jvm = (JvmBridge)Spark.Reference.Jvm;
        int before = GatewayThreads(jvm);
        Assert.That(before, Is.Positive, "this thread has a connection");
        for (int round = 0; round < 10; round++)
        {
            OnThreads(10, _ => jvm.CallStaticJavaMethod("java.lang.Math", "abs", -1));
        }

        Assert.That(() => GatewayThreads(jvm), Is.LessThan(before + 20).After(30).Seconds.PollEvery(100).MilliSeconds);
    }

    private static int JobsOf(string group)
    {
        JvmObjectReference ids = Spark.SparkContext.Reference.InvokeObject("statusTracker").InvokeObject("getJobIdsForGroup", group);
        return (int)ids.Jvm.CallStaticJavaMethod("java.lang.reflect.Array", "getLength", ids)!;
    }

    // Py4J leaves the threads of its connections unnamed; Spark names all of its pools, which grow and shrink as they please.
    private static int GatewayThreads(JvmBridge jvm)
    {
        var stacks = (JvmObjectReference)jvm.CallStaticJavaMethod("java.lang.Thread", "getAllStackTraces")!;
        var threads = (string)stacks.InvokeObject("keySet").Invoke("toString")!;
        return UnnamedThread.Count(threads);
    }

    private static void OnThreads(int count, Action<int> run)
    {
        var errors = new ConcurrentQueue<Exception>();
        Thread[] threads =
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => new Thread(() =>
                {
                    try
                    {
                        run(i);
                    }
                    catch (Exception e)
                    {
                        errors.Enqueue(e);
                    }
                })),
        ];
        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        Assert.That(errors, Is.Empty);
    }
}
