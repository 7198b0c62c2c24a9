using System.Security.Cryptography;
using System.Text;

namespace Gozcu.Services.Tests.Scripts;

/// <summary><c>infra/runtime/resolve</c>, with a Maven that only pretends.</summary>
[Category("Unit")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ResolveTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>A copy of the scripts, whose lists of checksums are of what the pretended Maven makes.</summary>
    public ResolveTests()
    {
        foreach (var name in (string[])["eng", "infra/runtime"])
        {
            _folder.Copy(Path.Combine(Repository.Root, name), name);
        }
        List("kafka", ("kafka_2.13-1.jar", "content\n"));
    }

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
        PretendMaven("sleep 1; mkdir -p \"$folder\"; echo content >\"$folder/kafka_2.13-1.jar\"");

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
        using (var killed = Script.StartWithDefaultSignals("bash", [Resolve, "kafka"], Environment()))
        {
            await WaitForAsync(() => File.Exists(_folder.Under("bin/begun")));
            killed.Kill(entireProcessTree: true);
            await Script.EndAsync(killed);
        }
        List("kafka", ("whole.jar", "whole\n"));
        PretendMaven("mkdir -p \"$folder\"; echo whole >\"$folder/whole.jar\"");

        var next = await RunAsync("kafka");

        Assert.That(next.ExitCode, Is.Zero, next.Error);
        Assert.That(Directory.GetFiles(Path.Combine(next.Output.Trim(), "jars")).Select(Path.GetFileName), Is.EqualTo(["whole.jar"]));
        Assert.That(Directory.GetDirectories(_folder.Under("cache/runtime"), ".partial-*"), Is.Empty);
    }

    [Test]
    public async Task ExchangedFile_IsRefusedByNameWithWhereItLies()
    {
        PretendMaven(
            "mkdir -p \"$folder\" \"$repository/org/kafka\"; for to in \"$folder\" \"$repository/org/kafka\"; do echo evil >\"$to/kafka_2.13-1.jar\"; done"
        );

        var result = await RunAsync("kafka");

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(
            result.Error,
            Does.Contain($"kafka_2.13-1.jar is another file: its SHA-256 is {Hash("evil\n")}, and must be {Hash("content\n")}")
                .And.Contain("rm " + _folder.Under("cache/maven/org/kafka/kafka_2.13-1.jar"))
                .And.Contain("infra/runtime/resolve --lock kafka")
        );
        Assert.That(Directory.GetFileSystemEntries(_folder.Under("cache/runtime")).Select(Path.GetFileName), Is.EquivalentTo([".lock"]));
    }

    [TestCase("echo content >kafka_2.13-1.jar; echo more >more.jar", "more.jar is not in the list")]
    [TestCase("echo content >other.jar", "kafka_2.13-1.jar is missing", "other.jar is not in the list")]
    [TestCase(":", "kafka_2.13-1.jar is missing")]
    [TestCase("mkdir sub; echo content >kafka_2.13-1.jar; echo x >sub/hidden.jar", "sub/hidden.jar is not in the list")]
    public async Task FilesThatAreNotTheListed_AreNamed(string files, params string[] problems)
    {
        PretendMaven($"mkdir -p \"$folder\"; cd \"$folder\"; {files}");

        var result = await RunAsync("kafka");

        Assert.That(result.ExitCode, Is.EqualTo(1));
        foreach (var problem in problems)
        {
            Assert.That(result.Error, Does.Contain(problem));
        }
    }

    [Test]
    public async Task ChangedList_IsComparedAnew()
    {
        PretendMaven("mkdir -p \"$folder\"; echo content >\"$folder/kafka_2.13-1.jar\"");
        await RunAsync("kafka");
        List("kafka", ("kafka_2.13-1.jar", "what it must be from now on\n"));

        var result = await RunAsync("kafka");

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Error, Does.Contain("kafka_2.13-1.jar is another file"));
    }

    [Test]
    public async Task Lock_ListsWhatMavenGets_InOrder_AndThatIsThenAccepted()
    {
        PretendMaven("mkdir -p \"$folder\"; echo b >\"$folder/b.jar\"; echo a >\"$folder/a.jar\"");

        var made = await RunAsync("--lock", "kafka");
        var used = await RunAsync("kafka");

        Assert.That((made.ExitCode, made.Output), Is.EqualTo((0, "")), made.Error);
        Assert.That(
            File.ReadAllText(_folder.Under("infra/runtime/kafka/files.sha256")),
            Is.EqualTo($"{Hash("a\n")}  a.jar\n{Hash("b\n")}  b.jar\n")
        );
        Assert.That(used.ExitCode, Is.Zero, used.Error);
    }

    [Test]
    public async Task ArchiveThatIsUnpacked_IsComparedAsItIs([Values] bool exchanged)
    {
        List("elasticsearch", ("elasticsearch-1.zip", "zip\n"));
        PretendMaven(
            $"mkdir -p \"$folder/elasticsearch-1/bin\" \"$archives\"; echo it >\"$folder/elasticsearch-1/bin/it\"; echo {(exchanged ? "evil" : "zip")} >\"$archives/elasticsearch-1.zip\""
        );

        var result = await RunAsync("elasticsearch");

        if (exchanged)
        {
            Assert.That((result.ExitCode, result.Output), Is.EqualTo((1, "")));
            Assert.That(result.Error, Does.Contain("elasticsearch-1.zip is another file"));
        }
        else
        {
            Assert.That(result.ExitCode, Is.Zero, result.Error);
            Assert.That(Directory.GetFileSystemEntries(result.Output.Trim()).Select(Path.GetFileName), Is.EqualTo(["bin"]));
        }
    }

    [Test]
    public async Task Maven_ChecksTheRepositorysOwnChecksumsToo()
    {
        PretendMaven("echo \"$*\" >\"$(dirname \"$0\")/line\"; exit 1");

        await RunAsync("kafka");

        Assert.That(File.ReadAllText(_folder.Under("bin/line")).Split(' '), Has.Member("-C"));
    }

    [TestCase("spark", "spark-core", "delta-spark", "spark-mllib")]
    [TestCase("kafka", "kafka_2.13", "kafka-tools")]
    [TestCase("elasticsearch", "elasticsearch-")]
    public void ListsOfTheRepository_AreSortedAndHoldWhatThePomsAskFor(string name, params string[] artifacts)
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, $"infra/runtime/{name}/files.sha256"));
        var files = lines.Select(line => line.Split("  ")[1]).ToList();

        Assert.That(lines, Has.All.Match("^[0-9a-f]{64}  [^ ]+$"));
        Assert.That(files, Is.Ordered.Using((System.Collections.IComparer)StringComparer.Ordinal).And.Unique);
        Assert.That(artifacts.Where(artifact => !files.Exists(f => f.StartsWith(artifact, StringComparison.Ordinal))), Is.Empty);
    }

    [TestCase("<password>hunter2</password>", "644", true)]
    [TestCase("<password>hunter2</password>", "640", true)]
    [TestCase("<password>hunter2</password>", "600", false)]
    [TestCase("<password>${env.TOKEN}</password>", "644", false)]
    [TestCase("<mirrors/>", "644", false)]
    public async Task SettingsWithAPasswordThatOthersCanRead_AreRefused(string text, string mode, bool refused)
    {
        PretendMaven("mkdir -p \"$folder\"; echo content >\"$folder/kafka_2.13-1.jar\"");
        var file = _folder.Write("private.xml", $"<settings>{text}</settings>");
        File.SetUnixFileMode(file, (UnixFileMode)Convert.ToInt32(mode, 8));

        var result = await Script.RunAsync("bash", [Resolve, "kafka"], [.. Environment(), ("GOZCU_MAVEN_SETTINGS", file)]);

        Assert.That(result.ExitCode, Is.EqualTo(refused ? 2 : 0), result.Error);
        Assert.That(result.Error, refused ? Does.Contain($"chmod 600 {file}").And.Not.Contain("hunter2") : Does.Not.Contain("chmod"));
    }

    [TestCase("INT", 130)]
    [TestCase("TERM", 143)]
    [TestCase("HUP", 129)]
    public async Task SignalWhileMavenRuns_EndsMavenToo_AndLeavesNothing(string signal, int code)
    {
        PretendMaven("sleep 600 & echo $$ $! >\"$(dirname \"$0\")/processes\"; wait");
        using var running = Script.StartWithDefaultSignals("bash", [Resolve, "kafka"], Environment());
        var processes = await StartedProcesses.AwaitAsync(_folder.Under("bin/processes"), 2);

        await processes.SignalAsync(signal, running.Id);
        var result = await Script.EndAsync(running);

        Assert.That(result.ExitCode, Is.EqualTo(code), result.Error);
        Assert.That(processes.Running, Is.Empty);
        Assert.That(Directory.GetFileSystemEntries(_folder.Under("cache/runtime")).Select(Path.GetFileName), Is.EquivalentTo([".lock"]));
    }

    [TestCase("")]
    [TestCase("--lock")]
    [TestCase("--lock", "")]
    public async Task NoEngineNamed_IsAUsageError(params string[] arguments)
    {
        var result = await Script.RunAsync("bash", [Resolve, .. arguments], Environment());

        Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")));
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
            var tool in "bash cat cut dirname env find flock grep head id java ln mkdir mv readlink rm sed sha256sum sleep sort tr xargs".Split(
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

    private string Resolve => _folder.Under("infra/runtime/resolve");

    private Task<Script> RunAsync(params string[] arguments) => Script.RunAsync("bash", [Resolve, .. arguments], Environment());

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Writes an engine's list of checksums.</summary>
    private void List(string engine, params (string Name, string Text)[] files) =>
        _folder.Write($"infra/runtime/{engine}/files.sha256", string.Concat(files.Select(f => $"{Hash(f.Text)}  {f.Name}\n")));

    private (string, string?)[] Environment() =>
        [
            ("GOZCU_CACHE", _folder.Under("cache")),
            ("GOZCU_MAVEN_SETTINGS", _folder.Write("settings.xml", "<settings/>")),
            ("PATH", _folder.Under("bin") + ":" + System.Environment.ExpandEnvironmentVariables("%PATH%")),
        ];

    /// <summary>A Maven that notes its call and runs <paramref name="body"/> with <c>$folder</c> and <c>$archives</c> = where the files are wanted, <c>$repository</c> = its own folder.</summary>
    private void PretendMaven(string body) =>
        _folder.WriteProgram(
            "bin/mvn",
            $$"""
            for argument in "$@"; do case $argument in -Druntime.folder=*) folder=${argument#*=} ;; -Druntime.archives=*) archives=${argument#*=} ;; -Dmaven.repo.local=*) repository=${argument#*=}; mkdir -p "$repository" ;; esac; done
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
