using Gozcu.Benchmarks.Measuring;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;

namespace Gozcu.Benchmarks.Groups;

/// <summary>Streams that keep a count and a sum for each key, and the durations of their micro-batches.</summary>
internal sealed class StateStreams(SparkSession spark, int keys, int batchRows, string folder)
{
    private const int WarmUpBatches = 5;

    /// <summary>Returns the streams by name.</summary>
    public IReadOnlyList<(string Work, Func<DataFrame> Stream)> Works() =>
        [
            ("Spark's own streaming sum", () => Source().GroupBy("key").Sum("value")),
            (
                "state per key, count and sum",
                () =>
                    Source()
                        .GroupBy("key")
                        .MapGroupsWithState(
                            (long key, IEnumerable<Entry> entries, GroupState<Kept> state) =>
                            {
                                var kept = state.GetOrElse(new Kept(0, 0));
                                foreach (var entry in entries)
                                {
                                    kept = new Kept(kept.Count + 1, kept.Sum + entry.Value);
                                }

                                state.Update(kept);
                                return new Total(key, kept.Count, kept.Sum);
                            }
                        )
            ),
        ];

    /// <summary>Runs a stream until a number of micro-batches is done after the warm-up.</summary>
    /// <returns>Median duration of the micro-batches, from trigger to commit.</returns>
    public async Task<Measurement> MeasureAsync(
        string work,
        DataFrame stream,
        int batches,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var query = stream
            .WriteStream()
            .Format("noop")
            .OutputMode(OutputMode.Update)
            .Option("checkpointLocation", Path.Combine(folder, $"state-{Guid.NewGuid():N}"))
            .Trigger(Trigger.ProcessingTime(0))
            .Start();
        try
        {
            while (Done(query).Count < WarmUpBatches + batches)
            {
                if (query.Exception() is { } failure)
                {
                    throw failure;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(200), time, cancellationToken);
            }

            var times = Done(query).Skip(WarmUpBatches).Take(batches).Order().ToList();
            var seconds = times[times.Count / 2] / 1000.0;
            return new Measurement(work, seconds, batchRows / seconds, null, null);
        }
        finally
        {
            query.Stop();
        }
    }

    private static List<long> Done(StreamingQuery query) =>
        [.. query.RecentProgress.Where(p => p.NumInputRows > 0).Select(p => p.DurationMs["triggerExecution"])];

    private DataFrame Source() =>
        spark
            .ReadStream()
            .Format("rate-micro-batch")
            .Option("rowsPerBatch", batchRows)
            .Option("numPartitions", 2)
            .Load()
            .SelectExpr($"value % {keys} AS key", "value");

    private sealed record Entry(long Value);

    private sealed record Kept(long Count, long Sum);

    private sealed record Total(long Key, long Count, long Sum);
}
