namespace Gozcu.Services.Tests.Scripts;

/// <summary><c>build.sh</c>, with a <c>dotnet</c> that only pretends.</summary>
[Category("Unit")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class BuildTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BuildTests()
    {
        foreach (var name in (string[])["build.sh", "eng"])
        {
            _folder.Copy(Path.Combine(Repository.Root, name), name);
        }
        Directory.CreateDirectory(_folder.Under("bin/sdk/10.0.100"));
        foreach (var tool in (string[])["mvn", "node", "npm", "jupyter-nbconvert"])
        {
            _folder.WriteProgram("bin/" + tool, "exit 0\n");
        }
        Dotnet("exit 0");
    }

    public void Dispose() => _folder.Dispose();

    [TestCase("--target=Build --filter=x", "Build", "--filter=x")]
    [TestCase("--target=Full", "Full")]
    [TestCase("--filter=x", "--filter=x")]
    [TestCase("")]
    public async Task Words_BecomeCakes(string cake, params string[] arguments)
    {
        Dotnet("echo \"${*:3}\"");

        var result = await RunAsync(arguments);

        Assert.That((result.ExitCode, result.Output.Trim()), Is.EqualTo((0, cake)), result.Error);
    }

    [TestCase("")]
    [TestCase("Tset")]
    [TestCase("Build, Check")]
    public async Task WordThatIsNoTarget_IsAUsageError(string word)
    {
        var result = await RunAsync(word);

        Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.Contain($"'{word}' is no target; there are: Test, Full, Build"));
    }

    [Test]
    public async Task ExitCode_IsCakes()
    {
        Dotnet("exit 3");

        Assert.That((await RunAsync("Build")).ExitCode, Is.EqualTo(3));
    }

    [TestCase("INT", 130)]
    [TestCase("TERM", 143)]
    [TestCase("HUP", 129)]
    public async Task Signal_EndsWhatCakeHasStarted(string signal, int code)
    {
        Dotnet("sleep 600 & echo $$ $! >processes; wait");
        using var running = Script.StartWithDefaultSignals("bash", [_folder.Under("build.sh"), "Build"], Tools());
        var processes = await StartedProcesses.AwaitAsync(_folder.Under("processes"), 2);

        await processes.SignalAsync(signal, running.Id);
        var result = await Script.EndAsync(running);

        Assert.That(result.ExitCode, Is.EqualTo(code), result.Error);
        Assert.That(processes.Running, Is.Empty);
    }

    /// <summary>A <c>dotnet</c> whose cake is <paramref name="body"/>, in bash.</summary>
    private void Dotnet(string body) =>
        _folder.WriteProgram(
            "bin/dotnet",
            $"""
            case $1 in --version) echo 10.0.100; exit ;; cake) ;; *) exit 0 ;; esac
            {body}
            """ + "\n"
        );

    private Task<Script> RunAsync(params string[] arguments) => Script.RunAsync("bash", [_folder.Under("build.sh"), .. arguments], Tools());

    private (string, string?) Tools() => ("PATH", _folder.Under("bin") + ":" + Environment.ExpandEnvironmentVariables("%PATH%"));
}
