using System.Diagnostics;
using Microsoft.Spark;

namespace Gozcu.Cluster.Tests.Cluster;

/// <summary>Files by which functions on the nodes and a test tell each other how far they are. A function's part of it runs on the nodes.</summary>
internal sealed class Signs(string folder)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);

    /// <summary>Gives a sign.</summary>
    public void Give(string name) => File.WriteAllText(Path.Combine(folder, name), "");

    /// <summary>Whether a sign was given.</summary>
    public bool IsGiven(string name) => File.Exists(Path.Combine(folder, name));

    /// <summary>The signs whose names begin so.</summary>
    public List<string> Given(string start) =>
        [.. Directory.EnumerateFiles(folder, start + "*").Select(file => Path.GetFileName(file)).Order()];

    /// <summary>In a function: waits for a sign, or until Spark gives the task up. Returns whether the sign was given.</summary>
    public bool AwaitInTask(string name)
    {
        var started = Stopwatch.GetTimestamp();
        var given = TaskContext.Get()!.CancellationToken;
        while (!IsGiven(name))
        {
            if (given.WaitHandle.WaitOne(Poll))
            {
                return false;
            }

            if (Stopwatch.GetElapsedTime(started) > Deadline)
            {
                throw new TimeoutException($"The sign {name} was not given.");
            }
        }

        return true;
    }

    /// <summary>In a test: waits until so many signs that begin so were given.</summary>
    public void Await(string start, int count = 1) =>
        Wait.Until($"{count} signs {start}*; there are {string.Join(", ", Given(""))}", Deadline, () => Given(start).Count >= count);
}
