using System.Diagnostics;

namespace Microsoft.Spark.Sql.Streaming;

/// <summary>Waits in the JVM that a token cancels: in short ones, as the JVM knows of no token.</summary>
internal static class Waits
{
    private static readonly TimeSpan CancellationInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether what is waited for has come within the time.</summary>
    /// <param name="wait">Waits for so many milliseconds, more than 0, and says whether it has come.</param>
    /// <param name="timeout">How long.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
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

    /// <summary>A wait of any length on a thread of its own, as it would keep one of the pool from others.</summary>
    internal static Task OnThreadOfItsOwn(Action wait) =>
        Task.Factory.StartNew(wait, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
