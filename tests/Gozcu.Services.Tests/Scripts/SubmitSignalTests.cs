namespace Gozcu.Services.Tests.Scripts;

/// <summary>What a signal does to <c>spark-submit.sh</c> at each of its moments: everything it has started ends, and the exit code is the signal's.</summary>
[Category("Unit")]
[Parallelizable(ParallelScope.All)]
public sealed class SubmitSignalTests
{
    /// <summary>Hangs, with a child that hangs.</summary>
    private const string Hang = "sleep 600 & echo $$ $! >>\"$HERE/processes\"; wait";

    [Test]
    public async Task WhileBuilding_EndsTheBuild([Values("INT", "TERM", "HUP")] string signal, [Values] bool group)
    {
        using var folder = new SubmitFolder(build: Hang);
        await SignalAsync(folder, ["train"], signal, group, 2);
    }

    [Test]
    public async Task WhileWaitingForAnotherBuild_EndsTheWait([Values("INT", "TERM")] string signal)
    {
        using var folder = new SubmitFolder(build: Hang);
        using var first = folder.Start("train");
        var building = await StartedProcesses.AwaitAsync(folder.Under("processes"), 2);
        using var second = folder.Start("train");
        await WaitForAsync(() =>
            Directory.EnumerateFiles($"/proc/{second.Id}/task/{second.Id}", "children").Any(f => File.ReadAllText(f).Length > 0)
        );

        await building.SignalAsync(signal, second.Id);
        var result = await Script.EndAsync(second);

        Assert.That(result.ExitCode, Is.EqualTo(Code(signal)), result.Error);
        Assert.That(building.Running, Has.Count.EqualTo(2), "the other one's build");
        await building.SignalAsync("TERM", first.Id);
        await Script.EndAsync(first);
        Assert.That(building.Running, Is.Empty);
    }

    [Test]
    public async Task WhileGettingSpark_EndsMaven([Values("INT", "TERM", "HUP")] string signal, [Values] bool group)
    {
        using var folder = new SubmitFolder();
        folder.WriteProgram("dotnet/mvn", $"HERE={folder.Under("")}\n{Hang}\n");

        await SignalAsync(
            folder,
            ["train"],
            signal,
            group,
            2,
            ("GOZCU_CACHE", folder.Under("cache")),
            ("GOZCU_MAVEN_SETTINGS", folder.Write("settings.xml", "<settings/>"))
        );

        Assert.That(Directory.GetDirectories(folder.Under("cache/runtime")), Is.Empty);
    }

    [Test]
    public async Task WhilePacking_EndsThePacking([Values("INT", "TERM")] string signal)
    {
        using var folder = new SubmitFolder(job: Hang);
        folder.WriteProgram("spark/bin/spark-submit", "exit 0\n");

        await SignalAsync(
            folder,
            ["--master", "yarn", "--deploy-mode", "cluster", "train"],
            signal,
            group: false,
            2,
            ("SPARK_HOME", folder.Under("spark"))
        );
    }

    [Test]
    public async Task BeforeTheJobIsThere_EndsSpark([Values("INT", "TERM", "HUP")] string signal, [Values] bool group)
    {
        using var folder = new SubmitFolder();
        folder.WriteProgram("spark/bin/spark-submit", $"HERE={folder.Under("")}\n{Hang}\n");

        await SignalAsync(folder, ["train"], signal, group, 2, ("SPARK_HOME", folder.Under("spark")));
    }

    [Test]
    public async Task SparkThatIsDeaf_IsKilled()
    {
        using var folder = new SubmitFolder();
        folder.WriteProgram("spark/bin/spark-submit", $"HERE={folder.Under("")}\ntrap '' TERM\n{Hang}\n");

        await SignalAsync(folder, ["train"], "TERM", group: false, 2, ("SPARK_HOME", folder.Under("spark")));
    }

    [Test]
    public async Task ExecutedProgram_GetsTheSignalItself([Values("INT", "TERM")] string signal)
    {
        using var folder = new SubmitFolder(job: "echo $$ >>\"$HERE/processes\"; exec sleep 600");
        using var running = folder.Start("train", "--help");
        var processes = await StartedProcesses.AwaitAsync(folder.Under("processes"), 1);

        await processes.SignalAsync(signal, running.Id);
        await Script.EndAsync(running);

        Assert.That(processes.Running, Is.Empty);
    }

    [Test]
    public async Task JobThatIsThere_GetsTheSignalOnce_AndEndsByItself([Values("INT", "TERM")] string signal, [Values] bool group)
    {
        var job =
            $"trap 'echo got {signal}; sleep 1; echo ended; exit 5' {signal}; echo $$ >>\"$HERE/processes\"; while :; do sleep 0.05; done";
        using var folder = new SubmitFolder(job);
        // Plays the JVM: starts the driver, which is its child, and ends with its exit code. Like a JVM it does not heed the signals of the group here.
        folder.WriteProgram(
            "spark/bin/spark-submit",
            """
            trap '' TERM
            while [ "$1" != spark-internal ]; do
                case $1 in spark.pyspark.driver.python=*) driver=${1#*=} ;; esac
                shift
            done
            env --default-signal=TERM "$driver" "${@:2:1}" "${@:4}"
            exit $?
            """ + "\n"
        );
        using var running = folder.Start(["train"], ("SPARK_HOME", folder.Under("spark")));
        var processes = await StartedProcesses.AwaitAsync(folder.Under("processes"), 1);

        await processes.SignalAsync(signal, group ? -running.Id : running.Id);
        var result = await Script.EndAsync(running);

        Assert.That(result.Output, Is.EqualTo($"got {signal}\nended\n"), result.Error);
        Assert.That(result.ExitCode, Is.EqualTo(5));
        Assert.That(processes.Running, Is.Empty);
    }

    [Test]
    public async Task EmptyJob_IsAUsageError()
    {
        using var folder = new SubmitFolder();

        var result = await folder.SubmitAsync("");

        Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.Contain("'' is no job"));
    }

    private static int Code(string signal) =>
        signal switch
        {
            "INT" => 130,
            "TERM" => 143,
            _ => 129,
        };

    private static async Task SignalAsync(
        SubmitFolder folder,
        string[] arguments,
        string signal,
        bool group,
        int started,
        params (string, string?)[] environment
    )
    {
        using var running = folder.Start(arguments, environment);
        var processes = await StartedProcesses.AwaitAsync(folder.Under("processes"), started);

        await processes.SignalAsync(signal, group ? -running.Id : running.Id);
        var result = await Script.EndAsync(running);

        Assert.That(result.ExitCode, Is.EqualTo(Code(signal)), result.Error);
        Assert.That(processes.Running, Is.Empty);
    }

    private static async Task WaitForAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            await Task.Delay(20, limit.Token);
        }
    }
}
