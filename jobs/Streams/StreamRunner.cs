using System.Globalization;
using System.Runtime.ExceptionServices;
using Gozcu.Hosting;
using Gozcu.Hosting.Running;
using Microsoft.Spark;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;

namespace Gozcu.Jobs.Streams;

/// <summary>Starts a stream, shows how it goes, and ends it when it is told to.</summary>
internal static class StreamRunner
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LookForEndEvery = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan SayEvery = TimeSpan.FromSeconds(10);

    /// <summary>The trigger that the options ask for.</summary>
    public static Trigger TriggerOf(StreamOptions options) =>
        options.Once ? Trigger.AvailableNow() : Trigger.ProcessingTime((long)options.Trigger.TotalMilliseconds);

    /// <summary>Adds options one by one.</summary>
    public static DataStreamReader With(this DataStreamReader reader, IEnumerable<KeyValuePair<string, string>> options) =>
        options.Aggregate(reader, (r, o) => r.Option(o.Key, o.Value));

    /// <summary>Adds options one by one.</summary>
    public static DataStreamWriter With(this DataStreamWriter writer, IEnumerable<KeyValuePair<string, string>> options) =>
        options.Aggregate(writer, (w, o) => w.Option(o.Key, o.Value));

    /// <summary>Starts a stream in a scheduler pool of its own, which it shares with no other stream of the session.</summary>
    public static StreamingQuery Start(SparkSession spark, string name, DataStreamWriter writer)
    {
        // Local to this thread, and inherited by the stream's.
        const string Pool = "spark.scheduler.pool";
        spark.SparkContext.SetLocalProperty(Pool, name);
        try
        {
            return writer.QueryName(name).Start();
        }
        finally
        {
            spark.SparkContext.SetLocalProperty(Pool, null);
        }
    }

    /// <summary>Waits until the stream ends or is cancelled, which stops it behind the batch that runs; a failed stream throws what failed.</summary>
    /// <returns>How many records it has read.</returns>
    public static Task<long> WaitAsync(StreamingQuery query, RunContext context, CancellationToken cancellationToken) =>
        WaitAsync(query, new StreamCounter(), context, cancellationToken);

    /// <summary>As above, and counts on where an earlier start of the stream ended.</summary>
    public static async Task<long> WaitAsync(
        StreamingQuery query,
        StreamCounter counter,
        RunContext context,
        CancellationToken cancellationToken
    )
    {
        var said = context.Time.GetTimestamp();
        while (query.IsActive() && !cancellationToken.IsCancellationRequested)
        {
            try
            {
                await Task.Run(() => query.AwaitTermination((long)LookEvery.TotalMilliseconds), CancellationToken.None);
            }
            catch (StreamingQueryException)
            {
                // The query keeps what ended it, for below.
                break;
            }
            counter.Add(query.RecentProgress);
            if (context.Time.GetElapsedTime(said) >= SayEvery)
            {
                said = context.Time.GetTimestamp();
                context.Console.Info(
                    string.Create(CultureInfo.InvariantCulture, $"{query.Name}: {counter.Rows:N0} records, batch {counter.Batch}")
                );
            }
        }
        if (cancellationToken.IsCancellationRequested)
        {
            await StopAsync(query);
        }
        counter.Add(query.RecentProgress);
        ThrowIfFailed(query);
        return counter.Rows;
    }

    /// <summary>
    /// Stops a stream behind the batch that runs. That it may just have begun another one harms nobody: that one is repeated as it was when the stream starts again.
    /// </summary>
    public static async Task StopAsync(StreamingQuery query)
    {
        while (IsInBatch(query))
        {
            await Task.Delay(LookForEndEvery);
        }
        // What Spark says of the end of its threads is no error.
        query.SparkSession.SparkContext.SetLogLevel("OFF");
        query.Stop();
    }

    private static bool IsInBatch(StreamingQuery query)
    {
        // As Spark calls it while a batch's work is done; before and after there is another word.
        const string working = "Processing new data";
        return query.IsActive() && query.Status.Message == working;
    }

    /// <summary>Throws what has ended the stream, if something has; where our own code failed, its error, which says it best.</summary>
    public static void ThrowIfFailed(StreamingQuery query)
    {
        if (query.Exception() is { } failure)
        {
            ExceptionDispatchInfo.Throw(Causes(failure).FirstOrDefault(e => e is not JvmException) ?? failure);
        }
    }

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }

    /// <summary>Says how far a stream has come that ended by itself or was stopped; its exit code.</summary>
    public static int Finish(string name, long rows, RunContext context, CancellationToken cancellationToken)
    {
        var stopped = cancellationToken.IsCancellationRequested;
        context.Report.Set(
            "stream",
            new
            {
                name,
                records = rows,
                stopped,
            }
        );
        context.Console.Info(string.Create(CultureInfo.InvariantCulture, $"{name}: {rows:N0} records done{(stopped ? "; stopped" : "")}"));
        return stopped ? ExitCode.Interrupted : ExitCode.Done;
    }
}
