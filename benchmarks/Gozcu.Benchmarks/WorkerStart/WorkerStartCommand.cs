using System.Diagnostics;
using System.Globalization;
using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Tasks.Functions;

namespace Gozcu.Benchmarks.WorkerStart;

/// <summary>The command <c>worker-start</c>: measures the time from the start of a worker process to its first batch.</summary>
public sealed class WorkerStartCommand : Command<WorkerStartOptions>
{
    /// <inheritdoc/>
    public override string Name => "worker-start";

    /// <inheritdoc/>
    public override string Summary =>
        "How long the process in which C# functions run takes from its start to its first batch, without Spark.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples => [new("", "15 processes for each kind of function, medians")];

    /// <inheritdoc/>
    public override async Task<int> RunAsync(WorkerStartOptions options, RunContext context, CancellationToken cancellationToken)
    {
        List<WorkerStartTimes> times = [];
        foreach (var function in Functions())
        {
            times.Add(
                await context.Console.ProgressAsync(
                    function.Name,
                    total: null,
                    _ => Task.Run(() => Measure(function, options, cancellationToken), cancellationToken)
                )
            );
        }

        context.Report.Set("times", times);
        context.Console.Table(
            ["function", "listens, ms", "first batch, ms", "first task done, ms", "second task, ms", "CPU of all, ms"],
            times.Select(t =>
                (IReadOnlyList<string>)
                    [t.Function, Text(t.Listening), Text(t.FirstBatch), Text(t.FirstTask), Text(t.SecondTask), Text(t.Cpu)]
            )
        );
        return ExitCode.Done;
    }

    private static IEnumerable<FunctionCommand> Functions()
    {
        var factor = 0.5;
        yield return new FunctionCommand(FunctionKind.Row, "row", ArrowType.Double, (Func<long, double>)(value => value * factor));
        yield return new FunctionCommand(
            FunctionKind.Column,
            "column",
            ArrowType.Double,
            (Func<ArrowColumn[], ColumnBuilder, ArrowColumn>)(
                (columns, builder) =>
                {
                    var result = (DoubleColumnBuilder)builder;
                    foreach (var value in ((LongColumn)columns[0]).Values)
                    {
                        result.Append(value * factor);
                    }

                    return result.Build();
                }
            )
        );
    }

    private static WorkerStartTimes Measure(FunctionCommand function, WorkerStartOptions options, CancellationToken cancellationToken)
    {
        var request = WorkerUnderTest.Request(function, options.Rows);
        var runs = new List<double[]>();
        for (var run = 0; run < options.Runs; run++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var started = Stopwatch.GetTimestamp();
            using var worker = WorkerUnderTest.Start(out var listening);
            var first = worker.Run(request);
            var done = Stopwatch.GetTimestamp();
            worker.Run(request);
            var second = Stopwatch.GetTimestamp();
            runs.Add([
                Stopwatch.GetElapsedTime(started, listening).TotalMilliseconds,
                Stopwatch.GetElapsedTime(started, first).TotalMilliseconds,
                Stopwatch.GetElapsedTime(started, done).TotalMilliseconds,
                Stopwatch.GetElapsedTime(done, second).TotalMilliseconds,
                worker.Cpu.TotalMilliseconds,
            ]);
        }

        double Median(int field) => runs.Select(run => run[field]).Order().ElementAt(runs.Count / 2);
        return new WorkerStartTimes(function.Name, Median(0), Median(1), Median(2), Median(3), Median(4));
    }

    private static string Text(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
