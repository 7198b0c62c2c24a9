namespace Gozcu.Services.Tests.Scripts;

/// <summary><c>infra/runtime/resolve</c>, with a Maven that only pretends.</summary>
[Category("Unit")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ResolveTests : IDisposable
{
    private static readonly string Resolve = Path.Combine(Repository.Root, "infra/runtime/resolve");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task NewEngine_IsFetchedOnceAndFoundAgain()
    {
        PretendMaven("mkdir -p \"$folder\"; echo content >\"$folder/kafka_2.13-1.jar\"");

        var first = await RunAsync("kafka");
        var second = await RunAsync("kafka");

        Assert.That(first.ExitCode, Is.Zero, first.Error);
        var runtime = first.Output.Trim();
        Assert.That(File.ReadAllText(Path.Combine(runtime, "jars/kafka_2.13-1.jar")), Is.EqualTo("content\n"));
        Assert.That(runtime, Does.StartWith(_folder.Under("cache/runtime/kafka-")));
        Assert.That(Directory.ResolveLinkTarget(_folder.Under("cache/runtime/kafka"), true)!.FullName, Is.EqualTo(runtime));
        Assert.That((second.Output, second.Error), Is.EqualTo((first.Output, "")));
        Assert.That(Calls, Is.EqualTo(1));
    }

    [Test]
    public async Task TwoAtOnce_FetchOnce()
    {
        PretendMaven("sleep 1; mkdir -p \"$folder\"; echo content >\"$folder/a.jar\"");

        var both = await Task.WhenAll(RunAsync("kafka"), RunAsync("kafka"));

        Assert.That(both.Select(r => r.ExitCode), Is.All.Zero);
        Assert.That(both[0].Output, Is.EqualTo(both[1].Output));
        Assert.That(Calls, Is.EqualTo(1));
    }

    [Test]
    public async Task MavenFails_SaysWhyAndLeavesNothingHalfDone()
    {
        PretendMaven("mkdir -p \"$folder\"; echo half >\"$folder/a.jar\"; echo '[ERROR] no route to the repository'; exit 1");

        var failed = await RunAsync("kafka");

        Assert.That(failed.ExitCode, Is.EqualTo(1));
        Assert.That(failed.Error, Does.Contain("no route to the repository").And.Contain("GOZCU_MAVEN_SETTINGS"));
        Assert.That(Directory.GetFileSystemEntries(_folder.Under("cache/runtime")).Select(Path.GetFileName), Is.EquivalentTo([".lock"]));
    }

    [Test]
    public async Task KilledHalfWay_NextRunStartsAfresh()
    {
        PretendMaven("mkdir -p \"$folder\"; echo half >\"$folder/half.jar\"; touch \"$(dirname \"$0\")/begun\"; exec sleep 60");
        using (var killed = Script.Start("bash", [Resolve, "kafka"], Environment()))
        {
            await WaitForAsync(() => File.Exists(_folder.Under("bin/begun")));
            killed.Kill(entireProcessTree: true);
            await Script.EndAsync(killed);
        }
        PretendMaven("mkdir -p \"$folder\"; echo whole >\"$folder/whole.jar\"");

        var next = await RunAsync("kafka");

        Assert.That(next.ExitCode, Is.Zero, next.Error);
        Assert.That(Directory.GetFiles(Path.Combine(next.Output.Trim(), "jars")).Select(Path.GetFileName), Is.EqualTo(["whole.jar"]));
        Assert.That(Directory.GetDirectories(_folder.Under("cache/runtime"), ".partial-*"), Is.Empty);
    }

    [Test]
    public async Task UnknownEngine_NamesTheKnown()
    {
        var result = await RunAsync("flink");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(
            result.Error,
            Does.Contain("'flink' is no engine").And.Contain("spark").And.Contain("kafka").And.Contain("elasticsearch")
        );
    }

    [Test]
    public async Task NoSuchSettingsFile_NamesTheVariable()
    {
        PretendMaven("exit 1");

        var result = await Script.RunAsync(
            "bash",
            [Resolve, "kafka"],
            [.. Environment(), ("GOZCU_MAVEN_SETTINGS", "/no/such/settings.xml")]
        );

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("GOZCU_MAVEN_SETTINGS is /no/such/settings.xml"));
    }

    [Test]
    public async Task CacheNotWritable_SaysSo()
    {
        var file = _folder.Write("file", "");

        var result = await Script.RunAsync("bash", [Resolve, "kafka"], [.. Environment(), ("GOZCU_CACHE", Path.Combine(file, "cache"))]);

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("cannot be written").And.Contain("GOZCU_CACHE"));
    }

    [Test]
    public async Task NoJava_NamesTheCommandThatInstallsIt()
    {
        PretendMaven("exit 1");

        var result = await Script.RunAsync("bash", [Resolve, "kafka"], [.. Environment(), ("JAVA_HOME", _folder.Under("nowhere"))]);

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("Java 17 is needed").And.Contain("apt-get install openjdk-17-jdk-headless"));
    }

    [TestCase("openjdk version \"11.0.2\" 2019-01-15", "11")]
    [TestCase("java version \"1.8.0_302\"", "8")]
    [TestCase("openjdk version \"25\" 2025-09-16", "25")]
    public async Task WrongJava_NamesItsVersion(string said, string version)
    {
        PretendMaven("exit 1");
        _folder.WriteProgram("java/bin/java", $"echo '{said}' >&2\n");

        var result = await Script.RunAsync("bash", [Resolve, "kafka"], [.. Environment(), ("JAVA_HOME", _folder.Under("java"))]);

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain($"is Java {version}.").And.Contain("Java 17 to 23 is needed"));
    }

    [Test]
    public async Task NoMaven_NamesTheCommandThatInstallsIt()
    {
        // Everything the script uses but mvn.
        Directory.CreateDirectory(_folder.Under("bin"));
        foreach (
            var tool in "bash cat cut dirname env find flock grep head id java ln mkdir mv readlink rm sed sha256sum sort tr xargs".Split(
                ' '
            )
        )
        {
            File.CreateSymbolicLink(_folder.Under("bin/" + tool), (await Script.RunAsync("which", [tool])).Output.Trim());
        }

        var result = await Script.RunAsync(
            "bash",
            [Resolve, "kafka"],
            ("GOZCU_CACHE", _folder.Under("cache")),
            ("PATH", _folder.Under("bin"))
        );

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("Maven is needed").And.Contain("apt-get install maven"));
    }

    private int Calls => File.ReadAllLines(_folder.Under("bin/calls")).Length;

    private Task<Script> RunAsync(string name) => Script.RunAsync("bash", [Resolve, name], Environment());

    private (string, string?)[] Environment() =>
        [
            ("GOZCU_CACHE", _folder.Under("cache")),
            ("GOZCU_MAVEN_SETTINGS", _folder.Write("settings.xml", "<settings/>")),
            ("PATH", _folder.Under("bin") + ":" + System.Environment.ExpandEnvironmentVariables("%PATH%")),
        ];

    /// <summary>A Maven that notes its call and runs <paramref name="body"/> with <c>$folder</c> = where the files are wanted.</summary>
    private void PretendMaven(string body) =>
        _folder.WriteProgram(
            "bin/mvn",
            $$"""
            for argument in "$@"; do case $argument in -Druntime.folder=*) folder=${argument#*=} ;; -Dmaven.repo.local=*) mkdir -p "${argument#*=}" ;; esac; done
            echo call >>"$(dirname "$0")/calls"
            {{body}}
            """ + "\n"
        );

    private static async Task WaitForAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            await Task.Delay(20, limit.Token);
        }
    }
}
