using System.Globalization;
using Gozcu.Hosting.Running;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.StoreStream;

/// <summary>
/// Waits for a store that is away for a while (a restart, a network that is down): writes the batch again, at growing intervals, until it is stored or
/// the store was away for too long. The stream stands still meanwhile, and Kafka keeps what comes.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="limit">How long it may be away; zero to give up at once.</param>
/// <param name="context">Where the user is told, and the clock.</param>
/// <param name="cancellationToken">Ends the waiting.</param>
internal sealed class PatientStore(IStore store, TimeSpan limit, RunContext context, CancellationToken cancellationToken) : IStore
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public string Name => store.Name;

    /// <inheritdoc/>
    public Task PrepareAsync(CancellationToken cancellationToken) => store.PrepareAsync(cancellationToken);

    /// <inheritdoc/>
    public void Write(DataFrame records, long batchId)
    {
        var begun = context.Time.GetTimestamp();
        var pause = FirstPause;
        var last = false;
        for (var failures = 0; ; failures++)
        {
            try
            {
                store.Write(records, batchId);
                if (failures > 0)
                {
                    context.Console.Info(
                        $"{Name} answers again: batch {batchId} is stored, {Seconds(context.Time.GetElapsedTime(begun))} late"
                    );
                }
                return;
            }
            catch (StoreUnavailableException)
            {
                var left = limit - context.Time.GetElapsedTime(begun);
                if (last || left <= TimeSpan.Zero)
                {
                    throw;
                }
                last = pause >= left;
                pause = Min(pause, left);
                context.Console.Warn(
                    $"{Name} does not answer, and batch {batchId} waits: trying again in {Seconds(pause)}, giving up in {Seconds(left)} (--max-outage)"
                );
            }
            // The stream's thread is here to wait.
            cancellationToken.WaitHandle.WaitOne(pause);
            cancellationToken.ThrowIfCancellationRequested();
            pause = Min(2 * pause, LongestPause);
        }
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:F0} s");

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
