using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Kafka;
using Gozcu.Jobs.StoreStream;
using Gozcu.Jobs.Streams.Checkpoints;
using Gozcu.Jobs.Tests.S3;
using Gozcu.Models.Alerts;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Tests.StoreStream;

/// <summary>How the stream begins, with the real Kafka and a store of no account.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class StoreStreamStartTests
{
    private const int Partitions = 3;

    [Test]
    [CancelAfter(120_000)]
    public async Task StartedFirst_WaitsForTheTopics_AndMakesNone(CancellationToken cancellationToken)
    {
        var options = await OptionsAsync();
        var clients = new KafkaClients(new KafkaConnection(options.BootstrapServers));
        var run = JobsFixture.NewRun(JobsFixture.Pump());
        var starting = StoreStreamJob.StartAsync(run, options, new IdleStore(), cancellationToken);
        var topics = new OutputTopics(options.TopicPrefix).All;
        foreach (var topic in topics)
        {
            Assert.That(starting.IsCompleted, Is.False, topic);
            Assert.That((await clients.ProbeAsync(cancellationToken)).Topics.Select(t => t.Topic), Does.Not.Contain(topic));
            Assert.That(await clients.EnsureTopicAsync(topic, Partitions, cancellationToken: cancellationToken), Is.EqualTo(Partitions));
        }

        var query = await starting;
        query.Stop();

        var made = (await clients.ProbeAsync(cancellationToken)).Topics.Where(t => topics.Contains(t.Topic));
        Assert.That(made.Select(t => t.Partitions.Count), Is.EqualTo([Partitions, Partitions, Partitions, Partitions]));
    }

    [Test]
    public async Task OnceWithoutTopics_SaysThatThereAreNone()
    {
        var options = await OptionsAsync() with { Once = true };

        Assert.That(
            async () =>
                await StoreStreamJob.StartAsync(JobsFixture.NewRun(JobsFixture.Pump()), options, new IdleStore(), CancellationToken.None),
            Throws.TypeOf<UsageException>().With.Message.Contains($"has none of {options.TopicPrefix}scores")
        );
    }

    [Test]
    public async Task SecondRunOfTheSameStream_IsRefused([Values("file system", "s3a")] string store)
    {
        await using var s3 = await S3Emulator.StartAsync();
        s3.Configure(JobsFixture.Session);
        var options = await OptionsAsync() with
        {
            Checkpoint = store == "s3a" ? $"s3a://{S3Emulator.Bucket}/checkpoint" : JobsFixture.NewFolder(),
            Once = true,
        };
        var run = JobsFixture.NewRun(JobsFixture.Pump());
        var files = StreamCheckpoint.Open(run.Spark, options.Checkpoint).Files;
        await using (await CheckpointLock.TakeAsync(files, run.Context, CancellationToken.None))
        {
            Assert.That(
                async () => await StoreStreamJob.RunAsync(run, options, new IdleStore(), CancellationToken.None),
                Throws
                    .TypeOf<UsageException>()
                    .With.Message.StartsWith($"the checkpoint {options.Checkpoint} is in use by process {Environment.ProcessId} on ")
            );
        }

        // When the first has ended, the second comes as far as its topics.
        Assert.That(
            async () => await StoreStreamJob.RunAsync(run, options, new IdleStore(), CancellationToken.None),
            Throws.TypeOf<UsageException>().With.Message.Contains("has none of")
        );
    }

    private static async Task<StoreStreamOptions> OptionsAsync() =>
        new() { BootstrapServers = (await ServicesFixture.StartedAsync()).BootstrapServers, TopicPrefix = ServicesFixture.NewPrefix() };

    private sealed class IdleStore : IStore
    {
        public string Name => "idle";

        public Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Write(DataFrame records, long batchId) { }
    }
}
