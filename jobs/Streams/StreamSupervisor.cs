using Gozcu.Hosting.Kafka;
using Gozcu.Hosting.Running;
using Microsoft.Spark.Sql.Streaming;

namespace Gozcu.Jobs.Streams;

/// <summary>Runs a stream, and starts it again from its checkpoint after a failure that passes: Kafka was away, or what its start mends.</summary>
/// <param name="maxOutage">How long Kafka may be away.</param>
/// <param name="context">Where the user is told, and the clock.</param>
internal sealed class StreamSupervisor(TimeSpan maxOutage, RunContext context)
{
    /// <summary>How often a start may fail to mend the same batch.</summary>
    private const int Attempts = 3;

    /// <summary>How long Spark and Kafka's client try themselves before a query fails. One that has run for longer had been well.</summary>
    private static readonly TimeSpan SparksPatience = TimeSpan.FromMinutes(5);

    private readonly KafkaPatience _patience = new(maxOutage, context);

    /// <summary>Tells which failures the next start mends; by default none.</summary>
    public Func<Exception, bool> Mends { get; init; } = _ => false;

    /// <summary>Runs the stream until it ends by itself or is cancelled.</summary>
    /// <param name="start">Starts it, given what ended it before.</param>
    /// <param name="cancellationToken">Stops it behind the batch that runs.</param>
    /// <returns>How many records were read.</returns>
    public async Task<long> RunAsync(Func<Exception?, Task<StreamingQuery>> start, CancellationToken cancellationToken)
    {
        var counter = new StreamCounter();
        Exception? failure = null;
        var attempts = 0;
        var batch = -1L;
        var failed = context.Time.GetTimestamp();
        while (true)
        {
            var query = await _patience.RunAsync(() => start(failure), cancellationToken);
            var started = context.Time.GetTimestamp();
            try
            {
                return await StreamRunner.WaitAsync(query, counter, context, cancellationToken);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested && (StreamFailure.IsOutage(e) || Mends(e)))
            {
                if (counter.Batch > batch || context.Time.GetElapsedTime(started) > maxOutage + SparksPatience)
                {
                    (batch, attempts, failed) = (counter.Batch, 0, context.Time.GetTimestamp());
                }
                var isOutage = !Mends(e);
                if (isOutage ? context.Time.GetElapsedTime(failed) >= maxOutage : ++attempts > Attempts)
                {
                    throw;
                }
                if (isOutage)
                {
                    context.Console.Warn("Kafka does not answer; the stream goes on where it was when it does (--max-outage)");
                }
                failure = e;
            }
        }
    }
}
