using System.Diagnostics;
using System.Globalization;
using System.Text;
using Gozcu.Services.Tests.Scripts;

namespace Gozcu.Jobs.Tests.Processes;

/// <summary>A job as a user starts it, by <c>spark-submit.sh</c>, in a process group of its own.</summary>
internal sealed class JobProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);
    private static readonly TimeSpan BuildPatience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);
    private static readonly string Submit = Path.Combine(Repository.Root, "spark-submit.sh");
    private readonly Process _process;
    private readonly StringBuilder _heard = new();

    private JobProcess(Process process)
    {
        _process = process;
        End = Script.EndAsync(process, _heard);
    }

    /// <summary>What it said and its exit code, when it has ended.</summary>
    public Task<Script> End { get; }

    /// <summary>Starts a job. What it is made of is built before, so that no test waits for a build.</summary>
    public static async Task<JobProcess> StartAsync(params IEnumerable<string> arguments)
    {
        await Built.Value;
        return new JobProcess(Script.StartWithDefaultSignals("setsid", ["bash", Submit, .. arguments]));
    }

    /// <summary>Starts a job in a folder of its own, with environment variables.</summary>
    public static async Task<JobProcess> StartInAsync(
        string folder,
        (string Name, string? Value)[] environment,
        params IEnumerable<string> arguments
    )
    {
        await Built.Value;
        return new JobProcess(Script.StartWithDefaultSignals("setsid", ["env", "-C", folder, "bash", Submit, .. arguments], environment));
    }

    /// <summary>Runs a job to its end.</summary>
    public static async Task<Script> RunAsync(params IEnumerable<string> arguments)
    {
        using var job = await StartAsync(arguments);
        return await job.End;
    }

    /// <summary>Its processes: the script, the JVM, the driver and, when something has been scored, the worker.</summary>
    public IReadOnlyList<RunningProcess> Tree() => RunningProcess.TreeOf(_process.Id);

    /// <summary>Waits for something that the job brings about.</summary>
    /// <exception cref="InvalidOperationException">It has ended.</exception>
    public async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await condition())
        {
            if (End.IsCompleted)
            {
                throw new InvalidOperationException($"The job has ended with exit code {(await End).ExitCode}: {(await End).Error}");
            }
            try
            {
                await Task.Delay(LookEvery, limit.Token);
            }
            catch (OperationCanceledException)
            {
                await SignalAllAsync("KILL");
                var said = await End;
                throw new TimeoutException(
                    $"In {Patience.TotalSeconds} s the job did not bring it about. It said: {said.Output}\n{said.Error}"
                );
            }
        }
    }

    /// <summary>Waits until it says something on its error stream.</summary>
    /// <exception cref="InvalidOperationException">It has ended.</exception>
    public Task UntilSaysAsync(string text) =>
        UntilAsync(() =>
        {
            lock (_heard)
            {
                return Task.FromResult(_heard.ToString().Contains(text, StringComparison.Ordinal));
            }
        });

    /// <summary>Kills (SIGKILL) a part of the job, or all of it at once, and waits until nothing of it is there.</summary>
    /// <returns>What it was.</returns>
    public async Task<IReadOnlyList<RunningProcess>> KillAsync(Victim victim)
    {
        var tree = Tree();
        var target = victim switch
        {
            Victim.Everything => -_process.Id,
            Victim.Jvm => tree.Single(p => IsJvm(p)).Id,
            Victim.Driver => tree.Single(p => IsDriver(p)).Id,
            _ => throw new ArgumentOutOfRangeException(nameof(victim), victim, "is no part of a job"),
        };
        using (var kill = Process.Start("kill", ["-KILL", "--", target.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }
        using var limit = new CancellationTokenSource(Patience);
        while (tree.FirstOrDefault(p => p.IsAlive) is { } left)
        {
            try
            {
                await Task.Delay(LookEvery, limit.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"{Patience.TotalSeconds} s after {victim} was killed there is still {left}.");
            }
        }
        return tree;
    }

    /// <summary>Sends a signal to all processes of the job at once, as a terminal does.</summary>
    public async Task SignalAllAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, "--", (-_process.Id).ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Whether a process is Spark's.</summary>
    public static bool IsJvm(RunningProcess process) =>
        process.CommandLine.Contains("org.apache.spark.deploy.SparkSubmit", StringComparison.Ordinal);

    /// <summary>Whether a process is the job's own program.</summary>
    public static bool IsDriver(RunningProcess process) => process.CommandLine.StartsWith("dotnet ", StringComparison.Ordinal);

    /// <summary>Whether a process runs C# functions for Spark.</summary>
    public static bool IsWorker(RunningProcess process) =>
        process.CommandLine.Split(' ')[0].EndsWith("/Gozcu.Spark", StringComparison.Ordinal);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            using var kill = Process.Start("kill", ["-KILL", "--", (-_process.Id).ToString(CultureInfo.InvariantCulture)]);
            kill.WaitForExit();
        }
        _process.Dispose();
    }

    private static readonly Lazy<Task> Built = new(async () =>
    {
        using var help = Script.StartWithDefaultSignals("bash", [Submit, "--help"]);
        using var limit = new CancellationTokenSource(BuildPatience);
        await help.WaitForExitAsync(limit.Token);
        Assert.That(help.ExitCode, Is.Zero, await help.StandardError.ReadToEndAsync(limit.Token));
    });
}
