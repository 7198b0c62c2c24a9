using System.Text;
using System.Text.Json;
using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.ScoreStream;
using Gozcu.Jobs.ScoreStream.Recovery;
using Gozcu.Jobs.Tests.Streams;
using Gozcu.Models.Alerts;
using Gozcu.Models.Packages;
using Gozcu.Models.Scoring;
using Microsoft.Spark.Sql.Streaming;

namespace Gozcu.Jobs.Tests.ScoreStream;

/// <summary>What Kafka can hold and do, and what becomes of it: the stream on the real Kafka, in the tests' session.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class ScoringStreamTests
{
    private readonly string _checkpoint = JobsFixture.NewFolder();

    [Test]
    public async Task TimestampsThatAreNone_AreDeadLettersAndTheStreamGoesOn()
    {
        var topics = await KafkaTopics.MakeAsync(settings: new() { ["message.timestamp.after.max.ms"] = $"{long.MaxValue}" });
        var kafka = new Records(topics);
        kafka.Send(3);
        kafka.Send(1, timestamp: 1_790_000_000_000_000_000);
        kafka.Send(2);
        kafka.Send(1, timestamp: 1_790_000_000_000_000);
        await RunAsync(topics, Samples.LowPressure("low"));
        kafka.Send(1, timestamp: long.MaxValue);
        kafka.Send(2);
        await RunAsync(topics, Samples.LowPressure("low"));

        var outputs = await topics.ReadValuesAsync();

        // What the failed batch had put out already stands there twice, in one topic.
        Assert.That(outputs.Select(o => (o.Id, o.Topic)).Distinct().Select(o => o.Id), Is.EquivalentTo(kafka.Sent));
        var dead = outputs.Where(o => o.Topic == topics.Outputs.Name(OutputTopic.DeadLetter)).DistinctBy(o => o.Id).ToList();
        Assert.That(dead.Select(o => o.Value.GetProperty("reason").GetProperty("code").GetString()), Is.All.EqualTo("bad-timestamp"));
        Assert.That(dead, Has.Count.EqualTo(3));
        Assert.That(dead.Select(o => o.Value.GetProperty("source").GetProperty("timestamp").ValueKind), Is.All.EqualTo(JsonValueKind.Null));
        Assert.That(dead.Select(o => o.Value.GetProperty("original").GetBytesFromBase64()), Is.All.EqualTo(Records.Value));
    }

    /// <summary>As notebooks start it: nobody starts the query again but who started it.</summary>
    [Test]
    public async Task QueryThatFailedOverATimestamp_GoesOnBehindItWhenItIsStartedAgain()
    {
        var topics = await KafkaTopics.MakeAsync(
            partitions: 1,
            settings: new() { ["message.timestamp.after.max.ms"] = $"{long.MaxValue}" }
        );
        var kafka = new Records(topics);
        kafka.Send(3);
        kafka.Send(1, timestamp: 1_790_000_000_000_000_000);
        kafka.Send(2);
        var jobs = new DataSetJobs(JobsFixture.Session, JobsFixture.PumpFile, JobsFixture.NewFolder());

        var failed = await jobs.ScoreStreamAsync(Samples.LowPressure("low"), Options(topics));
        Assert.That(() => failed.AwaitTermination(), Throws.InstanceOf<StreamingQueryException>());
        var again = await jobs.ScoreStreamAsync(Samples.LowPressure("low"), Options(topics));
        again.AwaitTermination();

        Assert.That((await topics.ReadValuesAsync()).Select(o => o.Id).Distinct(), Is.EquivalentTo(kafka.Sent));
    }

    [Test]
    public async Task AbortedTransactions_AreNotScored()
    {
        var topics = await KafkaTopics.MakeAsync(partitions: 1);
        using var producer = topics.Clients.Producer(config => config.TransactionalId = $"test-{Guid.NewGuid():N}");
        producer.InitTransactions(TimeSpan.FromSeconds(30));
        foreach (var commits in (bool[])[true, false, true, false])
        {
            producer.BeginTransaction();
            for (var i = 0; i < 5; i++)
            {
                producer.Produce(topics.Measurements, new Message<byte[]?, byte[]?> { Value = Records.Value });
            }
            if (commits)
            {
                producer.CommitTransaction();
            }
            else
            {
                // Else it would throw away what it has not sent yet.
                producer.Flush(TimeSpan.FromSeconds(30));
                producer.AbortTransaction();
            }
        }

        var rows = await RunAsync(topics, Samples.LowPressure("low"));

        var outputs = await topics.ReadValuesAsync();
        Assert.That(
            outputs.Select(o => o.Value.GetProperty("source").GetProperty("offset").GetInt64()),
            Is.EquivalentTo((long[])[0, 1, 2, 3, 4, 12, 13, 14, 15, 16])
        );
        Assert.That(rows, Is.EqualTo(10));
    }

    [Test]
    public async Task ExpiredOffsets_EndTheStreamOrAreCounted()
    {
        var topics = await KafkaTopics.MakeAsync(partitions: 1);
        var kafka = new Records(topics);
        kafka.Send(20);
        await RunAsync(topics, Samples.LowPressure("low"));
        kafka.Send(20);
        await kafka.DeleteBeforeAsync(30);
        kafka.Send(5);

        var failure = Assert.ThrowsAsync<DataLossException>(() => RunAsync(topics, Samples.LowPressure("low")));
        var run = Run();
        await new ScoringStream(run, Options(topics) with { OnDataLoss = OnDataLoss.Continue }, Samples.LowPressure("low")).RunAsync(
            default
        );

        Assert.That(failure!.Message, Does.Contain("10 records of partition 0 (offsets 20 to 29)").And.Contain("--on-data-loss continue"));
        Assert.That((await topics.ReadValuesAsync()).Select(o => o.Id), Is.EquivalentTo(kafka.Sent.Where((_, i) => i is < 20 or >= 30)));
        using var report = JsonDocument.Parse(run.Context.Report.ToString());
        Assert.That(report.RootElement.GetProperty("losses")[0].GetProperty("records").GetInt64(), Is.EqualTo(10));
        Assert.That(Directory.GetFiles(Path.Combine(_checkpoint, "gozcu", "losses")), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task TopicMadeAgain_EndsTheStreamOrGoesOnWithOtherIdentities()
    {
        var topics = await KafkaTopics.MakeAsync(partitions: 2);
        var kafka = new Records(topics);
        kafka.Send(6);
        await RunAsync(topics, Samples.LowPressure("low"));
        await topics.MakeMeasurementsAgainAsync(partitions: 1);
        kafka.Send(9);

        var failure = Assert.ThrowsAsync<DataLossException>(() => RunAsync(topics, Samples.LowPressure("low")));
        var options = Options(topics) with { OnDataLoss = OnDataLoss.Continue };
        await new ScoringStream(Run(), options, Samples.LowPressure("low")).RunAsync(default);
        await new ScoringStream(Run(), Options(topics), Samples.LowPressure("low")).RunAsync(default);

        Assert.That(failure!.Message, Does.Contain("deleted and made again"));
        Assert.That(kafka.Sent, Has.Count.EqualTo(15).And.Unique);
        Assert.That((await topics.ReadValuesAsync()).Select(o => o.Id), Is.EquivalentTo(kafka.Sent));
    }

    [Test]
    public async Task BatchThatWasBegun_IsFinishedWithItsModel()
    {
        var topics = await KafkaTopics.MakeAsync(partitions: 2);
        var kafka = new Records(topics);
        kafka.Send(10);
        await RunAsync(topics, Samples.LowPressure("low"));
        kafka.Send(10);
        await RunAsync(topics, Samples.LowPressure("low"));
        // As after a kill between the batch's last record and its commit.
        File.Delete(Path.Combine(_checkpoint, "commits", "1"));
        kafka.Send(10);

        await RunAsync(topics, Samples.NeverAlarm("never"));

        var byId = (await topics.ReadValuesAsync()).ToLookup(o => o.Id);
        var topicsOf = kafka.Sent.Select(id => byId[id].Select(o => o.Topic).Distinct().Single()).ToList();
        Assert.That(topicsOf.Take(20), Is.All.EqualTo(topics.Outputs.Name(OutputTopic.CriticalAlerts)));
        Assert.That(topicsOf.Skip(20), Is.All.EqualTo(topics.Outputs.Name(OutputTopic.Scores)));
        Assert.That(kafka.Sent.Skip(10).Take(10).Select(id => byId[id].Count()), Is.All.EqualTo(2), "the batch was repeated");
        Assert.That(
            byId.SelectMany(o => o)
                .Where(o => o.Key is not null)
                .GroupBy(o => (o.Topic, o.Key))
                .Select(o => o.Select(r => r.Partition).Distinct().Count()),
            Is.All.EqualTo(1),
            "a key stays in its partition, whoever writes it"
        );
    }

    [Test]
    public async Task RecordWhoseOutputKafkaRefuses_IsADeadLetter()
    {
        var topics = await KafkaTopics.MakeAsync(partitions: 1);
        var kafka = new Records(topics);
        var pump = string.Concat(Enumerable.Repeat("\\u0001", 21_500));
        kafka.Send(
            1,
            value: Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Records.Value).Replace("\"p1\"", $"\"{pump}\"", StringComparison.Ordinal))
        );
        kafka.Send(1, key: new byte[900_000]);
        kafka.Send(1, value: new byte[900_000]);
        kafka.Send(1);
        await topics.LimitDeadLettersAsync(200_000);

        await RunAsync(topics, Samples.LowPressure("low"));

        var outputs = await topics.ReadValuesAsync();
        Assert.That(outputs.Select(o => o.Id), Is.EquivalentTo(kafka.Sent));
        Assert.That(
            outputs
                .Where(o => o.Topic == topics.Outputs.Name(OutputTopic.DeadLetter))
                .Select(o => o.Value.GetProperty("reason").GetProperty("code").GetString()),
            Is.EqualTo(new[] { "output-too-large", "too-large" })
        );
    }

    [Test]
    public async Task OutputTopicsMadeBefore_GetTheMeasurementsPartitionsWhileTheyAreEmpty()
    {
        var topics = await KafkaTopics.MakeAsync(partitions: 3, outputPartitions: 1);
        var kafka = new Records(topics);
        kafka.Send(1);

        await RunAsync(topics, Samples.LowPressure("low"));

        var metadata = await topics.Clients.ProbeAsync(CancellationToken.None);
        Assert.That(
            metadata.Topics.Where(t => topics.Outputs.All.Contains(t.Topic)).Select(t => t.Partitions.Count),
            Is.EqualTo(new[] { 3, 3, 3, 3 })
        );
    }

    private Task<long> RunAsync(KafkaTopics topics, ModelPackage package) =>
        new ScoringStream(Run(), Options(topics), package).RunAsync(CancellationToken.None);

    private ScoreStreamOptions Options(KafkaTopics topics) =>
        new()
        {
            BootstrapServers = topics.Servers,
            Topic = topics.Measurements,
            TopicPrefix = topics.Prefix,
            Checkpoint = _checkpoint,
            Once = true,
        };

    private static JobRun Run() => JobsFixture.NewRun(JobsFixture.Pump());

    [SetUp]
    public void NewCheckpoint()
    {
        Directory.Delete(_checkpoint, recursive: true);
        Directory.CreateDirectory(_checkpoint);
    }

    /// <summary>Measurements in Kafka, and their identities in order.</summary>
    private sealed class Records(KafkaTopics topics)
    {
        private readonly List<string> _sent = [];

        /// <summary>A measurement that alarms.</summary>
        public static byte[] Value { get; } = """{"pump":"p1","time":"2026-01-01T00:00:00Z","kind":"small","pressure":3}"""u8.ToArray();

        public IReadOnlyList<string> Sent => _sent;

        public void Send(int count, long? timestamp = null, byte[]? value = null, byte[]? key = null)
        {
            // A new one each time: it has never seen a topic that was there before.
            using var producer = topics.Clients.Producer(config => config.MessageMaxBytes = 2_000_000);
            for (var i = 0; i < count; i++)
            {
                var message = new Message<byte[]?, byte[]?>
                {
                    Key = key ?? Encoding.UTF8.GetBytes($"p{_sent.Count % 5}"),
                    Value = value ?? Value,
                };
                if (timestamp is { } given)
                {
                    message.Timestamp = new Timestamp(given, TimestampType.CreateTime);
                }
                var written = producer.ProduceAsync(topics.Measurements, message).GetAwaiter().GetResult();
                _sent.Add(RecordIdentity.Of(topics.Measurements, topics.Source.Id, written.Partition.Value, written.Offset.Value));
            }
        }

        public async Task DeleteBeforeAsync(long offset)
        {
            using var admin = topics.Clients.Admin();
            await admin.DeleteRecordsAsync([new TopicPartitionOffset(topics.Measurements, 0, offset)]);
        }
    }
}
