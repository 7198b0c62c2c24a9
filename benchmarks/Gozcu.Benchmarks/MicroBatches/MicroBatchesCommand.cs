using System.Globalization;
using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Benchmarks.MicroBatches;

/// <summary>The command <c>micro-batches</c>: measures small micro-batches without a function, and with a C# function.</summary>
public sealed class MicroBatchesCommand : Command<MicroBatchesOptions>
{
    /// <inheritdoc/>
    public override string Name => "micro-batches";

    /// <inheritdoc/>
    public override string Summary => "How long a small micro-batch takes, without a function and with a C# one.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [
            new("", "1,000 rows, as fast as possible, checkpoints on the local disk"),
            new("--rows 10000 --duration 30s", "larger, and longer"),
        ];

    /// <inheritdoc/>
    public override async Task<int> RunAsync(MicroBatchesOptions options, RunContext context, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("gozcu-benchmarks-").FullName;
        var spark = Start(options.Master);
        // Spark reports a stream that is stopped in the middle of a batch as errors.
        spark.SparkContext.SetLogLevel("OFF");
        try
        {
            List<MicroBatchTimes> times = [];
            foreach (var (name, work) in Works())
            {
                var stream = work(Source(spark, options));
                times.Add(
                    await context.Console.ProgressAsync(
                        name,
                        total: null,
                        _ => MeasureAsync(name, stream, Path.Combine(folder, $"{times.Count}"), options, context, cancellationToken)
                    )
                );
            }
            context.Report.Set("times", times);
            context.Console.Table(
                ["stream", "batches", "trigger, median ms", "p90", "of it addBatch, median ms"],
                times.Select(t =>
                    (IReadOnlyList<string>)
                        [t.Work, Text(t.Batches), Text(t.MedianTriggerMs), Text(t.P90TriggerMs), Text(t.MedianAddBatchMs)]
                )
            );
            return ExitCode.Done;
        }
        finally
        {
            spark.Stop();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<(string Name, Func<DataFrame, DataFrame> Work)> Works()
    {
        var half = ColumnUdf<LongColumn, DoubleColumnBuilder>(
            (values, result) =>
            {
                foreach (var value in values.Values)
                {
                    result.Append(value / 2.0);
                }
            }
        );
        yield return ("no function", rows => rows);
        yield return ("C# column function", rows => rows.Select(half(Col("value"))));
        yield return ("C# map over batches", rows => rows.MapBatches(batch => batch, rows.Schema()));
    }

    private static SparkSession Start(string master) =>
        SparkSession
            .Builder()
            .Master(master)
            .AppName("micro-batches")
            .Config("spark.ui.enabled", false)
            .Config("spark.sql.session.timeZone", "UTC")
            .Config("spark.sql.streaming.numRecentProgressUpdates", 10_000)
            // The same settings as those of the streaming jobs in local mode.
            .Config(
                "spark.sql.streaming.checkpointFileManagerClass",
                "org.apache.spark.sql.execution.streaming.FileSystemBasedCheckpointFileManager"
            )
            .Config("spark.hadoop.fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem")
            .Config("spark.hadoop.fs.AbstractFileSystem.file.impl", "org.apache.hadoop.fs.local.RawLocalFs")
            .GetOrCreate();

    private static DataFrame Source(SparkSession spark, MicroBatchesOptions options) =>
        spark
            .ReadStream()
            .Format("rate-micro-batch")
            .Option("rowsPerBatch", options.Rows)
            .Option("numPartitions", options.Partitions)
            .Load();

    private static async Task<MicroBatchTimes> MeasureAsync(
        string name,
        DataFrame stream,
        string checkpoint,
        MicroBatchesOptions options,
        RunContext context,
        CancellationToken cancellationToken
    )
    {
        var query = stream.WriteStream().Format("noop").Option("checkpointLocation", checkpoint).Trigger(Trigger.ProcessingTime(0)).Start();
        try
        {
            await Task.Delay(options.WarmUp, context.Time, cancellationToken);
            var first =
                query.LastProgress?.BatchId ?? throw new InvalidOperationException($"'{name}' did no micro-batch during the warm-up.");
            await Task.Delay(options.Duration, context.Time, cancellationToken);
            if (query.Exception() is { } failure)
            {
                throw failure;
            }
            var measured = query.RecentProgress.Where(p => p.BatchId > first && p.NumInputRows > 0).ToList();
            var triggers = measured.Select(p => p.DurationMs["triggerExecution"]).Order().ToList();
            var works = measured.Select(p => p.DurationMs["addBatch"]).Order().ToList();
            return new MicroBatchTimes(
                name,
                measured.Count,
                triggers[triggers.Count / 2],
                triggers[triggers.Count * 9 / 10],
                works[works.Count / 2]
            );
        }
        finally
        {
            query.Stop();
        }
    }

    private static string Text(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
