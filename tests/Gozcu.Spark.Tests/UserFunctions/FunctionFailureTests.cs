using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Spark;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.UserFunctions;

[Category("EndToEnd")]
public sealed class FunctionFailureTests
{
    private static readonly StructType IdSchema = new([new StructField("id", new LongType())]);

    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void RowUdf_Exception_ReachesTheDriverWithNameRowAndStack()
    {
        var failing = Udf<long, long>(Explode);

        Assert.That(
            () => Spark.Range(0, 100, 1, 1).Select(failing(Col("id"))).Collect().ToList(),
            Throws
                .InstanceOf<JvmException>()
                .With.Message.Contains("C# function 'Explode' failed on row 42 of its batch, arguments (42).")
                .And.Message.Contains("System.FormatException: no 42")
                .And.Message.Contains($"{nameof(FunctionFailureTests)}.{nameof(Explode)}")
        );
    }

    [Test]
    public void MapInArrow_ExceptionAfterTheFirstBatch_ReachesTheDriver()
    {
        var frame = Spark.Range(0, 50_000, 1, 1).MapInArrow(batches => FailAfter(batches, 2), IdSchema);

        Assert.That(
            () => frame.Count(),
            Throws
                .InstanceOf<JvmException>()
                .With.Message.Contains("System.InvalidOperationException: batch 2")
                .And.Message.Contains(nameof(FailAfter))
        );
    }

    [Test]
    public void Udf_CapturedSession_IsRefusedBeforeAnyTask()
    {
        var frame = Spark.Range(3);
        var wrong = Udf<long, long>(x => x + frame.Count());

        Assert.That(
            () => frame.Select(wrong(Col("id"))),
            Throws.TypeOf<ClosureException>().With.Message.Contains("captures frame of type Microsoft.Spark.Sql.DataFrame")
        );
    }

    [Test]
    public void RowUdf_AfterAFailure_WorksAgain()
    {
        var failing = Udf<long, long>(Explode);
        Assert.That(() => Spark.Range(0, 100, 1, 2).Select(failing(Col("id"))).Collect().ToList(), Throws.InstanceOf<JvmException>());

        Assert.That(Spark.Range(0, 40, 1, 2).Select(failing(Col("id"))).Collect().Count(), Is.EqualTo(40));
    }

    [Test]
    public void Udf_ConsoleOutput_IsHarmless()
    {
        var printing = Udf<long, long>(x =>
        {
            Console.WriteLine($"printed {x}");
            Console.Error.WriteLine($"printed {x}");
            using var raw = Console.OpenStandardOutput();
            raw.Write("raw bytes on standard output\n"u8);
            return x;
        });

        Assert.That(Spark.Range(10).Select(printing(Col("id"))).Collect().Count(), Is.EqualTo(10));
    }

    [Test]
    public void Worker_IsOneProcessForManyTasks()
    {
        var process = Udf<long, int>(_ => Environment.ProcessId);

        var ids = Enumerable
            .Range(0, 3)
            .SelectMany(_ => Spark.Range(0, 40, 1, 4).Select(process(Col("id"))).Collect().Select(r => r.GetAs<int>(0)).ToList())
            .Distinct()
            .ToList();

        Assert.That(ids, Has.Count.EqualTo(1));
        Assert.That(ids[0], Is.Not.EqualTo(Environment.ProcessId));
    }

    [Test]
    public void Task_KnowsItsPartition()
    {
        var partition = Udf<long, int>(_ => TaskContext.Get()!.PartitionId);

        Assert.That(
            Spark.Range(0, 4, 1, 4).Select(partition(Col("id"))).Collect().Select(r => r.GetAs<int>(0)).Order(),
            Is.EqualTo(new[] { 0, 1, 2, 3 })
        );
        Assert.That(TaskContext.Get(), Is.Null);
    }

    [Test]
    public async Task CancelledJob_EndsPromptlyAndTellsTheFunction()
    {
        var folder = SparkFixture.NewFolder();
        var waiting = Udf<long, long>(x => WaitForCancellation(x, folder));
        var session = Spark;
        var job = Task.Run(() =>
        {
            session.SparkContext.SetJobGroup("to be cancelled", "a job that waits", interruptOnCancel: true);
            return session.Range(0, 1, 1, 1).Select(waiting(Col("id"))).Collect().ToList();
        });
        await Until(() => File.Exists(Path.Combine(folder, "started")));

        var clock = Stopwatch.StartNew();
        session.SparkContext.CancelJobGroup("to be cancelled");

        Assert.That(async () => await job, Throws.InstanceOf<JvmException>());
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
        await Until(() => File.Exists(Path.Combine(folder, "cancelled")));
        Assert.That(Spark.Range(3).Select(Udf<long, long>(x => x)(Col("id"))).Collect().Count(), Is.EqualTo(3));
    }

    private static async Task Until(Func<bool> condition)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!condition())
        {
            await timer.WaitForNextTickAsync(deadline.Token);
        }
    }

    private static long WaitForCancellation(long value, string folder)
    {
        File.WriteAllText(Path.Combine(folder, "started"), "");
        TaskContext.Get()!.CancellationToken.WaitHandle.WaitOne(TimeSpan.FromSeconds(60));
        File.WriteAllText(
            Path.Combine(folder, TaskContext.Get()!.CancellationToken.IsCancellationRequested ? "cancelled" : "forgotten"),
            ""
        );
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Explode(long x) => x == 42 ? throw new FormatException($"no {x}") : x;

    private static IEnumerable<RecordBatch> FailAfter(IEnumerable<RecordBatch> batches, int count)
    {
        var seen = 0;
        foreach (var batch in batches)
        {
            yield return seen++ < count ? batch : throw new InvalidOperationException($"batch {count}");
        }
    }
}
