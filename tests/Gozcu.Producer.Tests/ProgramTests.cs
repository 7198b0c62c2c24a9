using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Gozcu.Producer.Tests;

[TestFixture]
[Category("EndToEnd")]
internal sealed class ProgramTests
{
    private TemporaryFolder _folder = new();

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [TestCase("replay")]
    [TestCase("simulate")]
    [TestCase("verify")]
    public async Task Help_ExplainsAndShowsExamples(string command)
    {
        var (code, output, _) = await ProducerProgram.RunAsync(command, "--help");

        Assert.That(code, Is.Zero);
        Assert.That(output, Does.Contain("--bootstrap-servers").And.Contain("--report").And.Contain($"Gozcu.Producer {command}"));
    }

    [TestCase("replay", "--dataset", "nowhere")]
    [TestCase("replay", "--dataset", "iot")]
    [TestCase("replay", "--speed", "2")]
    [TestCase("replay", "--input", "/no/such/file.csv")]
    [TestCase("replay", "--kafka-config", "/no/such/file")]
    [TestCase("simulate", "--fault-share", "2")]
    [TestCase("verify", "--topic", "not a topic")]
    public async Task WrongOptions_NameTheOptionAndItsValue(string command, string option, string value)
    {
        var (code, _, error) = await ProducerProgram.RunAsync(command, option, value);

        Assert.That(code, Is.EqualTo(2), error);
        Assert.That(error, Does.Contain(value).And.Not.Contain("   at "));
    }

    [Test]
    public async Task KafkaNotThere_IsSaidWithinSeconds()
    {
        var clock = Stopwatch.StartNew();

        var (code, _, error) = await ProducerProgram.RunAsync("simulate", "--bootstrap-servers", "127.0.0.1:1", "--limit", "1");

        Assert.That(code, Is.EqualTo(1));
        Assert.That(error, Does.Contain("127.0.0.1:1 does not answer").And.Not.Contain("   at "));
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public async Task CtrlC_FlushesReportsAndEndsWith130()
    {
        var servers = await KafkaFixture.BootstrapServersAsync();
        var topic = KafkaFixture.NewTopic();
        var report = _folder.File("report.json");
        using var program = ProducerProgram.StartWithDefaultSignals([
            "simulate",
            "--bootstrap-servers",
            servers,
            "--topic",
            topic,
            "--rate",
            "500/s",
            "--producer-id",
            "me",
            "--report",
            report,
        ]);
        var verification = _folder.File("verification.json");
        string[] verify = ["verify", "--bootstrap-servers", servers, "--topic", topic, "--producer", "me", "--report", verification];
        var deadline = Stopwatch.StartNew();
        // Until something is there; the number is not known yet, so verify cannot be sure of it.
        while ((await ProducerProgram.RunAsync(verify)).Code == 2 || (long)Read(verification, "verification", "distinct") == 0)
        {
            Assert.That(deadline.Elapsed, Is.LessThan(TimeSpan.FromSeconds(60)));
        }

        await program.InterruptAsync();
        var (code, _, error) = await program.EndAsync();

        Assert.That(code, Is.EqualTo(130), error);
        var sent = (long)Read(report, "production", "measurements");
        Assert.That((long)Read(report, "production", "deliveries", "delivered"), Is.EqualTo(sent));
        Assert.That((bool)Read(report, "production", "interrupted"), Is.True);
        Assert.That((await ProducerProgram.RunAsync(verify)).Error, Does.Contain("error: records lost at the end leave no gap"));
        Assert.That((await ProducerProgram.RunAsync([.. verify, "--expect", $"{sent}"])).Code, Is.Zero);
        Assert.That((await ProducerProgram.RunAsync([.. verify, "--sent", report])).Code, Is.Zero);
        Assert.That((await ProducerProgram.RunAsync([.. verify, "--expect", $"{sent + 1}"])).Code, Is.EqualTo(1));
    }

    private static JsonNode Read(string file, params string[] path) =>
        path.Aggregate(JsonNode.Parse(File.ReadAllText(file))!, (node, name) => node[name]!);
}
