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
        Directory.CreateDirectory(_folder.Under(".ci"));
        File.Copy(Path.Combine(Repository.Root, ".ci/run"), _folder.Under(".ci/run"));
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

    /// <summary>The line of a .trx file, with every attribute that the test platform writes.</summary>
    private static string Counters(int passed, int failed, int skipped) =>
        $"""<Counters total="{passed + failed + skipped}" executed="{passed + failed}" passed="{passed}" failed="{failed}" error="0" timeout="0" aborted="0" inconclusive="0" passedButRunAborted="0" notRunnable="0" notExecuted="0" disconnected="0" warning="0" completed="0" inProgress="0" pending="0" />""";
}
