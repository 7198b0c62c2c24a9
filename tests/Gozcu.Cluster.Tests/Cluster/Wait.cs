using System.Diagnostics;

namespace Gozcu.Cluster.Tests.Cluster;

/// <summary>Waits for what happens in other processes.</summary>
internal static class Wait
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until the condition holds; fails with what it is when the time is over.</summary>
    public static void Until(string condition, TimeSpan deadline, Func<bool> holds) => For(condition, deadline, () => holds() ? "" : null);

    /// <summary>Waits until there is a value, and returns it.</summary>
    public static T For<T>(string condition, TimeSpan deadline, Func<T?> find)
        where T : class
    {
        var started = Stopwatch.GetTimestamp();
        using var never = new ManualResetEventSlim();
        while (true)
        {
            if (find() is { } found)
            {
                return found;
            }

            if (Stopwatch.GetElapsedTime(started) > deadline)
            {
                throw new TimeoutException($"Not within {deadline.TotalSeconds:0} s: {condition}.");
            }

            never.Wait(Poll);
        }
    }
}
