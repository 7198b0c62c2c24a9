using System.Diagnostics;
using System.Globalization;
using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;

namespace Gozcu.Benchmarks.ArrowLayer;

/// <summary>The command <c>arrow</c>: measures reading, writing and building batches, compared with plain arrays.</summary>
public sealed class ArrowCommand : Command<ArrowOptions>
{
    private const int WarmUp = 2;

    /// <inheritdoc/>
    public override string Name => "arrow";

    /// <inheritdoc/>
    public override string Summary => "What the Arrow columns cost beside plain arrays; no Spark is started.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [new("", "batches of 10,000 rows, as Spark sends them"), new("--rows 1000 --passes 1", "small ones, quickly")];

    /// <inheritdoc/>
    public override async Task<int> RunAsync(ArrowOptions options, RunContext context, CancellationToken cancellationToken)
    {
        var works = new ArrowWorks().Of(options.Rows).ToList();
        var times = await context.Console.ProgressAsync(
            "Measuring",
            works.Count,
            progress =>
                Task.Run(
                    () =>
                    {
                        var measured = new List<ArrowTime>();
                        foreach (var work in works)
                        {
                            progress.Note(work.Name);
                            measured.Add(Measure(work, options, cancellationToken));
                            progress.Report(measured.Count);
                        }

                        return measured;
                    },
                    cancellationToken
                )
        );
        context.Report.Set("times", times);
        context.Console.Table(
            ["work", "ns a row", "baseline", "ns a row", "times the baseline", "bytes allocated a batch"],
            times.Select(t =>
                (IReadOnlyList<string>)
                    [
                        t.Work,
                        Text(t.NanosecondsPerRow),
                        t.Baseline,
                        Text(t.BaselineNanosecondsPerRow),
                        Text(t.NanosecondsPerRow / t.BaselineNanosecondsPerRow),
                        t.BytesAllocatedPerBatch.ToString("N0", CultureInfo.InvariantCulture),
                    ]
            )
        );
        return ExitCode.Done;
    }

    /// <summary>Measures a work and its baseline alternately, so that both run under the same conditions.</summary>
    private static ArrowTime Measure(ArrowWork work, ArrowOptions options, CancellationToken cancellationToken)
    {
        var (best, bestBaseline) = (double.MaxValue, double.MaxValue);
        for (var pass = 0; pass < WarmUp + options.Passes; pass++)
        {
            var time = Pass(work.Run, options.Duration, cancellationToken);
            var baseline = Pass(work.RunBaseline, options.Duration, cancellationToken);
            if (pass >= WarmUp)
            {
                (best, bestBaseline) = (Math.Min(best, time), Math.Min(bestBaseline, baseline));
            }
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        work.Run();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return new ArrowTime(work.Name, work.Baseline, best / options.Rows, bestBaseline / options.Rows, allocated);
    }

    /// <returns>Duration of one run, in nanoseconds.</returns>
    private static double Pass(Action run, TimeSpan duration, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var runs = 0;
        TimeSpan elapsed;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            run();
            runs++;
            elapsed = Stopwatch.GetElapsedTime(started);
        } while (elapsed < duration);
        return elapsed.TotalNanoseconds / runs;
    }

    private static string Text(double value) => value.ToString("N2", CultureInfo.InvariantCulture);
}
