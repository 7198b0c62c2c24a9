namespace Gozcu.Services.Tests.Scripts;

/// <summary><c>.ci/run</c>, with a build and a demo that only pretend.</summary>
[Category("Unit")]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ContinuousIntegrationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestCase("3 0, 4 0", 0, 0, "7 passed, 0 failed", 0)]
    [TestCase("3 0, 4 2", 1, 0, "7 passed, 2 failed", 1)]
    [TestCase("3 0 1, 4 0", 0, 0, "7 passed, 0 failed, 1 skipped", 0)]
    [TestCase("3 0, 4 0", 0, 1, "7 passed, 1 failed", 1, TestName = "DemoFails_CountsAsOne")]
    [TestCase("3 0", 1, 0, "3 passed, 1 failed", 1, TestName = "TestProgramCrashes_CountsAsOne")]
    [TestCase("", 1, 0, "0 passed, 1 failed", 1, TestName = "BuildFails_CountsAsOne")]
    public async Task LastLine_CountsOverAllProjects(string projects, int build, int demo, string expected, int code)
    {
        Prepare();
        var results = projects
            .Split(", ", StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Split(' ').Select(int.Parse).ToArray())
            .Select((p, i) => $"echo '{Counters(p[0], p[1], p.Length > 2 ? p[2] : 0)}' >artifacts/test-results/{i}.trx\n");
        _folder.WriteProgram("build.sh", $"mkdir -p artifacts/test-results\n{string.Concat(results)}echo noise\nexit {build}\n");
        _folder.WriteProgram("spark-submit.sh", $"exit {demo}\n");
        // Of an earlier run; it must not count.
        _folder.Write("artifacts/test-results/old.trx", Counters(100, 100, 0));

        var result = await Script.RunAsync("bash", [_folder.Under(".ci/run")]);

        Assert.That(result.Output.TrimEnd().Split('\n')[^1], Is.EqualTo(expected), result.Error);
        Assert.That(result.ExitCode, Is.EqualTo(code));
    }

    [TestCase(1, 0)]
    [TestCase(0, 1)]
    [TestCase(null, 0)]
    public async Task SkippedTests_AreNamedWithTheirReasons_AndFailBeyondTheKnownNumber(int? known, int code)
    {
        Prepare();
        if (known is { } number)
        {
            _folder.Write(".ci/skipped", $"# how many, why\n{number} no such machine here\n0 2 of nothing\n");
        }
        _folder.Write(
            "a.trx",
            $"""
            <UnitTestResult testName="Slow(&quot;x&quot;)" outcome="Passed" />
            <UnitTestResult testName="Far(&quot;x&quot;)" outcome="NotExecuted">
              <Output>
                <ErrorInfo>
                  <Message>the files are not &lt;here&gt;</Message>
                </ErrorInfo>
              </Output>
            </UnitTestResult>
            {Counters(1, 0, 1)}
            """
        );
        _folder.WriteProgram("build.sh", "mkdir -p artifacts/test-results && cp a.trx artifacts/test-results/\n");
        _folder.WriteProgram("spark-submit.sh", "exit 0\n");

        var result = await Script.RunAsync("bash", [_folder.Under(".ci/run")]);

        Assert.That(result.Output, Does.StartWith("skipped:\n  Far(\"x\"): the files are not <here>\n"), result.Error);
        Assert.That(
            result.Output,
            code == 0 ? Does.EndWith("\n1 passed, 0 failed, 1 skipped\n") : Does.EndWith("\n1 passed, 1 failed, 1 skipped\n")
        );
        Assert.That(
            result.Output.Contains("1 tests were skipped, but .ci/skipped allows 0", StringComparison.Ordinal),
            Is.EqualTo(code == 1)
        );
        Assert.That(result.ExitCode, Is.EqualTo(code));
    }

    [TestCase("INT", 130, "build.sh")]
    [TestCase("TERM", 143, "build.sh")]
    [TestCase("HUP", 129, "build.sh")]
    [TestCase("TERM", 143, "spark-submit.sh")]
    public async Task Signal_EndsWhatRuns(string signal, int code, string program)
    {
        Prepare();
        _folder.WriteProgram("build.sh", "exit 0\n");
        _folder.WriteProgram("spark-submit.sh", "exit 0\n");
        _folder.WriteProgram(program, "echo $$ >processes; exec sleep 600\n");
        using var running = Script.StartWithDefaultSignals("bash", [_folder.Under(".ci/run")]);
        var processes = await StartedProcesses.AwaitAsync(_folder.Under("processes"), 1);

        await processes.SignalAsync(signal, running.Id);
        var result = await Script.EndAsync(running);

        Assert.That(result.ExitCode, Is.EqualTo(code), result.Error);
        Assert.That(processes.Running, Is.Empty);
    }

    private void Prepare()
    {
        Directory.CreateDirectory(_folder.Under(".ci"));
        File.Copy(Path.Combine(Repository.Root, ".ci/run"), _folder.Under(".ci/run"));
    }

    /// <summary>The line of a .trx file, with every attribute that the test platform writes.</summary>
    private static string Counters(int passed, int failed, int skipped) =>
        $"""<Counters total="{passed + failed + skipped}" executed="{passed + failed}" passed="{passed}" failed="{failed}" error="0" timeout="0" aborted="0" inconclusive="0" passedButRunAborted="0" notRunnable="0" notExecuted="0" disconnected="0" warning="0" completed="0" inProgress="0" pending="0" />""";
}
