using System.Diagnostics;

namespace Microsoft.Spark.Sql.Streaming;

/// <summary>Waits for the JVM with cancellation. The JVM knows no tokens, so a wait is a series of short ones.</summary>
internal static class Waits
{
    private static readonly TimeSpan CancellationInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits for an event and returns whether it has occurred within the time limit.</summary>
    /// <param name="wait">Waits up to the given number of milliseconds, more than 0, and returns true if the event has occurred.</param>
    /// <param name="timeout">Time limit; infinite for none.</param>
    /// <param name="cancellationToken">Cancels the wait with an exception.</param>
    internal static bool Until(Func<long, bool> wait, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (timeout < TimeSpan.Zero && timeout != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "A time to wait cannot be negative.");
        }

        long start = Stopwatch.GetTimestamp();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            TimeSpan left = timeout == Timeout.InfiniteTimeSpan ? CancellationInterval : timeout - Stopwatch.GetElapsedTime(start);
            TimeSpan next = left < CancellationInterval ? left : CancellationInterval;
            if (wait(Math.Max(1, (long)next.TotalMilliseconds)))
            {
                return true;
            }

            if (left <= CancellationInterval && timeout != Timeout.InfiniteTimeSpan)
            {
                return false;
            }
        }
    }

    /// <summary>Runs a wait on its own thread, because it would block a thread of the pool.</summary>
    internal static Task OnThreadOfItsOwn(Action wait) =>
        Task.Factory.StartNew(wait, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
