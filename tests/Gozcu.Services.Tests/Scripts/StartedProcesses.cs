using System.Diagnostics;
using System.Globalization;

namespace Gozcu.Services.Tests.Scripts;

/// <summary>Processes that a script has started, directly or not, whose numbers the stand-ins have noted in a file.</summary>
internal sealed class StartedProcesses(IReadOnlyList<int> numbers)
{
    /// <summary>Those that have not ended; one that ended and that nobody has asked for its exit code has.</summary>
    public IReadOnlyList<int> Running => [.. numbers.Where(Runs)];

    /// <summary>Waits until so many numbers are in the file.</summary>
    public static async Task<StartedProcesses> AwaitAsync(string file, int count)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var words = File.Exists(file)
                ? (await File.ReadAllTextAsync(file, limit.Token)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                : [];
            if (words.Length >= count)
            {
                return new StartedProcesses([.. words.Select(word => int.Parse(word, CultureInfo.InvariantCulture))]);
            }
            await Task.Delay(20, limit.Token);
        }
    }

    /// <summary>Sends a signal to a process, or to a group when its number is negative.</summary>
    public async Task SignalAsync(string signal, int process)
    {
        Assert.That(Running, Is.EqualTo(numbers), "before the signal");
        using var kill = Process.Start("kill", ["-" + signal, "--", process.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private static bool Runs(int number)
    {
        try
        {
            var state = File.ReadAllText($"/proc/{number}/stat");
            return state[(state.LastIndexOf(')') + 2)..] is not ['Z' or 'X', ..];
        }
        catch (IOException)
        {
            return false;
        }
    }
}
