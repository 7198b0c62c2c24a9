using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;

namespace Gozcu.Hosting.Tests.Running;

[TestFixture]
[Category("Unit")]
internal sealed class ApplicationTests
{
    private SampleCommand _command = new();
    private StringWriter _output = new();
    private StringWriter _error = new();
    private string _folder = "";

    [SetUp]
    public void SetUp()
    {
        _folder = Directory.CreateTempSubdirectory("gozcu-hosting-").FullName;
        _command = new SampleCommand();
        _output = new StringWriter();
        _error = new StringWriter();
    }

    [TearDown]
    public void TearDown()
    {
        _output.Dispose();
        _error.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task GivenOptions_ReachTheCommand()
    {
        var code = await Run(
            "sample",
            "--dataset",
            "iot",
            "--fraction=0.25",
            "--speed",
            "as-fast-as-possible",
            "--timeout",
            "250ms",
            "--folder",
            "a",
            "--folder",
            "b"
        );

        Assert.That(code, Is.EqualTo(ExitCode.Done));
        Assert.That(
            _command.Seen,
            Is.EqualTo(
                new SampleCommand.Options
                {
                    Dataset = "iot",
                    Fraction = 0.25,
                    Speed = SampleCommand.Speed.AsFastAsPossible,
                    Timeout = TimeSpan.FromMilliseconds(250),
                    Folder = _command.Seen!.Folder,
                }
            )
        );
        Assert.That(_command.Seen.Folder, Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public async Task CommandLine_WinsOverConfigurationFile()
    {
        var file = Path.Combine(_folder, "options.yaml");
        await File.WriteAllTextAsync(file, "dataset: skab\nfraction: 0.5\nfolder: [x, y]\n");

        await Run("sample", "--config", file, "--fraction", "0.6");

        Assert.That(_command.Seen!.Dataset, Is.EqualTo("skab"));
        Assert.That(_command.Seen.Fraction, Is.EqualTo(0.6));
        Assert.That(_command.Seen.Folder, Is.EqualTo(new[] { "x", "y" }));
    }

    [TestCase("--fraction is 1.5, but must lie between 0 and 1 (the share of rows that go to training).", "--fraction", "1.5")]
    [TestCase("--fraction is half, but must be a number", "--fraction", "half")]
    [TestCase("--speed is slow, but must be one of as-fast-as-possible, real", "--speed", "slow")]
    [TestCase("--address is host:9200, but must be a URL such as", "--address", "host:9200")]
    [TestCase("--timeout is 5, but must be a duration such as", "--timeout", "5")]
    [TestCase("--fraction is given 2 times", "--fraction", "0.1", "--fraction", "0.2")]
    [TestCase("--frction", "--frction", "0.1")]
    public async Task WrongOption_IsNamedWithItsRule(string message, params string[] args)
    {
        var code = await Run(["sample", "--dataset", "iot", .. args]);

        Assert.That(code, Is.EqualTo(ExitCode.Usage));
        Assert.That(_error.ToString(), Does.Contain(message));
        Assert.That(_command.Seen, Is.Null);
    }

    [Test]
    public async Task Version_IsWritten()
    {
        var application = new Application("prog", "A sample.", [_command]) { Output = _output, Version = "1.2.3-alpha.0.4+5" };

        Assert.That(await application.RunAsync(["--version"]), Is.EqualTo(ExitCode.Done));
        Assert.That(_output.ToString(), Is.EqualTo("1.2.3-alpha.0.4+5" + Environment.NewLine));
    }

    [Test]
    public async Task MissingRequiredOption_IsNamed()
    {
        Assert.That(await Run("sample"), Is.EqualTo(ExitCode.Usage));
        Assert.That(_error.ToString(), Does.Contain("--dataset is missing"));
    }

    [Test]
    public async Task UnknownKeyInConfiguration_IsNamedWithItsLine()
    {
        var file = Path.Combine(_folder, "options.yaml");
        await File.WriteAllTextAsync(file, "dataset: skab\nfractoin: 0.5\n");

        Assert.That(await Run("sample", "--config", file), Is.EqualTo(ExitCode.Usage));
        Assert.That(_error.ToString(), Does.Contain("line 2: there is no option fractoin").And.Contain("fraction"));
    }

    [Test]
    public async Task UnknownCommand_ListsTheKnown()
    {
        Assert.That(await Run("simple"), Is.EqualTo(ExitCode.Usage));
        Assert.That(_error.ToString(), Does.Contain("no command simple. Did you mean sample?"));
    }

    [TestCase("")]
    [TestCase(" ")]
    public async Task EmptyCommand_IsAUsageError(string word)
    {
        Assert.That(await Run(word), Is.EqualTo(ExitCode.Usage));
        Assert.That(_error.ToString(), Does.Contain($"there is no command '{word}'").And.Contain("sample"));
    }

    [TestCase("--report")]
    [TestCase("--config")]
    [TestCase("--dataset")]
    [TestCase("--folder")]
    [TestCase("--fraction")]
    public async Task EmptyOption_IsAUsageError_BeforeAnythingIsDone(string option)
    {
        Assert.That(await Run("sample", "--act", "nothing", option, ""), Is.EqualTo(ExitCode.Usage));
        Assert.That(_error.ToString(), Does.Contain($"{option} is '', but must not be empty"));
        Assert.That(_command.Seen, Is.Null);
    }

    [Test]
    public async Task EmptyOptionInTheConfiguration_IsNamedWithItsLine()
    {
        var file = Path.Combine(_folder, "options.yaml");
        await File.WriteAllTextAsync(file, "dataset: skab\nact: ''\n");

        Assert.That(await Run("sample", "--config", file), Is.EqualTo(ExitCode.Usage));
        Assert.That(_error.ToString(), Does.Contain($"--act is '' (in {file}, line 2)"));
    }

    [TestCase("--address", "https://me:hunter2@host:9200")]
    [TestCase("--address", "me:hunter2@host:9200")]
    [TestCase("--pin", "hunter2")]
    public async Task Secret_StandsInNoMessage(string option, string value)
    {
        Assert.That(await Run("sample", "--dataset", "iot", option, value), Is.EqualTo(ExitCode.Usage));
        Assert.That(_error.ToString(), Does.Contain(option).And.Not.Contain("hunter2"));
    }

    [Test]
    public async Task Secret_StandsInNoReport()
    {
        var report = Path.Combine(_folder, "report.json");

        await Run("sample", "--dataset", "iot", "--pin", "4711", "--report", report);

        Assert.That(await File.ReadAllTextAsync(report), Does.Contain("iot").And.Not.Contain("4711"));
    }

    [Test]
    [Platform("Linux")]
    [UnsupportedOSPlatform("windows")]
    public async Task SecretInAConfigurationThatOthersCanRead_IsRefused([Values] bool closed)
    {
        var file = Path.Combine(_folder, "options.yaml");
        await File.WriteAllTextAsync(file, "dataset: skab\npin: 4711\n");
        File.SetUnixFileMode(file, (UnixFileMode)Convert.ToInt32(closed ? "600" : "644", 8));

        Assert.That(await Run("sample", "--config", file), Is.EqualTo(closed ? ExitCode.Done : ExitCode.Usage));
        Assert.That(_error.ToString(), closed ? Is.Empty : Does.Contain($"chmod 600 {file}").And.Not.Contain("4711"));
    }

    [TestCase("gone/options.yaml", "there is no such folder")]
    [TestCase("options.yaml", "there is no such file")]
    [TestCase("", "it is a folder")]
    public async Task ConfigurationThatCannotBeRead_IsNamedOnce(string name, string reason)
    {
        var file = Path.Combine(_folder, name);

        Assert.That(await Run("sample", "--dataset", "iot", "--config", file), Is.EqualTo(ExitCode.Usage));
        Assert.That(_error.ToString(), Does.Contain($"--config is {file}, which cannot be read: {reason}."));
    }

    /// <summary>An exception in a signal's handler would end this process.</summary>
    [Test]
    public async Task Interrupted_WhileWhatIsToldFails_EndsInOrder()
    {
        var running = Run("sample", "--dataset", "iot", "--act", "wait");
        await _command.Waiting.Task.WaitAsync(TimeSpan.FromSeconds(10));

        using (var kill = Process.Start("kill", ["-INT", $"{Environment.ProcessId}"]))
        {
            await kill.WaitForExitAsync();
        }

        Assert.That(await running.WaitAsync(TimeSpan.FromSeconds(10)), Is.EqualTo(ExitCode.Interrupted));
        Assert.That(_error.ToString(), Does.Contain("interrupted"));
    }

    [Test]
    public async Task Help_ShowsDefaultsAndExamples()
    {
        Assert.That(await Run("sample", "--help"), Is.EqualTo(ExitCode.Done));
        Assert.That(
            _output.ToString(),
            Does.Contain("--fraction <NUMBER>")
                .And.Contain("[default: 0.7]")
                .And.Contain("[default: 30s]")
                .And.Contain("prog sample --dataset ai4i2020 --fraction 0.5")
        );
    }

    [Test]
    public async Task FailedWork_IsReportedWithItsCause()
    {
        var report = Path.Combine(_folder, "sub", "report.json");

        Assert.That(await Run("sample", "--dataset", "iot", "--act", "fail", "--report", report), Is.EqualTo(ExitCode.Failed));
        Assert.That(_error.ToString(), Does.Contain("It broke.").And.Contain("because: The disk is full."));
        var json = JsonNode.Parse(await File.ReadAllTextAsync(report))!;
        Assert.That((int)json["exitCode"]!, Is.EqualTo(1));
        Assert.That((int)json["rows"]!["read"]!, Is.EqualTo(3));
        Assert.That((string)json["error"]!["message"]!, Does.StartWith("It broke."));
    }

    [Test]
    public async Task UsageError_InTheCommand_EndsWithTwo() =>
        Assert.That(await Run("sample", "--dataset", "iot", "--act", "usage"), Is.EqualTo(ExitCode.Usage));

    [Test]
    public async Task UnwritableReport_IsAFailure()
    {
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "");

        Assert.That(await Run("sample", "--dataset", "iot", "--report", Path.Combine(file, "report.json")), Is.EqualTo(ExitCode.Failed));
        Assert.That(_error.ToString(), Does.Contain("--report is"));
    }

    private Task<int> Run(params string[] args) =>
        new Application("prog", "A sample.", [_command]) { Output = _output, Error = _error }.RunAsync(args);
}
