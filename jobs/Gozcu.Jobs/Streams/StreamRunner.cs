using System.Globalization;
using System.Runtime.ExceptionServices;
using Gozcu.Hosting;
using Gozcu.Hosting.Running;
using Microsoft.Spark;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;

namespace Gozcu.Jobs.Streams;

/// <summary>Starts a stream, shows its progress, and stops it on request.</summary>
internal static class StreamRunner
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LookForEndEvery = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan SayEvery = TimeSpan.FromSeconds(10);

    /// <summary>Returns the trigger for the options.</summary>
    public static Trigger TriggerOf(StreamOptions options) =>
        options.Once ? Trigger.AvailableNow() : Trigger.ProcessingTime((long)options.Trigger.TotalMilliseconds);

    /// <summary>Adds several options.</summary>
    public static DataStreamReader With(this DataStreamReader reader, IEnumerable<KeyValuePair<string, string>> options) =>
        options.Aggregate(reader, (r, o) => r.Option(o.Key, o.Value));

    /// <summary>Adds several options.</summary>
    public static DataStreamWriter With(this DataStreamWriter writer, IEnumerable<KeyValuePair<string, string>> options) =>
        options.Aggregate(writer, (w, o) => w.Option(o.Key, o.Value));

    /// <summary>Starts a stream in its own scheduler pool.</summary>
    public static StreamingQuery Start(SparkSession spark, string name, DataStreamWriter writer)
    {
        // Local to this thread, and inherited by the stream's thread.
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

    /// <summary>Waits until the stream ends or is cancelled, which stops it after the current batch. Throws the error of a failed stream.</summary>
    /// <returns>Number of records read.</returns>
    public static Task<long> WaitAsync(StreamingQuery query, RunContext context, CancellationToken cancellationToken) =>
        WaitAsync(query, new StreamCounter(), context, cancellationToken);

    /// <summary>Waits in the same way, and continues the count of an earlier run of the stream.</summary>
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
                // The query keeps its exception, which is thrown below.
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

    /// <summary>Stops a stream after the current batch. If it has just begun another batch, no harm is done: that batch is repeated when the stream starts again.</summary>
    public static async Task StopAsync(StreamingQuery query)
    {
        while (IsInBatch(query))
        {
            await Task.Delay(LookForEndEvery);
        }
        // Spark's messages about the end of its threads are not errors.
        query.SparkSession.SparkContext.SetLogLevel("OFF");
        query.Stop();
    }

    private static bool IsInBatch(StreamingQuery query)
    {
        // Spark's status while it processes a batch; it differs before and after.
        const string working = "Processing new data";
        return query.IsActive() && query.Status.Message == working;
    }

    /// <summary>Throws the exception of a failed stream. If the program's own code failed, its exception is thrown, as it is the most specific.</summary>
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

    /// <summary>Reports the result of a stream that ended or was stopped, and returns the exit code.</summary>
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
