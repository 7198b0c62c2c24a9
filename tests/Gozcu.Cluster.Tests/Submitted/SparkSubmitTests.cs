using System.Text.Json;
using Gozcu.Cluster.Tests.Cluster;
using Gozcu.Services.Tests.Scripts;

namespace Gozcu.Cluster.Tests.Submitted;

/// <summary>A job by <c>spark-submit.sh</c> on the cluster, whose nodes see nothing of what was built.</summary>
[Category("EndToEnd")]
public sealed class SparkSubmitTests
{
    private const int Rows = 500;

    /// <summary>Builds the jobs, if need be, so that no test waits for it.</summary>
    [OneTimeSetUp]
    public async Task BuildJobs()
    {
        using var help = Script.StartWithDefaultSignals(Submit, ["--help"]);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        await help.WaitForExitAsync(limit.Token);
        Assert.That(help.ExitCode, Is.Zero, await help.StandardError.ReadToEndAsync(limit.Token));
    }

    [Test]
    public async Task ClientMode_JobRuns()
    {
        var (arguments, report) = Preprocess();

        var run = await SubmitAsync(
            arguments,
            "--deploy-mode",
            "client",
            "--conf",
            "spark.driver.host=127.0.0.1",
            "--conf",
            "spark.driver.bindAddress=127.0.0.1"
        );

        AssertDone(run, report);
    }

    [Test]
    public async Task ClusterMode_DriverRunsOnANodeThatHasOnlyTheArchive()
    {
        var archive = Path.Combine(ClusterFixture.Cluster.NewSharedFolder(), "jobs.jar");
        var packed = await Script.RunAsync(Path.Combine(Jobs, "Gozcu.Spark"), ["archive", "--run", "Gozcu.Jobs.dll", archive]);
        Assert.That(packed.ExitCode, Is.Zero, packed.Error);
        using var server = new FileServer(archive);
        var (arguments, report) = Preprocess();

        var run = await SubmitAsync(
            arguments,
            ("GOZCU_ARCHIVE", server.Url),
            "--deploy-mode",
            "cluster",
            "--driver-memory",
            "512m",
            "--conf",
            "spark.standalone.submit.waitAppCompletion=true"
        );

        AssertDone(run, report);
        Assert.That(server.Served, Is.EqualTo(1), "for the driver's node; executors get the application from the driver, and not as a jar");
    }

    private static string Submit => Path.Combine(Repository.Root, "spark-submit.sh");

    private static string Jobs => Path.Combine(Repository.Root, "artifacts", "bin", "Gozcu.Jobs", "release");

    /// <summary>A job whose rows go through a C# function, and where it reports to.</summary>
    private static (string[] Arguments, string Report) Preprocess()
    {
        var folder = ClusterFixture.Cluster.NewSharedFolder();
        var (input, dataSet, report) = (
            Path.Combine(folder, "pumps.csv"),
            Path.Combine(folder, "dataset.yaml"),
            Path.Combine(folder, "report.json")
        );
        var lines = Enumerable
            .Range(0, Rows)
            .Select(i => $"p{i},2026-01-01T{i / 60 % 24:00}:{i % 60:00}:00Z,small,{(i % 5 == 0 ? 99 : 5)},20,0");
        File.WriteAllLines(input, ["Pump,Time,Kind,Pressure [bar],Flow [l/s],Failed", .. lines]);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Submitted", "pump.yaml"), dataSet);
        return (
            ["preprocess", "--dataset", dataSet, "--input", input, "--workspace", Path.Combine(folder, "data"), "--report", report],
            report
        );
    }

    private static Task<Script> SubmitAsync(string[] job, params string[] options) => SubmitAsync(job, ("GOZCU_ARCHIVE", null), options);

    private static Task<Script> SubmitAsync(string[] job, (string, string?) variable, params string[] options) =>
        Script.RunAsync(
            Submit,
            [
                "--master",
                ClusterFixture.Cluster.Url,
                "--executor-memory",
                "512m",
                "--executor-cores",
                "1",
                "--total-executor-cores",
                "2",
                .. options,
                .. job,
            ],
            variable
        );

    private static void AssertDone(Script run, string report)
    {
        var logs = ClusterFixture.Cluster.ExecutorLogs();
        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error + logs);
        using var result = JsonDocument.Parse(File.ReadAllText(report));
        Assert.That(result.RootElement.ToString(), Does.Contain($"{Rows / 5}"), logs);
        TestContext.Out.WriteLine(result.RootElement);
        Wait.Until(
            "no process of the application is left",
            TimeSpan.FromSeconds(60),
            () => ClusterFixture.Cluster.Executors.Count == 0 && ClusterFixture.Cluster.FunctionWorkers.Count == 0
        );
    }
}
