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
        var packed = await Script.RunAsync(Path.Combine(Jobs, "Gozcu.Spark"), ["archive", "--run", "Gozcu.Jobs.Program.dll", archive]);
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

    /// <summary>Nodes that see the workspace and nothing else of the driver's: what training keeps in a temporary folder is not theirs.</summary>
    [Test]
    public async Task Training_NeedsNoTemporaryFolderThatNodesSee()
    {
        var (folder, data) = NewPumps(i => $"{(i % 5 == 0 ? 3 : 7)},{20 + i % 7},{(i % 5 == 0 ? 1 : 0)}");
        var report = Path.Combine(folder, "train.json");
        string[] where = ["--dataset", Path.Combine(folder, "dataset.yaml"), "--workspace", Path.Combine(folder, "data")];
        foreach (
            var job in (string[][])
                [
                    ["preprocess", .. where, "--input", data],
                    ["split", .. where],
                ]
        )
        {
            var run = await Script.RunAsync(Submit, ["--master", "local[1]", .. job]);
            Assert.That(run.ExitCode, Is.Zero, run.Error);
        }

        var train = await SubmitAsync(
            ["train", .. where, "--detector", "random-forest", "--report", report],
            ("TMPDIR", ClusterFixture.Cluster.DriversFolder),
            Client
        );

        Assert.That(train.ExitCode, Is.Zero, train.Output + train.Error + ClusterFixture.Cluster.ExecutorLogs());
        using var result = JsonDocument.Parse(await File.ReadAllTextAsync(report));
        Assert.That(
            result.RootElement.GetProperty("train").GetProperty("validationMetrics").GetProperty("validation-f1").GetDouble(),
            Is.EqualTo(1)
        );
    }

    [Test]
    public async Task WorkspaceThatNodesDoNotSee_IsRefusedBeforeAnyWork()
    {
        var (folder, data) = NewPumps(_ => "5,20,0");
        var workspace = Path.Combine(ClusterFixture.Cluster.DriversFolder, "data");

        var run = await SubmitAsync(
            ["preprocess", "--dataset", Path.Combine(folder, "dataset.yaml"), "--input", data, "--workspace", workspace],
            ("GOZCU_ARCHIVE", null),
            Client
        );

        Assert.That(run.ExitCode, Is.EqualTo(2), run.Output + run.Error);
        Assert.That(run.Error, Does.Contain($"--workspace is {workspace}, which not all nodes of the cluster see").And.Contain("hdfs://"));
        Assert.That(Directory.EnumerateFileSystemEntries(workspace), Is.Empty, "the probe is gone, nothing was written");
    }

    private static readonly string[] Client =
    [
        "--deploy-mode",
        "client",
        "--conf",
        "spark.driver.host=127.0.0.1",
        "--conf",
        "spark.driver.bindAddress=127.0.0.1",
    ];

    private static string Submit => Path.Combine(Repository.Root, "spark-submit.sh");

    private static string Jobs => Path.Combine(Repository.Root, "artifacts", "bin", "Gozcu.Jobs.Program", "release");

    /// <summary>A job whose rows go through a C# function, and where it reports to.</summary>
    private static (string[] Arguments, string Report) Preprocess()
    {
        var (folder, input) = NewPumps(i => $"{(i % 5 == 0 ? 99 : 5)},20,0");
        var report = Path.Combine(folder, "report.json");
        var dataSet = Path.Combine(folder, "dataset.yaml");
        return (
            ["preprocess", "--dataset", dataSet, "--input", input, "--workspace", Path.Combine(folder, "data"), "--report", report],
            report
        );
    }

    /// <summary>A folder that all see, with the definition and a file of pumps.</summary>
    /// <param name="measured">Pressure, flow and label of a row.</param>
    private static (string Folder, string Data) NewPumps(Func<int, string> measured)
    {
        var folder = ClusterFixture.Cluster.NewSharedFolder();
        var data = Path.Combine(folder, "pumps.csv");
        var lines = Enumerable.Range(0, Rows).Select(i => $"p{i},2026-01-01T{i / 60 % 24:00}:{i % 60:00}:00Z,small,{measured(i)}");
        File.WriteAllLines(data, ["Pump,Time,Kind,Pressure [bar],Flow [l/s],Failed", .. lines]);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Submitted", "pump.yaml"), Path.Combine(folder, "dataset.yaml"));
        return (folder, data);
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
