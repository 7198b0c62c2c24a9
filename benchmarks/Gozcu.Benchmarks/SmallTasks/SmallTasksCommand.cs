using System.Diagnostics;
using System.Globalization;
using Gozcu.Benchmarks.Measuring;
using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Benchmarks.SmallTasks;

/// <summary>The command <c>small-tasks</c>: measures the overhead of a C# function in tasks with little work.</summary>
public sealed class SmallTasksCommand : Command<SmallTasksOptions>
{
    /// <inheritdoc/>
    public override string Name => "small-tasks";

    /// <inheritdoc/>
    public override string Summary => "What a C# function costs in 10,000 tasks of a few rows.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [new("", "10,000 tasks of 10 rows"), new("--tasks 1000 --rows 1000", "fewer and larger")];

    /// <inheritdoc/>
    public override async Task<int> RunAsync(SmallTasksOptions options, RunContext context, CancellationToken cancellationToken)
    {
        var spark = SparkSession
            .Builder()
            .Master(options.Master)
            .AppName("small-tasks")
            .Config("spark.ui.enabled", false)
            .Config("spark.ui.showConsoleProgress", false)
            .GetOrCreate();
        try
        {
            var rows = spark.Range(0, (long)options.Tasks * options.Rows, 1, options.Tasks);
            var works = Works(rows).ToList();
            var best = new SmallTasksTimes?[works.Count];
            for (var pass = 0; pass <= options.Passes; pass++)
            {
                for (var kind = 0; kind < works.Count; kind++)
                {
                    var (name, frame) = works[kind];
                    var measured = await context.Console.ProgressAsync(
                        name,
                        total: null,
                        _ => Task.Run(() => Pass(name, frame, options.Tasks), cancellationToken)
                    );
                    if (pass > 0 && (best[kind] is not { } so || measured.Seconds < so.Seconds))
                    {
                        best[kind] = measured;
                    }
                }
            }

            context.Report.Set("times", best);
            context.Console.Table(
                ["each task", "all, s", "a task, ms", "CPU of the JVM, s", "CPU of the workers, s"],
                best.Select(t =>
                    (IReadOnlyList<string>)
                        [t!.Work, Text(t.Seconds), Text(t.MillisecondsPerTask), Text(t.JvmCpuSeconds), Text(t.WorkerCpuSeconds)]
                )
            );
            return ExitCode.Done;
        }
        finally
        {
            spark.Stop();
        }
    }

    private static IEnumerable<(string Name, DataFrame Frame)> Works(DataFrame rows)
    {
        var half = Udf<long, double>(value => value / 2.0);
        var halves = ColumnUdf<LongColumn, DoubleColumnBuilder>(
            (values, result) =>
            {
                foreach (var value in values.Values)
                {
                    result.Append(value / 2.0);
                }
            }
        );
        yield return ("no function", rows.SelectExpr("id / 2.0D AS half"));
        yield return ("row UDF", rows.Select(half(Col("id"))));
        yield return ("column UDF", rows.Select(halves(Col("id"))));
        yield return ("map over batches", rows.MapBatches(batch => batch, rows.Schema()));
    }

    private static SmallTasksTimes Pass(string name, DataFrame frame, int tasks)
    {
        var (jvm, workers) = ProcessTimes.OfDescendants();
        var clock = Stopwatch.StartNew();
        frame.Write().Format("noop").Mode(SaveMode.Overwrite).Save();
        var seconds = clock.Elapsed.TotalSeconds;
        var (jvmAfter, workersAfter) = ProcessTimes.OfDescendants();
        return new SmallTasksTimes(name, seconds, seconds * 1000 / tasks, Known(jvmAfter - jvm), Known(workersAfter - workers));
    }

    private static double? Known(double seconds) => double.IsNaN(seconds) ? null : seconds;

    private static string Text(double? value) => value?.ToString("N2", CultureInfo.InvariantCulture) ?? "";
}
