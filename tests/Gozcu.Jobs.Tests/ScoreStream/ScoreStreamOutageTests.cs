using Confluent.Kafka;
using Gozcu.Jobs.Tests.Processes;
using Gozcu.Jobs.Tests.Streams;
using Gozcu.Models.Packages;
using Gozcu.Services;

namespace Gozcu.Jobs.Tests.ScoreStream;

/// <summary>The real job while Kafka is away.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class ScoreStreamOutageTests
{
    private const int Count = 200;

    private LocalServices _services = null!;
    private KafkaTopics _topics = null!;
    private string _workspace = "";

    [SetUp]
    public async Task Prepare()
    {
        _services = await ServicesFixture.StartedAsync();
        _topics = await KafkaTopics.MakeAsync(partitions: 1);
        _workspace = JobsFixture.NewFolder();
        var models = new ModelStore(Path.Combine(_workspace, "models"));
        models.Promote("pump", models.Save(Samples.LowPressure("pump")).Manifest.Version, force: true);
    }

    /// <summary>Kafka is there again for the others, whatever came of a test.</summary>
    [TearDown]
    public async Task StartKafkaAgain()
    {
        var kafka = (await _services.StatusAsync(CancellationToken.None)).Single(s => s.Kind == ServiceKind.Kafka);
        if (kafka.State != ServiceState.Running)
        {
            await _services.StartAgainAsync(ServiceKind.Kafka, CancellationToken.None);
        }
    }

    [Test]
    public async Task KafkaAwayAtTheStart_JobWaitsForIt()
    {
        Send();
        await _services.StopAsync(ServiceKind.Kafka, CancellationToken.None);
        using var running = await JobProcess.StartAsync([.. Job, "--once"]);
        await running.UntilSaysAsync("Trying again in");
        await _services.StartAgainAsync(ServiceKind.Kafka, CancellationToken.None);

        var end = await running.End;

        Assert.That(end.ExitCode, Is.Zero, end.Error);
        Assert.That(end.Output, Does.Match(@"Kafka answers again after \d+ s").And.Contain($"score-stream: {Count} records done"));
        Assert.That(await _topics.WrittenAsync(), Is.EqualTo(Count));
    }

    /// <summary>Longer than Kafka's own client waits: the query fails, and is started again.</summary>
    [Test]
    [Category("Slow")]
    public async Task KafkaAwayForLongerThanItsClientWaits_StreamGoesOnWhereItWas()
    {
        Send();
        using var running = await JobProcess.StartAsync(Job);
        await running.UntilAsync(async () => await _topics.WrittenAsync() >= Count);
        await _services.StopAsync(ServiceKind.Kafka, CancellationToken.None);
        await running.UntilSaysAsync("Kafka does not answer; the stream goes on where it was");
        await _services.StartAgainAsync(ServiceKind.Kafka, CancellationToken.None);
        Send();

        await running.UntilAsync(async () => await _topics.WrittenAsync() >= 2 * Count);
        await running.SignalAllAsync("INT");

        Assert.That((await running.End).ExitCode, Is.EqualTo(130));
        Assert.That((await _topics.ReadValuesAsync()).Select(o => o.Id).Distinct().Count(), Is.EqualTo(2 * Count));
    }

    private string[] Job =>
        [
            "score-stream",
            "--dataset",
            JobsFixture.PumpFile,
            "--workspace",
            _workspace,
            "--bootstrap-servers",
            _topics.Servers,
            "--topic",
            _topics.Measurements,
            "--topic-prefix",
            _topics.Prefix,
        ];

    private void Send()
    {
        using var producer = _topics.Clients.Producer();
        for (var i = 0; i < Count; i++)
        {
            producer.Produce(
                _topics.Measurements,
                new Message<byte[]?, byte[]?>
                {
                    Value = """{"pump":"p1","time":"2026-01-01T00:00:00Z","kind":"small","pressure":3}"""u8.ToArray(),
                }
            );
        }
        producer.Flush(TimeSpan.FromSeconds(30));
    }
}
