using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;

namespace Gozcu.Demo.Report.Resources;

/// <summary>
/// Measures the processes of a run: this one, Spark's, and all their children. It samples them several times a second, so the last moment of a process that
/// ends may be missing.
/// </summary>
internal sealed class ResourceMeter : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private readonly Dictionary<(int Id, long Started), (ProcessGroup Group, double CpuSeconds)> _seen = [];
    private readonly Dictionary<ProcessGroup, long> _peaks = [];
    private readonly CancellationTokenSource _end = new();
    private readonly int _driver = Environment.ProcessId;
    private readonly int _spark;
    private readonly Task _watching;

    private ResourceMeter(int spark)
    {
        _spark = spark;
        _watching = Task.Run(WatchAsync);
    }

    /// <summary>Starts the measurement.</summary>
    /// <param name="session">Session whose virtual machine runs on this machine.</param>
    public static ResourceMeter Start(SparkSession session)
    {
        var process = (JvmObjectReference)session.Reference.Jvm.CallStaticJavaMethod("java.lang.ProcessHandle", "current")!;
        return new ResourceMeter(Convert.ToInt32(process.Invoke("pid"), System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Ends the measurement. Returns the resources that were used; empty if the system does not provide them.</summary>
    public async Task<IReadOnlyList<ProcessUse>> StopAsync()
    {
        await _end.CancelAsync();
        await _watching;
        return
        [
            .. _seen
                .Values.GroupBy(p => p.Group)
                .OrderBy(g => g.Key)
                .Select(g => new ProcessUse(
                    g.Key,
                    g.Count(),
                    Math.Round(g.Sum(p => p.CpuSeconds), 2),
                    Math.Round(_peaks.GetValueOrDefault(g.Key) / 1e6, 1)
                )),
        ];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _watching;
        _end.Dispose();
    }

    private async Task WatchAsync()
    {
        do
        {
            Look(ProcessSample.TakeAll());
        } while (!await EndedAsync());
        Look(ProcessSample.TakeAll());
    }

    private async Task<bool> EndedAsync()
    {
        try
        {
            await Task.Delay(Interval, _end.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    private void Look(IReadOnlyList<ProcessSample> all)
    {
        var byId = all.ToDictionary(p => p.Id);
        var now = new Dictionary<ProcessGroup, long>();
        foreach (var process in all)
        {
            if (GroupOf(process, byId) is { } group)
            {
                _seen[(process.Id, process.Started)] = (group, process.CpuSeconds);
                now[group] = now.GetValueOrDefault(group) + process.ResidentBytes;
            }
        }
        foreach (var (group, bytes) in now)
        {
            _peaks[group] = Math.Max(_peaks.GetValueOrDefault(group), bytes);
        }
    }

    /// <summary>Returns the group of a process; null if it does not belong to the run. Spark may have started this program, or this program Spark.</summary>
    private ProcessGroup? GroupOf(ProcessSample process, Dictionary<int, ProcessSample> all)
    {
        if (process.Id == _driver)
        {
            return ProcessGroup.Driver;
        }
        if (process.Id == _spark)
        {
            return ProcessGroup.Spark;
        }
        for (var parent = process.Parent; all.TryGetValue(parent, out var above); parent = above.Parent)
        {
            if (parent == _spark)
            {
                return ProcessGroup.Workers;
            }
            if (parent == _driver)
            {
                return process.Program == "java" ? ProcessGroup.Services : ProcessGroup.Helpers;
            }
        }
        return null;
    }
}
