using System.Diagnostics;
using Gozcu.Hosting.Terminal;

namespace Gozcu.Demo;

/// <summary>Runs stages one after another, shows their progress, and records their durations.</summary>
internal sealed class Stages(IProgramConsole console)
{
    private readonly Dictionary<string, double> _seconds = [];

    public IReadOnlyDictionary<string, double> Seconds => _seconds;

    public async Task<T> RunAsync<T>(string name, Func<Task<T>> stage)
    {
        var clock = Stopwatch.StartNew();
        var result = await console.ProgressAsync(name, total: null, _ => stage());
        _seconds[name] = Math.Round(clock.Elapsed.TotalSeconds, 2);
        return result;
    }

    public Task<T> RunAsync<T>(string name, Func<T> stage) => RunAsync(name, () => Task.Run(stage));
}
