using System.Diagnostics;
using Gozcu.Services.Processes;
using Gozcu.Services.Tests.Scripts;

namespace Gozcu.Services.Tests.Processes;

[Category("Unit")]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ServiceProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task Output_GoesToTheLog_AfterWhatIsThere()
    {
        var log = _folder.Write("service.log", "before\n");

        var process = Start("echo out; echo err >&2; pwd; echo $GREETING");
        await WaitForEndAsync(process);

        Assert.That(File.ReadAllText(log), Is.EqualTo($"before\nout\nerr\n{_folder.Path}\nhello\n"));
    }

    [Test]
    public async Task Environment_HoldsNothingOfTheCallersButWhatAProgramNeeds()
    {
        string[] names = ["AWS_SECRET_ACCESS_KEY", "MY_PASSWORD", "ES_JAVA_OPTS", "KAFKA_OPTS", "JAVA_TOOL_OPTIONS", "LC_TIME"];
        foreach (var name in names)
        {
            Environment.SetEnvironmentVariable(name, "secret");
        }
        try
        {
            await WaitForEndAsync(Start("env"));
        }
        finally
        {
            foreach (var name in names)
            {
                Environment.SetEnvironmentVariable(name, null);
            }
        }

        var variables = Log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('=')[0]).ToList();
        string[] allowed = ["PATH", "HOME", "USER", "LOGNAME", "SHELL", "LANG", "LANGUAGE", "TZ", "TMPDIR", "JAVA_HOME", "GREETING"];
        // A shell sets the others for itself.
        Assert.That(variables.Except([.. allowed, "PWD", "OLDPWD", "SHLVL", "_"]), Is.EqualTo(["LC_TIME"]));
        Assert.That(variables, Does.Contain("PATH").And.Contain("GREETING"));
    }

    [Test]
    public async Task WhatItWrites_IsItsOwnersAlone()
    {
        await WaitForEndAsync(Start("echo x >data; mkdir folder"));

        Assert.That(Mode("data"), Is.EqualTo("600"));
        Assert.That(Mode("folder"), Is.EqualTo("700"));
        Assert.That(Mode("service.log"), Is.EqualTo("600"));
    }

    [Test]
    public async Task Stop_LetsItEndByItself()
    {
        var process = Start("trap 'echo goodbye; exit' TERM; echo ready; while :; do sleep 0.05; done");
        await WaitForAsync(() => Log.Contains("ready", StringComparison.Ordinal));

        Assert.That(await ServiceProcess.StopAsync(process, TimeSpan.FromSeconds(30), CancellationToken.None), Is.True);
        Assert.That(process.IsAlive, Is.False);
        Assert.That(Log, Is.EqualTo("ready\ngoodbye\n"));
    }

    [Test]
    public async Task StopOfADeafOne_KillsItAndWhatItStarted()
    {
        var process = Start("trap '' TERM; sleep 60 & echo $!; wait");
        await WaitForAsync(() => Log.EndsWith('\n'));
        var child = ProcessIdentity.Of(int.Parse(Log));

        Assert.That(await ServiceProcess.StopAsync(process, TimeSpan.FromMilliseconds(200), CancellationToken.None), Is.False);
        await WaitForEndAsync(process);
        await WaitForEndAsync(child);
    }

    [Test]
    public async Task WatchdogOfAKilledOwner_EndsProcessesAndRemovesTheFolder()
    {
        var watched = new TemporaryFolder();
        watched.Write("data/file", "");
        var process = Start("exec sleep 60");
        // It has not become the leader of its group, as one that was started just before its owner was killed.
        using var starting = Process.Start("sleep", "60");
        using var watchdog = Process.Start(
            new ProcessStartInfo("setsid", ["/bin/sh", "-c", Gozcu.Services.Lifecycle.Resource.Read("watchdog.sh"), watched.Path])
            {
                RedirectStandardInput = true,
            }
        )!;
        await watchdog.StandardInput.WriteLineAsync($"watch {process.ProcessId}");
        await watchdog.StandardInput.WriteLineAsync($"watch {starting.Id}");

        // What the kernel does for an owner that is killed.
        watchdog.StandardInput.Close();

        await WaitForEndAsync(process);
        await WaitForAsync(() => starting.HasExited);
        await WaitForAsync(() => !Directory.Exists(watched.Path));
    }

    /// <summary>Services in a folder that is kept, with their data.</summary>
    [Test]
    public async Task WatchdogWithoutAFolder_EndsProcessesOnly()
    {
        var process = Start("exec sleep 60");
        using var watchdog = Process.Start(
            new ProcessStartInfo("setsid", ["/bin/sh", "-c", Gozcu.Services.Lifecycle.Resource.Read("watchdog.sh"), ""])
            {
                RedirectStandardInput = true,
                WorkingDirectory = _folder.Path,
            }
        )!;
        await watchdog.StandardInput.WriteLineAsync($"watch {process.ProcessId}");

        watchdog.StandardInput.Close();

        await WaitForEndAsync(process);
        await watchdog.WaitForExitAsync();
        Assert.That((watchdog.ExitCode, Directory.Exists(_folder.Path)), Is.EqualTo((0, true)));
    }

    [Test]
    public void WatchdogThatIsDismissed_LeavesEverything()
    {
        var process = Start("exec sleep 60");
        try
        {
            using (var watchdog = new Watchdog(_folder.Path))
            {
                watchdog.Watch(process);
            }

            Assert.That(process.IsAlive, Is.True);
            Assert.That(Directory.Exists(_folder.Path), Is.True);
        }
        finally
        {
            SystemCalls.EndGroup(process.ProcessId);
        }
    }

    private string Log => File.Exists(_folder.Under("service.log")) ? File.ReadAllText(_folder.Under("service.log")) : "";

    private string Mode(string name) => Convert.ToString((int)File.GetUnixFileMode(_folder.Under(name)), 8);

    private ProcessIdentity Start(string script) =>
        ServiceProcess.Start(
            new ServiceCommand("bash", ["-c", script], new Dictionary<string, string> { ["GREETING"] = "hello" }),
            _folder.Path,
            _folder.Under("service.log")
        );

    private static Task WaitForEndAsync(ProcessIdentity process) => WaitForAsync(() => !process.IsAlive);

    private static async Task WaitForAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            await Task.Delay(20, limit.Token);
        }
    }
}
