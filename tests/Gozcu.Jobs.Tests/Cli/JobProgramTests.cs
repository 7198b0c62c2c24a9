using Gozcu.Demo;
using Gozcu.Services.Tests.Scripts;

namespace Gozcu.Jobs.Tests.Cli;

/// <summary>The program that <c>spark-submit.sh</c> takes for a job.</summary>
[TestFixture]
[Category("Unit")]
internal sealed class JobProgramTests
{
    [Test]
    public async Task Job_RunsInTheDeployedProgramWhenItIsThere()
    {
        var deployed = JobCatalog.All.Select(j => j.Name).ToHashSet();
        string[] words = [.. SuiteCatalog.All.Select(j => j.Name), "help", "trian", ""];

        var script = await Script.RunAsync(
            "bash",
            [
                "-c",
                """. "$0"; for job in "$@"; do basename "$(jobs_program . "$job")"; done""",
                Path.Combine(Repository.Root, "eng", "build-jobs.sh"),
                .. words,
            ]
        );

        Assert.That(script.ExitCode, Is.Zero, script.Error);
        Assert.That(
            script.Output.TrimEnd().Split('\n'),
            Is.EqualTo(words.Select(w => deployed.Contains(w) ? "Gozcu.Jobs.Program.dll" : "Gozcu.Demo.dll"))
        );
    }

    [Test]
    public void Suite_HoldsAllDeployedJobs() => Assert.That(SuiteCatalog.All, Is.SupersetOf(JobCatalog.All));
}
