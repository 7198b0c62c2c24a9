using Gozcu.Hosting.Terminal;
using Gozcu.Jobs.Demo;
using Gozcu.Jobs.Tests.Processes;
using Gozcu.Jobs.Tests.Streams;
using Gozcu.Models.Alerts;
using Gozcu.Models.Packages;
using Gozcu.Producer.Replay;
using Gozcu.Producer.Sending;

namespace Gozcu.Jobs.Tests.ScoreStream;

/// <summary>The real job on the real Kafka, killed with <c>kill -9</c>.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class ScoreStreamKillTests
{
    private const int Measurements = 4000;
    private const int Malformed = 60;

    [Test]
    public async Task KilledThreeTimes_EveryRecordIsInExactlyOneTopic()
    {
        var topics = await KafkaTopics.MakeAsync();
        var workspace = WorkspaceWithModel();
        var production = await ProduceAsync(topics);
        var ids = Identities(topics, production.Deliveries.Offsets);
        Assert.That(ids, Has.Count.EqualTo(Measurements + Malformed));
        string[] job =
        [
            "score-stream",
            "--dataset",
            JobsFixture.PumpFile,
            "--workspace",
            workspace,
            "--bootstrap-servers",
            topics.Servers,
            "--topic",
            topics.Measurements,
            "--topic-prefix",
            topics.Prefix,
        ];

        var written = 0L;
        foreach (var victim in (Victim[])[Victim.Driver, Victim.Jvm, Victim.Everything])
        {
            using var running = await JobProcess.StartAsync([.. job, "--max-records", "20"]);
            // Past what stood there before, and by more than one batch, which a restart repeats.
            var enough = written + ids.Count / 10;
            await running.UntilAsync(async () => await topics.WrittenAsync() >= enough);

            var killed = await running.KillAsync(victim);

            Assert.That(killed, Has.One.Matches<RunningProcess>(JobProcess.IsJvm).And.One.Matches<RunningProcess>(JobProcess.IsDriver));
            Assert.That(killed, Has.Some.Matches<RunningProcess>(JobProcess.IsWorker));
            Assert.That((await running.End).ExitCode, Is.Not.Zero);
            written = await topics.WrittenAsync();
            Assert.That(written, Is.GreaterThan(0).And.LessThan(ids.Count), $"{victim} was not killed in the middle");
        }
        var end = await JobProcess.RunAsync([.. job, "--once"]);

        Assert.That(end.ExitCode, Is.Zero, end.Error);
        var outputs = await topics.ReadOutputsAsync();
        // The store's side of the ledger is not under test here.
        var ledger = Ledger.Of(ids, outputs, ids);
        Assert.That(ledger.IsBalanced, Is.True, $"{ledger}");
        Assert.That(
            outputs.Ids[topics.Outputs.Name(OutputTopic.DeadLetter)],
            Is.EquivalentTo(Identities(topics, production.Deliveries.MalformedOffsets))
        );
        Assert.That(outputs.Ids.Values.Select(t => t.Count), Is.All.GreaterThan(0));
    }

    private static string WorkspaceWithModel()
    {
        var workspace = JobsFixture.NewFolder();
        var store = new ModelStore(Path.Combine(workspace, "models"));
        store.Promote("pump", store.Save(Samples.LowPressure("pump")).Manifest.Version, force: true);
        return workspace;
    }

    private static async Task<ProductionReport> ProduceAsync(KafkaTopics topics)
    {
        var replay = new ReplayOptions
        {
            BootstrapServers = topics.Servers,
            Topic = topics.Measurements,
            Dataset = JobsFixture.PumpFile,
            Input = JobsFixture.WritePumps(JobsFixture.PumpLines(Measurements)),
            Malformed = $"{Malformed}",
        };
        var console = ProgramConsole.Plain(TextWriter.Null, TextWriter.Null, TimeProvider.System);
        var report = await new Replayer(replay, console).RunAsync(CancellationToken.None);
        Assert.That(report.Succeeded, Is.True);
        return report;
    }

    private static HashSet<string> Identities(KafkaTopics topics, IEnumerable<OffsetRange> ranges) =>
        [.. ranges.SelectMany(r => r.Identities(topics.Source.Id))];
}
