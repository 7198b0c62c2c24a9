using Gozcu.Jobs.Tests.Processes;
using Gozcu.Models.Packages;

namespace Gozcu.Jobs.Tests.Cli;

/// <summary>Jobs that cannot do what they are told, as a user starts them: the exit code, and one clear line.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class BadInputTests
{
    private const string Nobody = "127.0.0.1:1";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [TestCase("there is no command scor-stream. Did you mean", "scor-stream")]
    [TestCase("'--no-such-option'", "score-stream", "--no-such-option")]
    [TestCase("--max-records is 0, but must be at least 1", "score-stream", "--max-records", "0")]
    [TestCase("--trigger is soon", "store-stream", "--trigger", "soon")]
    [TestCase("there is no data set 'nowhere'", "score-stream", "--dataset", "nowhere")]
    [TestCase("--workspace is /proc/nowhere", "preprocess", "--workspace", "/proc/nowhere")]
    public async Task WrongCommandLine_IsSaidInOneLine(string message, params string[] line) =>
        await ExpectAsync(2, message, line, moreLines: !message.StartsWith("there is no data", StringComparison.Ordinal));

    [Test]
    public async Task FileInTheWorkspacesPlace_IsNamed()
    {
        var file = Path.Combine(JobsFixture.NewFolder(), "file");
        await File.WriteAllTextAsync(file, "");

        await ExpectAsync(2, $"--workspace is {file}", ["store-stream", "--workspace", file]);
    }

    [Test]
    public async Task UnknownModel_IsNamedWithTheKnown()
    {
        var workspace = SavedModel(out _);

        await ExpectAsync(2, "there is no model 'pumb' in", [.. Score(workspace, Nobody), "--model", "pumb"]);
    }

    [Test]
    public async Task DamagedModel_IsRefused()
    {
        var workspace = SavedModel(out var folder);
        var file = Path.Combine(folder, ModelPackage.ArraysFile);
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);

        await ExpectAsync(2, $"model package {folder} cannot be used: it is damaged", Score(workspace, Nobody));
    }

    [Test]
    public async Task KafkaNotThere_IsSaidWithinSeconds() =>
        await ExpectAsync(1, $"Kafka at {Nobody} does not answer", Score(SavedModel(out _), Nobody));

    [Test]
    public async Task TopicNotThere_IsNamedWithTheKnown()
    {
        var services = await ServicesFixture.StartedAsync();

        await ExpectAsync(
            2,
            "--topic is no-such-topic, which Kafka at",
            [.. Score(SavedModel(out _), services.BootstrapServers), "--topic", "no-such-topic"]
        );
    }

    [Test]
    public async Task ElasticsearchNotThere_IsSaidWithinSeconds()
    {
        var services = await ServicesFixture.StartedAsync();

        await ExpectAsync(
            1,
            $"Elasticsearch at http://{Nobody}/ cannot be reached",
            [
                "store-stream",
                "--workspace",
                JobsFixture.NewFolder(),
                "--bootstrap-servers",
                services.BootstrapServers,
                "--topic-prefix",
                ServicesFixture.NewPrefix(),
                "--elasticsearch",
                $"http://{Nobody}",
                "--max-outage",
                "0s",
            ]
        );
    }

    private static string[] Score(string workspace, string servers) =>
        ["score-stream", "--dataset", JobsFixture.PumpFile, "--workspace", workspace, "--bootstrap-servers", servers, "--max-outage", "0s"];

    private static string SavedModel(out string folder)
    {
        var workspace = JobsFixture.NewFolder();
        var store = new ModelStore(Path.Combine(workspace, "models"));
        var version = store.Save(Samples.LowPressure("pump")).Manifest.Version;
        store.Promote("pump", version, force: true);
        folder = store.Folder("pump", version);
        return workspace;
    }

    private static async Task ExpectAsync(int exitCode, string message, string[] line, bool moreLines = false)
    {
        using var job = await JobProcess.StartAsync(line);
        var result = await job.End.WaitAsync(Patience);

        Assert.That(result.ExitCode, Is.EqualTo(exitCode), result.Error);
        var lines = result.Error.TrimEnd().Split('\n');
        Assert.That(lines[0], Does.StartWith("error: ").And.Contain(message));
        Assert.That(result.Error, Does.Not.Contain("   at ").And.Not.Contain("\tat ").And.Not.Contain("Exception"));
        if (!moreLines)
        {
            // A cause may follow, nothing else.
            Assert.That(lines.Skip(1), Is.All.StartsWith("  because: "));
        }
    }
}
