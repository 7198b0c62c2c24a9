using System.Globalization;
using Gozcu.Hosting.Running;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.StoreStream;

/// <summary>
/// Store that retries while the underlying store is unavailable or overloaded (a restart, a network failure): it repeats the preparation or the write at
/// growing intervals, until it succeeds or the outage exceeds a limit. Meanwhile the stream waits, and new records stay in Kafka.
/// </summary>
/// <param name="store">Underlying store.</param>
/// <param name="limit">Longest outage; zero to give up immediately.</param>
/// <param name="context">Context with console and clock.</param>
/// <param name="cancellationToken">Cancels waiting.</param>
internal sealed class PatientStore(IStore store, TimeSpan limit, RunContext context, CancellationToken cancellationToken) : IStore
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public string Name => store.Name;

    /// <inheritdoc/>
    public IReadOnlyList<StoreRefusal> Refused => store.Refused;

    /// <inheritdoc/>
    public string RejectedPlace => store.RejectedPlace;

    /// <inheritdoc/>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var outage = new Outage(context.Time, limit);
        while (true)
        {
            try
            {
                await store.PrepareAsync(cancellationToken);
                if (outage.HasWaited)
                {
                    context.Console.Info($"{Name} answers, {Seconds(outage.Elapsed)} late");
                }
                return;
            }
            catch (StoreUnavailableException e)
            {
                if (outage.NextPause() is not { } pause)
                {
                    throw;
                }
                context.Console.Warn($"{Name} does not answer: trying again in {Seconds(pause)}, giving up in {Left(outage, e)}");
                await Task.Delay(pause, context.Time, cancellationToken);
            }
        }
    }

    /// <inheritdoc/>
    public void Write(DataFrame records, long batchId)
    {
        var outage = new Outage(context.Time, limit);
        while (true)
        {
            try
            {
                store.Write(records, batchId);
                if (outage.HasWaited)
                {
                    context.Console.Info($"{Name} answers again: batch {batchId} is stored, {Seconds(outage.Elapsed)} late");
                }
                return;
            }
            catch (StoreUnavailableException e)
            {
                if (outage.NextPause() is not { } pause)
                {
                    throw;
                }
                context.Console.Warn(
                    $"{Name} does not answer, and batch {batchId} waits: trying again in {Seconds(pause)}, giving up in {Left(outage, e)}"
                );
                // This blocks the stream's thread, which has nothing else to do.
                cancellationToken.WaitHandle.WaitOne(pause);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    private static string Left(Outage outage, StoreUnavailableException e) =>
        $"{Seconds(outage.Left)} (--max-outage)" + (e.Reason is { } reason ? $": {reason}" : "");

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:F0} s");

    /// <summary>One outage of the store.</summary>
    private sealed class Outage(TimeProvider time, TimeSpan limit)
    {
        private readonly long _begun = time.GetTimestamp();
        private TimeSpan _next = FirstPause;
        private bool _isLast;

        public bool HasWaited { get; private set; }

        public TimeSpan Elapsed => time.GetElapsedTime(_begun);

        /// <summary>Remaining time when the pause was chosen.</summary>
        public TimeSpan Left { get; private set; }

        /// <summary>Returns the time to wait before the next attempt; null if the limit is reached.</summary>
        public TimeSpan? NextPause()
        {
            Left = limit - Elapsed;
            if (_isLast || Left <= TimeSpan.Zero)
            {
                return null;
            }
            _isLast = _next >= Left;
            var pause = Min(_next, Left);
            _next = Min(2 * _next, LongestPause);
            HasWaited = true;
            return pause;
        }

        private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
    }
}
