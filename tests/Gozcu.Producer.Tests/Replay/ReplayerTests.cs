using System.Text;
using Confluent.Kafka;
using Gozcu.Hosting.CommandLine;
using Gozcu.Producer.Replay;
using Gozcu.Producer.Sending;
using Gozcu.Producer.Simulate;
using Gozcu.Producer.Verify;
using Gozcu.Services;

namespace Gozcu.Producer.Tests.Replay;

[TestFixture]
[Category("EndToEnd")]
internal sealed class ReplayerTests
{
    private const int Rows = 2000;
    private TemporaryFolder _folder = new();
    private string _file = "";

    [SetUp]
    public async Task SetUp()
    {
        _folder = new TemporaryFolder();
        _file = _folder.File("history.csv");
        var options = new SimulateOptions { Output = _file, Limit = Rows };
        await new Simulator(options, TestConsole.Silent).WriteAsync(CancellationToken.None);
    }

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public async Task File_ArrivesWhole_WithItsMalformedRecordsWhereTheReportSays()
    {
        var options = await OptionsAsync() with { Malformed = "40", Partitions = 5, ProducerId = "me" };

        var report = await new Replayer(options, TestConsole.Silent).RunAsync(CancellationToken.None);
        var records = await TopicReader.ReadAllAsync(options.BootstrapServers, options.Topic);

        Assert.That(report.Succeeded, Is.True);
        Assert.That(report.Partitions, Is.EqualTo(5));
        Assert.That((report.Measurements, report.Malformed, report.Misfits), Is.EqualTo(((long)Rows, 40L, 0L)));
        Assert.That(records, Has.Count.EqualTo(Rows + 40));
        Assert.That(Places(report.Deliveries.Offsets), Is.EquivalentTo(records.Select(Place)));
        // The good records are those that the same file gives as JSON lines.
        var jsonl = _folder.File("history.jsonl");
        await new Simulator(new SimulateOptions { Output = jsonl, Limit = Rows }, TestConsole.Silent).WriteAsync(CancellationToken.None);
        var malformed = Places(report.Deliveries.MalformedOffsets).ToHashSet();
        Assert.That(malformed, Has.Count.EqualTo(40));
        Assert.That(
            records.Where(r => !malformed.Contains(Place(r))).Select(r => Encoding.UTF8.GetString(r.Message.Value!)),
            Is.EquivalentTo(await File.ReadAllLinesAsync(jsonl))
        );
        Assert.That(records.Select(r => Header(r, RecordHeaders.Producer)), Has.All.EqualTo("me"));
        Assert.That(
            records.Select(r => Header(r, RecordHeaders.Sequence)),
            Is.EquivalentTo(Enumerable.Range(0, Rows + 40).Select(i => $"{i}"))
        );
        Assert.That(records.Select(r => r.Message.Timestamp.Type), Has.All.EqualTo(TimestampType.LogAppendTime));
        Assert.That(
            records.GroupBy(r => Encoding.UTF8.GetString(r.Message.Key!)).Select(g => g.Select(r => r.Partition.Value).Distinct().Count()),
            Is.EqualTo(new[] { 1, 1, 1 })
        );
        var verified = await Verify(options, expect: Rows + 40);
        Assert.That(verified.IsComplete, Is.True);
        Assert.That((verified.Records, verified.Unnumbered, verified.OutOfOrder), Is.EqualTo((Rows + 40L, 0L, 0L)));
    }

    [Test]
    public async Task LimitAndLoop_SayHowManyAreSent()
    {
        var options = await OptionsAsync();

        var looped = await new Replayer(options with { Loop = 2 }, TestConsole.Silent).RunAsync(CancellationToken.None);
        var endless = await new Replayer(options with { Loop = 0, Limit = 5000 }, TestConsole.Silent).RunAsync(CancellationToken.None);

        Assert.That((looped.Measurements, endless.Measurements), Is.EqualTo((2L * Rows, 5000L)));
        Assert.That(looped.ProducerId, Is.Not.EqualTo(endless.ProducerId));
        Assert.That((await Verify(options, expect: 2 * Rows + 5000)).IsComplete, Is.True);
    }

    [Test]
    public async Task NumberOfMalformedWithoutAnEnd_IsRefused()
    {
        var options = await OptionsAsync() with { Loop = 0, Malformed = "10" };

        Assert.That(
            async () => await new Replayer(options, TestConsole.Silent).RunAsync(CancellationToken.None),
            Throws.TypeOf<UsageException>().With.Message.Contains("--malformed is 10")
        );
    }

    [Test]
    public async Task Interrupted_FlushesWhatWasSent()
    {
        var options = await OptionsAsync() with { Loop = 0, Rate = "2000/s" };
        using var interruption = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        var report = await new Replayer(options, TestConsole.Silent).RunAsync(interruption.Token);

        Assert.That((report.Interrupted, report.Succeeded), Is.EqualTo((true, false)));
        Assert.That(report.Measurements, Is.GreaterThan(0));
        Assert.That(report.Deliveries.Delivered, Is.EqualTo(report.Measurements));
        Assert.That((await Verify(options, report.Measurements)).IsComplete, Is.True);
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task KafkaStopped_EndsTheReplay_AndTheReportSaysWhatIsMissing(CancellationToken cancellationToken)
    {
        await using var services = await KafkaFixture.StartAsync();
        var options = await OptionsAsync() with
        {
            BootstrapServers = services.BootstrapServers,
            KafkaConfig = _folder.Write("kafka.properties", "message.timeout.ms=3000\n"),
            Loop = 0,
            Rate = "500/s",
        };
        var replay = Task.Run(() => new Replayer(options, TestConsole.Silent).RunAsync(cancellationToken), cancellationToken);
        var verify = new VerifyOptions { BootstrapServers = options.BootstrapServers, Topic = options.Topic };
        while ((await CountAsync(verify, cancellationToken)) == 0)
        {
            Assert.That(replay.IsCompleted, Is.False);
        }

        await services.StopAsync(ServiceKind.Kafka, cancellationToken);
        var report = await replay;

        Assert.That(report.Succeeded, Is.False);
        Assert.That(report.Stopped, Does.Contain(options.Topic));
        Assert.That(report.Deliveries.Delivered, Is.GreaterThan(0));
        Assert.That(report.Deliveries.Failed, Is.GreaterThan(0));
        Assert.That(report.Deliveries.Unknown, Is.Zero);
        Assert.That(report.Deliveries.Failures.Values.Sum(), Is.EqualTo(report.Deliveries.Failed));
    }

    private static async Task<long> CountAsync(VerifyOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return (await new Verifier(options, TestConsole.Silent).RunAsync(cancellationToken)).Records;
        }
        catch (UsageException)
        {
            // The topic is not there yet.
            return 0;
        }
    }

    private async Task<ReplayOptions> OptionsAsync() =>
        new()
        {
            BootstrapServers = await KafkaFixture.BootstrapServersAsync(),
            Topic = KafkaFixture.NewTopic(),
            Dataset = "iot",
            Input = _file,
        };

    private static Task<VerifyReport> Verify(ReplayOptions options, long expect) =>
        new Verifier(
            new VerifyOptions
            {
                BootstrapServers = options.BootstrapServers,
                Topic = options.Topic,
                Expect = expect,
            },
            TestConsole.Silent
        ).RunAsync(CancellationToken.None);

    private static (int, long) Place(ConsumeResult<byte[]?, byte[]?> record) => (record.Partition.Value, record.Offset.Value);

    private static IEnumerable<(int, long)> Places(IEnumerable<OffsetRange> ranges) =>
        ranges.SelectMany(r => Enumerable.Range(0, (int)r.Count).Select(i => (r.Partition, r.First + i)));

    private static string Header(ConsumeResult<byte[]?, byte[]?> record, string name) =>
        Encoding.UTF8.GetString(record.Message.Headers.GetLastBytes(name));
}
