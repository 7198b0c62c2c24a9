using Gozcu.Services.Tests.Scripts;

namespace Gozcu.Services.Tests.Commands;

/// <summary>The program, as a user runs it.</summary>
[Category("Unit")]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CommandTests : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Gozcu.Services");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task UnknownService_NamesTheKnown()
    {
        var result = await Script.RunAsync(Program, ["up", "kafak", "--state", _folder.Path]);

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("there is no service kafak; there are: kafka, elasticsearch"));
    }

    [TestCase("")]
    [TestCase("up", "")]
    [TestCase("status", "--state", "")]
    public async Task EmptyWord_IsAUsageError(params string[] arguments)
    {
        var result = await Script.RunAsync(Program, arguments);

        Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.Contain("''"));
    }

    [Test]
    public async Task Status_OfNothing_IsStopped()
    {
        var result = await Script.RunAsync(Program, ["status", "--state", _folder.Path]);

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Does.Match("kafka .*stopped").And.Match("elasticsearch .*stopped"));
    }

    [Test]
    public async Task Down_OfNothing_IsNoError()
    {
        var result = await Script.RunAsync(Program, ["down", "kafka", "--state", _folder.Path]);

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Does.Contain("kafka: did not run"));
    }

    [TestCase("up")]
    [TestCase("down")]
    [TestCase("status")]
    public async Task Help_ShowsExamples(string command)
    {
        var result = await Script.RunAsync(Program, [command, "--help"]);

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Does.Contain("--state").And.Contain("Examples:"));
    }
}
