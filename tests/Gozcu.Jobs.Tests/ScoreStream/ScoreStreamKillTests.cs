using Gozcu.Demo;
using Gozcu.Hosting.Terminal;
using Gozcu.Jobs.Tests.Processes;
using Gozcu.Jobs.Tests.Streams;
using Gozcu.Models.Alerts;
using Gozcu.Models.Packages;
using Gozcu.Producer.Replay;
using Gozcu.Producer.Sending;

namespace Gozcu.Jobs.Tests.ScoreStream;

/// <summary>The real job on the real Kafka, killed and stopped.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class ScoreStreamKillTests
{
    private const int Measurements = 4000;
    private const int Malformed = 60;

    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(60);

    /// <summary>Each end comes at a random point, and behind each another model is promoted, by which nearly every record would go to another topic.</summary>
    [Test]
    public async Task EndedInEveryWay_AndEachTimeAnotherModel_EveryRecordIsInExactlyOneTopic()
    {
        const int seed = 20;
        var random = new Random(seed);
        var topics = await KafkaTopics.MakeAsync();
        var workspace = JobsFixture.NewFolder();
        var models = new ModelStore(Path.Combine(workspace, "models"));
        Promote(models, 0);
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
        Func<JobProcess, Task>[] ends =
        [
            running => KillAsync(running, Victim.Driver),
            running => StopAsync(running, "INT"),
            running => KillAsync(running, Victim.Jvm),
            running => StopAsync(running, "TERM"),
            running => KillAsync(running, Victim.Everything),
        ];
        foreach (var (number, end) in ends.Index())
        {
            using var running = await JobProcess.StartAsync([.. job, "--max-records", "20"]);
            // Past what stood there before, and by more than one batch, which a restart may repeat.
            var enough = written + 60 + random.Next(ids.Count / 12);
            TestContext.Out.WriteLine($"seed {seed}: end {number} at {enough} of {ids.Count} records");
            await running.UntilAsync(async () => await topics.WrittenAsync() >= enough);

            await end(running);

            written = await topics.WrittenAsync();
            Assert.That(written, Is.GreaterThan(0).And.LessThan(ids.Count), $"end {number} was not in the middle");
            Promote(models, number + 1);
        }
        var last = await JobProcess.RunAsync([.. job, "--once"]);

        Assert.That(last.ExitCode, Is.Zero, last.Error);
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

    private static async Task KillAsync(JobProcess running, Victim victim)
    {
        var killed = await running.KillAsync(victim);

        Assert.That(killed, Has.One.Matches<RunningProcess>(JobProcess.IsJvm).And.One.Matches<RunningProcess>(JobProcess.IsDriver));
        Assert.That(killed, Has.Some.Matches<RunningProcess>(JobProcess.IsWorker));
        Assert.That((await running.End).ExitCode, Is.Not.Zero);
    }

    /// <summary>Stops the job as a terminal or a service manager does, by a signal to all of its processes.</summary>
    private static async Task StopAsync(JobProcess running, string signal)
    {
        await running.SignalAllAsync(signal);

        var end = await running.End.WaitAsync(StopPatience);
        Assert.That(end.ExitCode, Is.EqualTo(130), end.Error);
        Assert.That(end.Output.TrimEnd().Split('\n')[^1], Does.Match("^score-stream: [0-9,]+ records done; stopped$"));
        Assert.That(end.Error, Is.Empty);
    }

    /// <summary>Makes a model the current one that calls nearly everything normal, or nearly everything critical.</summary>
    private static void Promote(ModelStore models, int number)
    {
        var threshold = number % 2 == 0 ? 0.5 : 1e-6;
        var package = Samples
            .LowPressure("pump")
            .WithManifest(m => m with { Threshold = m.Threshold with { Warning = threshold, Critical = threshold * 1.4 } });
        models.Promote("pump", models.Save(package).Manifest.Version, force: true);
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
