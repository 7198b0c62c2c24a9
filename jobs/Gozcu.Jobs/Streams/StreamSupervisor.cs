using Gozcu.Hosting.Kafka;
using Gozcu.Hosting.Running;
using Microsoft.Spark.Sql.Streaming;

namespace Gozcu.Jobs.Streams;

/// <summary>Runs a stream, and restarts it from its checkpoint after a temporary failure: an outage of Kafka, or a problem that the next start fixes.</summary>
/// <param name="maxOutage">Longest outage of Kafka.</param>
/// <param name="context">Context with console and clock.</param>
internal sealed class StreamSupervisor(TimeSpan maxOutage, RunContext context)
{
    /// <summary>Largest number of attempts to fix the same batch.</summary>
    private const int Attempts = 3;

    /// <summary>Longest time for which Spark and Kafka's client retry before a query fails. A query that has run for longer was healthy.</summary>
    private static readonly TimeSpan SparksPatience = TimeSpan.FromMinutes(5);

    private readonly KafkaPatience _patience = new(maxOutage, context);

    /// <summary>Predicate for failures that the next start fixes; none by default.</summary>
    public Func<Exception, bool> Mends { get; init; } = _ => false;

    /// <summary>Runs the stream until it ends by itself or is cancelled.</summary>
    /// <param name="start">Starts the stream; its argument is the previous failure, or null.</param>
    /// <param name="cancellationToken">Stops the stream after the current batch.</param>
    /// <returns>Number of records read.</returns>
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
