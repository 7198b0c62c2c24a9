using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.Streaming;

[Category("EndToEnd")]
public sealed class ForeachBatchTests
{
    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void AvailableNow_GivesEachRowOnceWithItsBatch()
    {
        string input = SparkFixture.NewFolder();
        for (int file = 0; file < 3; file++)
        {
            File.WriteAllLines(Path.Combine(input, $"{file}.csv"), Enumerable.Range(0, 10).Select(i => $"{file},{i}"));
        }

        var seen = new List<(long Batch, int File, int Value)>();
        StreamingQuery query = Spark
            .ReadStream()
            .Schema("file INT, value INT")
            .Option("maxFilesPerTrigger", 1)
            .Csv(input)
            .WriteStream()
            .Trigger(Trigger.AvailableNow())
            .Option("checkpointLocation", SparkFixture.NewFolder())
            .ForeachBatch(
                (batch, id) => seen.AddRange(batch.Collect().Select(row => (id, row.GetAs<int>("file"), row.GetAs<int>("value"))))
            )
            .Start();

        Assert.That(query.AwaitTermination(60_000), Is.True);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(query.Exception(), Is.Null);
            Assert.That(
                seen.Select(row => (row.File, row.Value)),
                Is.EquivalentTo(from file in Enumerable.Range(0, 3) from i in Enumerable.Range(0, 10) select (file, i))
            );
            Assert.That(seen.Select(row => row.Batch).Distinct(), Is.EqualTo(new[] { 0L, 1, 2 }));
            Assert.That(query.RecentProgress.Sum(progress => progress.NumInputRows), Is.EqualTo(30));
            Assert.That(query.LastProgress!.DurationMs["addBatch"], Is.GreaterThanOrEqualTo(0));
            Assert.That(query.LastProgress.Sources.Single().Description, Does.Contain("FileStreamSource"));
        }
    }

    [Test]
    public void Exception_EndsTheQueryAndComesBackAsItself()
    {
        StreamingQuery query = Rate().ForeachBatch((_, _) => throw new InvalidDataException("not this batch")).Start();
        StreamingQueryException exception = Assert.Throws<StreamingQueryException>(() => query.AwaitTermination());
        Exception? cause = Causes(exception).LastOrDefault();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(cause, Is.TypeOf<InvalidDataException>().With.Message.EqualTo("not this batch"));
            Assert.That(exception.Message, Does.Contain(nameof(Exception_EndsTheQueryAndComesBackAsItself)));
            Assert.That(query.Exception(), Is.Not.Null);
            Assert.That(query.IsActive(), Is.False);
        }
    }

    [Test]
    public void JobsOfABatch_BelongToTheQuery()
    {
        var groups = new List<string?>();
        StreamingQuery query = Rate()
            .ForeachBatch((batch, _) => groups.Add(batch.SparkSession.SparkContext.GetLocalProperty("spark.jobGroup.id")))
            .Start();
        try
        {
            query.ProcessAllAvailable();
            Assert.That(groups, Is.Not.Empty.And.All.EqualTo(query.RunId));
        }
        finally
        {
            query.Stop();
        }
    }

    [Test]
    public void Stop_CancelsTheJobOfABatch()
    {
        using var started = new ManualResetEventSlim();
        StreamingQuery query = Rate()
            .ForeachBatch(
                (batch, _) =>
                {
                    started.Set();
                    batch
                        .SparkSession.Range(0, 4, 1, 2)
                        .SelectExpr("java_method('java.lang.Thread', 'sleep', 60000L)")
                        .Write()
                        .Format("noop")
                        .Mode("overwrite")
                        .Save();
                }
            )
            .Start();
        Assert.That(started.Wait(TimeSpan.FromSeconds(60)), Is.True);
        long begun = System.Diagnostics.Stopwatch.GetTimestamp();
        query.Stop();
        Assert.That(System.Diagnostics.Stopwatch.GetElapsedTime(begun), Is.LessThan(TimeSpan.FromSeconds(30)));
        Assert.That(query.IsActive(), Is.False);
    }

    [Test]
    public void AwaitTermination_CanBeCancelled()
    {
        StreamingQuery query = Rate().ForeachBatch((_, _) => { }).Start();
        try
        {
            using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
            Assert.That(() => query.AwaitTermination(cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(query.IsActive(), Is.True);
        }
        finally
        {
            query.Stop();
        }
    }

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (Exception? cause = exception.InnerException; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }

    private static DataStreamWriter Rate() =>
        Spark
            .ReadStream()
            .Format("rate")
            .Option("rowsPerSecond", 100)
            .Load()
            .Select(Col("value"))
            .WriteStream()
            .Option("checkpointLocation", SparkFixture.NewFolder());
}
