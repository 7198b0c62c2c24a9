using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.Streaming;

/// <summary>Every member of the readers, writers, triggers, queries and their manager.</summary>
[Category("EndToEnd")]
public sealed class StreamMemberTests
{
    private static readonly StructType s_schema = new StructType().Add("id", new LongType());

    private static SparkSession Spark => SparkFixture.Session;

    [TestCase("csv")]
    [TestCase("json")]
    [TestCase("orc")]
    [TestCase("parquet")]
    [TestCase("text")]
    public void Files_AreReadAndWrittenAsStreams(string format)
    {
        string input = SparkFixture.NewFolder();
        string output = SparkFixture.NewFolder();
        Spark
            .Range(4)
            .Select(format == "text" ? Col("id").Cast("string").As("value") : Col("id"))
            .Write()
            .Mode("overwrite")
            .Format(format)
            .Save(input);
        DataStreamReader reader = Spark.ReadStream();
        DataFrame stream = format switch
        {
            "csv" => reader.Schema(s_schema).Csv(input),
            "json" => reader.Schema("id BIGINT").Json(input),
            "orc" => reader.Schema(s_schema).Orc(input),
            "parquet" => reader.Schema(s_schema).Parquet(input),
            _ => reader.Text(input),
        };
        StreamingQuery query = stream
            .WriteStream()
            .Format(format)
            .OutputMode(OutputMode.Append)
            .Trigger(Trigger.Once())
            .Option("checkpointLocation", SparkFixture.NewFolder())
            .Start(output);
        query.AwaitTermination();
        Assert.That(stream.IsStreaming(), Is.True);
        Assert.That(
            Spark.Read().Format(format).Schema(stream.Schema()).Load(output).Collect().Select(row => Convert.ToInt32(row.Get(0), null)),
            Is.EquivalentTo(Enumerable.Range(0, 4))
        );
    }

    [Test]
    public void Options_OfEachKindAreTaken()
    {
        string input = SparkFixture.NewFolder();
        File.WriteAllLines(Path.Combine(input, "a.csv"), ["id;x", "1;2"]);
        var options = new Dictionary<string, string> { ["sep"] = ";" };
        DataFrame stream = Spark
            .ReadStream()
            .Format("csv")
            .Schema("id INT, x INT")
            .Options(options)
            .Option("header", true)
            .Option("maxFilesPerTrigger", 1L)
            .Option("samplingRatio", 0.5)
            .Option("mode", "FAILFAST")
            .Load(input);
        string output = SparkFixture.NewFolder();
        StreamingQuery query = stream
            .WriteStream()
            .Options(options)
            .Option("header", false)
            .Option("maxRecordsPerFile", 5L)
            .Option("unused", 0.5)
            .Option("checkpointLocation", SparkFixture.NewFolder())
            .Format("csv")
            .OutputMode("append")
            .PartitionBy("id")
            .Trigger(Trigger.AvailableNow())
            .Start(output);
        query.AwaitTermination();
        string[] lines = [.. Directory.GetFiles(Path.Combine(output, "id=1"), "*.csv").SelectMany(File.ReadAllLines)];
        Assert.That(lines, Is.EqualTo(new[] { "2" }));
    }

    [Test]
    public void Tables_AreStreamedFromAndInto()
    {
        Spark.Range(3).Write().Mode("overwrite").SaveAsTable("stream_source");
        try
        {
            StreamingQuery query = Spark
                .ReadStream()
                .Table("stream_source")
                .WriteStream()
                .Trigger(Trigger.AvailableNow())
                .Option("checkpointLocation", SparkFixture.NewFolder())
                .ToTable("stream_target");
            query.AwaitTermination();
            Assert.That(Spark.Table("stream_target").Count(), Is.EqualTo(3));
        }
        finally
        {
            Spark.Sql("DROP TABLE stream_source");
            Spark.Sql("DROP TABLE IF EXISTS stream_target");
        }
    }

    [Test]
    public void Query_TellsItsNameStateAndProgress()
    {
        StreamingQuery query = Counts().QueryName("told").Start();
        try
        {
            Waiting.Until(() => query.LastProgress is { NumInputRows: > 0, StateOperators.Count: 1 });
            StreamingQueryProgress progress = query.LastProgress!;
            StateOperatorProgress state = progress.StateOperators[0];
            StreamingQueryManager manager = Spark.Streams();
            using (Assert.EnterMultipleScope())
            {
                Assert.That(query.Name, Is.EqualTo("told"));
                Assert.That((Guid.Parse(query.Id), Guid.Parse(query.RunId)), Is.EqualTo((progress.Id, progress.RunId)));
                Assert.That(query.IsActive(), Is.True);
                Assert.That(query.Exception(), Is.Null);
                Assert.That(query.Status.Message, Is.Not.Empty);
                Assert.That(query.SparkSession.Version(), Is.EqualTo(Spark.Version()));
                Assert.That(ConsoleText.Of(() => query.Explain()), Does.Contain("StateStoreSave"));
                Assert.That(ConsoleText.Of(() => query.Explain(true)), Does.Contain("Analyzed Logical Plan"));
                Assert.That(progress.Name, Is.EqualTo("told"));
                Assert.That(progress.DurationMs, Does.ContainKey("triggerExecution"));
                Assert.That(progress.Sink.Description, Does.Contain("MemorySink").Or.Contain("Memory"));
                Assert.That(progress.Sources.Single().NumInputRows, Is.EqualTo(progress.NumInputRows));
                Assert.That(state.OperatorName, Is.EqualTo("stateStoreSave"));
                Assert.That(state.NumRowsTotal, Is.EqualTo(3));
                Assert.That(state.NumRowsUpdated, Is.EqualTo(3));
                Assert.That(state.NumShufflePartitions, Is.EqualTo(2));
                Assert.That(state.MemoryUsedBytes, Is.Positive);
                Assert.That(state.CustomMetrics, Is.Not.Empty);
                Assert.That(query.RecentProgress, Is.Not.Empty);
                Assert.That(manager.Active().Select(active => active.Id), Is.EqualTo(new[] { query.Id }));
                Assert.That(manager.Get(query.Id).Name, Is.EqualTo("told"));
                Assert.That(() => manager.Get(Guid.NewGuid().ToString()), Throws.ArgumentException);
                Assert.That(query.AwaitTermination(50), Is.False);
                Assert.That(query.AwaitTermination(TimeSpan.FromMilliseconds(50)), Is.False);
                Assert.That(query.AwaitTermination(TimeSpan.Zero), Is.False);
                Assert.That(() => query.AwaitTermination(TimeSpan.FromSeconds(-5)), Throws.TypeOf<ArgumentOutOfRangeException>());
                manager.ResetTerminated();
                Assert.That(manager.AwaitAnyTermination(TimeSpan.FromMilliseconds(50)), Is.False);
            }

            using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
            Assert.That(async () => await query.AwaitTerminationAsync(cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(
                async () => await manager.AwaitAnyTerminationAsync(cancellation.Token),
                Throws.InstanceOf<OperationCanceledException>()
            );
            Assert.That(Spark.Table("told").Count(), Is.EqualTo(3));
        }
        finally
        {
            query.Stop();
        }

        Spark.Streams().AwaitAnyTermination();
        Spark.Streams().AwaitAnyTermination(1000);
        query.AwaitTermination();
        Assert.That(query.IsActive(), Is.False);
        Assert.That(query.AwaitTermination(TimeSpan.FromSeconds(1)), Is.True);
        Spark.Streams().ResetTerminated();
    }

    [Test]
    public void ProcessAllAvailable_WaitsForWhatIsThere()
    {
        string input = SparkFixture.NewFolder();
        StreamingQuery query = Spark
            .ReadStream()
            .Text(input)
            .WriteStream()
            .Format("memory")
            .QueryName("all_available")
            .Trigger(Trigger.ProcessingTime(TimeSpan.FromMilliseconds(10)))
            .Start();
        try
        {
            File.WriteAllText(Path.Combine(input, "a.txt"), "x\ny\n");
            query.ProcessAllAvailable();
            Assert.That(Spark.Table("all_available").Count(), Is.EqualTo(2));
        }
        finally
        {
            query.Stop();
        }
    }

    [Test]
    public void DropDuplicatesWithinWatermark_KeepsTheFirst()
    {
        string input = SparkFixture.NewFolder();
        File.WriteAllLines(
            Path.Combine(input, "a.csv"),
            ["a,2024-01-01 00:00:00", "a,2024-01-01 00:00:05", "b,2024-01-01 00:00:00", "b,2024-01-01 00:00:00"]
        );
        long Rows(Func<DataFrame, DataFrame> distinct, string name)
        {
            DataFrame stream = Spark.ReadStream().Schema("k STRING, t TIMESTAMP").Csv(input).WithWatermark("t", "1 minute");
            StreamingQuery query = distinct(stream).WriteStream().Format("memory").QueryName(name).Trigger(Trigger.AvailableNow()).Start();
            query.AwaitTermination();
            return Spark.Table(name).Count();
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Rows(stream => stream.DropDuplicatesWithinWatermark("k"), "distinct_keys"), Is.EqualTo(2));
            Assert.That(Rows(stream => stream.DropDuplicatesWithinWatermark(), "distinct_rows"), Is.EqualTo(3));
        }
    }

    [Test]
    public void Triggers_AreWhatTheySay()
    {
        _ = Spark;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Text(Trigger.ProcessingTime(1500L)), Is.EqualTo("ProcessingTimeTrigger(1500)"));
            Assert.That(Text(Trigger.ProcessingTime("2 seconds")), Is.EqualTo("ProcessingTimeTrigger(2000)"));
            Assert.That(Text(Trigger.ProcessingTime(TimeSpan.FromSeconds(3))), Is.EqualTo("ProcessingTimeTrigger(3000)"));
            Assert.That(Text(Trigger.Continuous(1000L)), Is.EqualTo("ContinuousTrigger(1000)"));
            Assert.That(Text(Trigger.Continuous("1 minute")), Is.EqualTo("ContinuousTrigger(60000)"));
            Assert.That(Text(Trigger.Once()), Does.StartWith("OneTimeTrigger"));
            Assert.That(Text(Trigger.AvailableNow()), Does.StartWith("AvailableNowTrigger"));
        }
    }

    [TestCase(OutputMode.Complete, 3)]
    [TestCase(OutputMode.Update, 3)]
    public void OutputMode_DecidesWhatIsWritten(OutputMode mode, int keys)
    {
        string name = $"mode_{mode}";
        StreamingQuery query = Counts().OutputMode(mode).QueryName(name).Start();
        try
        {
            Waiting.Until(() => Spark.Table(name).Select("key").Distinct().Count() == keys);
        }
        finally
        {
            query.Stop();
        }
    }

    private static DataStreamWriter Counts() =>
        Spark
            .ReadStream()
            .Format("rate-micro-batch")
            .Option("rowsPerBatch", 9)
            .Load()
            .GroupBy((Col("value") % 3).As("key"))
            .Count()
            .WriteStream()
            .Format("memory")
            .OutputMode(OutputMode.Complete);

    private static string Text(Trigger trigger) => ((JvmObjectReference)trigger.Reference).ToString();
}
