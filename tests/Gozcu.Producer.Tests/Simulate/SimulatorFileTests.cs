using System.Text;
using System.Text.Json;
using Gozcu.Hosting.CommandLine;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Files;
using Gozcu.Producer.Replay;
using Gozcu.Producer.Simulate;

namespace Gozcu.Producer.Tests.Simulate;

[TestFixture]
[Category("Unit")]
internal sealed class SimulatorFileTests
{
    private TemporaryFolder _folder = new();

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [TestCase("csv")]
    [TestCase("jsonl")]
    public async Task SameSeed_GivesTheSameBytes_AndAnotherDoesNot(string extension)
    {
        var first = await Write($"a.{extension}", seed: 7);
        var second = await Write($"b.{extension}", seed: 7);
        var other = await Write($"c.{extension}", seed: 8);

        Assert.That(await File.ReadAllBytesAsync(second.Path), Is.EqualTo(await File.ReadAllBytesAsync(first.Path)));
        Assert.That(await File.ReadAllBytesAsync(other.Path), Is.Not.EqualTo(await File.ReadAllBytesAsync(first.Path)));
        Assert.That(first.Measurements, Is.EqualTo(5000));
        Assert.That(first.Bytes, Is.EqualTo(new FileInfo(first.Path).Length));
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(first.Path)!, "*.part"), Is.Empty);
    }

    [Test]
    public async Task CsvReplayed_IsTheJsonThatWouldHaveBeenSent()
    {
        var csv = await Write("history.csv", seed: 5);
        var jsonl = await Write("history.jsonl", seed: 5);
        using var replayed = new CsvMeasurements(
            new DataSetCatalog().Open("iot"),
            InputFiles.At(new DataSetCatalog().Open("iot"), csv.Path).Files,
            loops: 1,
            count: null
        );

        var lines = new List<string>();
        while (replayed.Read())
        {
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream, Gozcu.Producer.Sending.Production.JsonOptions))
            {
                replayed.Write(json, time: null);
            }
            lines.Add(Encoding.UTF8.GetString(stream.ToArray()));
        }

        Assert.That(lines, Is.EqualTo(await File.ReadAllLinesAsync(jsonl.Path)));
        Assert.That(replayed.Misfits, Is.Zero);
    }

    [Test]
    public async Task Faults_InTheReportAreThoseInTheFile()
    {
        var report = await Write("history.csv", seed: 9);

        var kinds = (await File.ReadAllLinesAsync(report.Path)).Skip(1).Select(l => l.Split(',')[^1]).Where(k => k.Length > 0);

        Assert.That(
            kinds.CountBy(k => k).Select(k => (k.Key, (long)k.Value)),
            Is.EquivalentTo(report.Faults.Where(f => f.Value > 0).Select(f => (f.Key, f.Value)))
        );
    }

    [Test]
    public void FolderThatIsAFile_IsRefused_AndNothingIsLeft()
    {
        var file = _folder.Write("taken", "");

        Assert.That(
            async () => await Write("taken/history.csv", seed: 1),
            Throws.TypeOf<UsageException>().With.Message.Contains("--output").And.Message.Contains("cannot be written")
        );
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(file)!), Is.EqualTo(new[] { file }));
    }

    [Test]
    public void Interrupted_LeavesNoFile()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var options = new SimulateOptions { Output = _folder.File("history.csv"), Limit = 1_000_000 };

        Assert.That(
            async () => await new Simulator(options, TestConsole.Silent).WriteAsync(cancelled.Token),
            Throws.InstanceOf<OperationCanceledException>()
        );
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(options.Output)!), Is.Empty);
    }

    private Task<SimulatedFileReport> Write(string name, int seed) =>
        new Simulator(
            new SimulateOptions
            {
                Output = _folder.File(name),
                Limit = 5000,
                Seed = seed,
                FaultShare = 0.1,
            },
            TestConsole.Silent
        ).WriteAsync(CancellationToken.None);
}
