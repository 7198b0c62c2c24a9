using System.Diagnostics;
using System.Globalization;

namespace Gozcu.Services.Tests.Scripts;

/// <summary><c>spark-submit.sh</c> with Spark's real submit; only the job is pretended.</summary>
[Category("EndToEnd")]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SubmitTests
{
    [Test]
    public async Task Output_StaysApartAndInOrder_AndTheExitCodeIsTheJobs([Values(0, 1, 2, 130)] int code)
    {
        using var folder = new SubmitFolder($"echo one; echo uno >&2; echo \"two: $*\"; [ -t 1 ] || echo three; exit {code}");

        var result = await folder.SubmitAsync("train", "--option", "a b");

        Assert.That(result.ExitCode, Is.EqualTo(code), result.Error);
        Assert.That(result.Output, Is.EqualTo("one\ntwo: train --option a b\nthree\n"));
        Assert.That(result.Error, Is.EqualTo("building the jobs\nuno\n"));
    }

    [Test]
    public async Task OutputToAFile_IsInOrderWithTheCallersOwn()
    {
        using var folder = new SubmitFolder("for i in 1 2 3; do echo job $i; done");
        var file = folder.Under("out.txt");

        var result = await Script.RunAsync(
            "bash",
            ["-c", $"{{ echo before; \"$0\" train; echo after; }} >'{file}'", folder.Under("spark-submit.sh")],
            ("PATH", folder.Under("dotnet") + ":" + Environment.ExpandEnvironmentVariables("%PATH%"))
        );

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(File.ReadAllText(file), Is.EqualTo("before\njob 1\njob 2\njob 3\nafter\n"));
    }

    [Test]
    public async Task CtrlC_IsTheJobsToHandle_AndNothingStays()
    {
        using var folder = new SubmitFolder("trap 'echo ended cleanly; exit 130' INT; echo $PPID >\"$JOB\"; while :; do sleep 0.1; done");
        using var running = folder.Start("train");
        using var ended = await InterruptAsync(running, () => folder.Note is not null);
        var result = await Script.EndAsync(running);

        Assert.That(result.ExitCode, Is.EqualTo(130), result.Error);
        Assert.That(result.Output, Is.EqualTo("ended cleanly\n"));
        Assert.That(result.Error, Does.Not.Contain("at org.apache"));
        Assert.That(Directory.Exists("/proc/" + folder.Note), Is.False, "the JVM is still there");
    }

    [Test]
    public async Task CtrlC_BeforeTheJobIsThere_EndsTheStart()
    {
        using var folder = new SubmitFolder("echo began >\"$JOB\"; sleep 60");
        using var running = folder.Start("train");
        // The JVM has been started when the shell has a child of that name; the job comes a second later.
        using var ended = await InterruptAsync(running, () => Jvm(running.Id) is not null);
        var result = await Script.EndAsync(running);

        Assert.That(result.ExitCode, Is.EqualTo(130), result.Error);
        Assert.That(folder.Note, Is.Null);
    }

    [Test]
    public async Task Memory_IsTheDriversHeap()
    {
        using var folder = new SubmitFolder("tr '\\0' '\\n' </proc/$PPID/cmdline | sed '/SparkSubmit/q' | grep -e -Xmx -e -Dx");

        var option = await folder.SubmitAsync("--driver-memory", "700m", "--driver-java-options", "-Dx=1 -Dx2='a b'", "train");
        var setting = await folder.SubmitAsync(["--conf", "spark.driver.memory=800m", "train"]);
        var file = await folder.SubmitAsync(["--properties-file", folder.Write("my.conf", "spark.driver.memory = 900m\n"), "train"]);
        var variable = await folder.SubmitAsync(["train"], ("SPARK_DRIVER_MEMORY", "600m"));

        Assert.That(option.Output, Is.EqualTo("-Xmx700m\n-Dx=1\n-Dx2=a b\n"));
        Assert.That((setting.Output, file.Output, variable.Output), Is.EqualTo(("-Xmx800m\n", "-Xmx900m\n", "-Xmx600m\n")));
    }

    private static string? Jvm(int shell) =>
        Directory
            .EnumerateDirectories("/proc")
            .Where(d => int.TryParse(Path.GetFileName(d), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .FirstOrDefault(d =>
            {
                try
                {
                    return File.ReadAllText(d + "/status").Contains($"PPid:\t{shell}\n", StringComparison.Ordinal)
                        && File.ReadAllText(d + "/cmdline").Contains("org.apache.spark.deploy.SparkSubmit", StringComparison.Ordinal);
                }
                catch (IOException)
                {
                    return false;
                }
            });

    /// <summary>Interrupts the process group when the condition holds.</summary>
    private static async Task<Process> InterruptAsync(Process group, Func<bool> when)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!when())
        {
            await Task.Delay(20, limit.Token);
        }
        return Process.Start("kill", ["-INT", "--", "-" + group.Id.ToString(CultureInfo.InvariantCulture)]);
    }
}
