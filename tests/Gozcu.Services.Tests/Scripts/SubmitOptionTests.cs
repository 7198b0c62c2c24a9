namespace Gozcu.Services.Tests.Scripts;

/// <summary>What <c>spark-submit.sh</c> makes of its command line, without starting Spark.</summary>
[Category("Unit")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SubmitOptionTests : IDisposable
{
    private readonly SubmitFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task NoOptions_RunsLocally()
    {
        var words = await DryRunAsync("train", "--dataset", "two words");

        var home = _folder.Under("spark");
        Assert.That(
            words,
            Is.EqualTo([
                Path.Combine(home, "bin/spark-submit"),
                "--master",
                "local[*]",
                "--conf",
                "spark.pyspark.driver.python=" + _folder.Under("eng/run-driver"),
                "--class",
                "org.apache.spark.deploy.PythonRunner",
                "spark-internal",
                _folder.Under("artifacts/bin/Gozcu.Jobs.Program/release/Gozcu.Jobs.Program.dll"),
                "",
                "train",
                "--dataset",
                "two words",
            ])
        );
    }

    [TestCase("--master", "yarn")]
    [TestCase("--master=yarn")]
    [TestCase("--conf", "spark.master=yarn")]
    [TestCase("--conf=spark.master=yarn")]
    [TestCase("-c", "spark.master=yarn")]
    public async Task MasterGiven_StaysAlone(params string[] options)
    {
        var words = await DryRunAsync([.. options, "train"]);

        Assert.That(words, Has.No.Member("local[*]"));
        Assert.That(string.Join(' ', words), Does.Contain("yarn"));
    }

    [Test]
    public async Task MasterInPropertiesFile_StaysAlone()
    {
        var words = await DryRunAsync("--properties-file", _folder.Write("my.conf", "spark.master   spark://h:7077\n"), "train");

        Assert.That(words, Has.No.Member("local[*]"));
    }

    [Test]
    public async Task OptionsOfBothForms_ReachSpark_AndTheJobsStayTheJobs()
    {
        var words = await DryRunAsync(
            "--verbose",
            "--driver-memory",
            "3g",
            "--conf=spark.sql.shuffle.partitions=8",
            "train",
            "--driver-memory",
            "x"
        );

        Assert.That(string.Join(' ', words), Does.Contain("--verbose --driver-memory 3g --conf spark.sql.shuffle.partitions=8 --conf"));
        Assert.That(string.Join(' ', words), Does.EndWith("train --driver-memory x"));
    }

    [Test]
    public async Task ClusterModeOfAStandaloneCluster_RunsTheJobsThatUnpackThemselves()
    {
        var words = await DryRunAsync("--master", "spark://h:7077", "--deploy-mode", "cluster", "--driver-java-options", "-Dx=1", "train");

        var options = File.ReadLines(Path.Combine(Repository.Root, "infra/runtime/spark/conf/java-options")).Where(l => l.StartsWith('-'));
        Assert.That(words[Array.LastIndexOf(words, "--driver-java-options") + 1].Split(' '), Is.EqualTo([.. options, "-Dx=1"]));
        var resource = "file://" + _folder.Under("artifacts/Gozcu.Jobs.Program.jar");
        Assert.That(
            string.Join(' ', words),
            Does.EndWith(
                $"spark.pyspark.driver.python=sh --class org.apache.spark.deploy.PythonRunner {resource} ./Gozcu.Jobs.Program.jar  train"
            )
        );
    }

    [Test]
    public async Task ClusterModeOfYarn_RunsTheJobsFromTheirArchive()
    {
        var words = await DryRunAsync("--master", "yarn", "--deploy-mode", "cluster", "--archives", "my.zip", "train");

        Assert.That(words, Has.Member($"my.zip,file://{_folder.Under("artifacts/Gozcu.Jobs.Program.tgz")}#gozcu").And.No.Member("my.zip"));
        Assert.That(
            string.Join(' ', words),
            Does.EndWith(
                "spark.pyspark.driver.python=./gozcu/dotnet/dotnet --class org.apache.spark.deploy.PythonRunner spark-internal ./gozcu/Gozcu.Jobs.Program.dll  train"
            )
        );
    }

    [TestCase("spark://h:7077", "http://h/jobs.tgz", ".jar")]
    [TestCase("yarn", "hdfs:///jobs.jar", ".tgz")]
    public async Task ArchiveThatTheClusterCannotUse_IsRefused(string master, string archive, string extension)
    {
        PretendSpark("exit 1");

        var result = await _folder.SubmitAsync(
            ["--master", master, "--deploy-mode", "cluster", "train"],
            ("GOZCU_ARCHIVE", archive),
            ("SPARK_HOME", _folder.Under("spark"))
        );

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain($"GOZCU_ARCHIVE is '{archive}', but must end in {extension}"));
    }

    [TestCase("is no option of Spark's", "--mastre", "yarn", "train")]
    [TestCase("needs a value", "--master")]
    [TestCase("must be NAME=VALUE", "--conf", "spark.x", "train")]
    [TestCase("name a job instead", "--class", "a.B", "train")]
    public async Task WrongOption_SaysWhat(string message, params string[] arguments)
    {
        var result = await _folder.SubmitAsync(arguments);

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain(message).And.Contain(arguments[0]));
    }

    [Test]
    public async Task SparkHomeWithoutSpark_SaysSo()
    {
        var result = await _folder.SubmitAsync(["train"], ("SPARK_HOME", "/no/spark"));

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("SPARK_HOME is /no/spark"));
    }

    [Test]
    public async Task NothingGiven_ExplainsItself()
    {
        var result = await _folder.SubmitAsync();

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Output, Does.Contain("usage: ./spark-submit.sh").And.Contain("The jobs:"));
    }

    [Test]
    public async Task OldJava_IsRefused()
    {
        _folder.WriteProgram("java/bin/java", "echo 'openjdk version \"11.0.2\"' >&2\n");

        var result = await _folder.SubmitAsync(["train"], ("JAVA_HOME", _folder.Under("java")));

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("is Java 11"));
    }

    [Test]
    public async Task OldDotnet_IsRefused()
    {
        Directory.Delete(_folder.Under("dotnet/sdk/10.0.100"));

        var result = await _folder.SubmitAsync("train");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("The .NET SDK 10 is needed"));
    }

    [Test]
    public async Task Build_HappensWhenSomethingChanged()
    {
        PretendSpark("exit 0");
        await SubmitToPretendedAsync();
        await SubmitToPretendedAsync();
        var unchanged = _folder.Builds;

        _folder.Write("jobs/New.cs", "");
        await SubmitToPretendedAsync();
        var added = _folder.Builds;

        File.Delete(_folder.Under("jobs/New.cs"));
        await SubmitToPretendedAsync();

        Assert.That((unchanged, added, _folder.Builds), Is.EqualTo((1, 2, 3)));
    }

    [Test]
    public async Task TwoAtOnce_BuildOnce()
    {
        PretendSpark("exit 0");

        var both = await Task.WhenAll(SubmitToPretendedAsync(), SubmitToPretendedAsync());

        Assert.That(both.Select(r => r.ExitCode), Is.All.Zero);
        Assert.That(_folder.Builds, Is.EqualTo(1));
    }

    [Test]
    public async Task HelpOfAJob_NeedsNoSpark()
    {
        using var folder = new SubmitFolder("echo \"job got: $*\"");

        var result = await folder.SubmitAsync(["train", "--help"], ("SPARK_HOME", "/no/spark"));

        Assert.That((result.ExitCode, result.Output), Is.EqualTo((0, "job got: train --help\n")), result.Error);
    }

    private void PretendSpark(string body) => _folder.WriteProgram("spark/bin/spark-submit", body + "\n");

    private Task<Script> SubmitToPretendedAsync() => _folder.SubmitAsync(["train"], ("SPARK_HOME", _folder.Under("spark")));

    /// <summary>The words of the command that would run.</summary>
    private async Task<string[]> DryRunAsync(params string[] arguments)
    {
        PretendSpark("exit 1");
        var result = await _folder.SubmitAsync(arguments, ("GOZCU_DRY_RUN", "1"), ("SPARK_HOME", _folder.Under("spark")));
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        // The line is quoted for a shell, so a shell takes it apart.
        var words = await Script.RunAsync("bash", ["-c", $"printf '%s\\n' {result.Output.Trim()}"]);
        return words.Output[..^1].Split('\n');
    }
}
