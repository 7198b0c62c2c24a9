using System.Diagnostics;
using System.Globalization;
using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;
using Microsoft.Spark.Sql;

namespace Gozcu.Benchmarks.Soak;

/// <summary>The command <c>soak</c>: checks that the worker's memory does not grow when functions run for a long time.</summary>
public sealed class SoakCommand : Command<SoakOptions>
{
    private const double MiB = 1 << 20;

    // Smaller growth is due to the allocator.
    private const double Negligible = 16;

    /// <inheritdoc/>
    public override string Name => "soak";

    /// <inheritdoc/>
    public override string Summary => "Runs functions for long and fails when the worker's memory grows.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [new("", "half an hour, memory by the minute"), new("--duration 3m --interval 10s", "a short look")];

    /// <inheritdoc/>
    public override async Task<int> RunAsync(SoakOptions options, RunContext context, CancellationToken cancellationToken)
    {
        var spark = SparkSession
            .Builder()
            .Master(options.Master)
            .AppName("soak")
            .Config("spark.ui.enabled", false)
            .Config("spark.ui.showConsoleProgress", false)
            .GetOrCreate();
        // Some jobs fail on purpose.
        spark.SparkContext.SetLogLevel("OFF");
        try
        {
            var samples = await context.Console.ProgressAsync(
                "jobs",
                total: (long)options.Duration.TotalSeconds,
                progress =>
                    Task.Run(() => Measure(new SoakJobs(spark, options), options, context, progress, cancellationToken), cancellationToken)
            );
            context.Report.Set("samples", samples);
            context.Console.Table(
                ["after s", "jobs", "worker MiB", "driver MiB"],
                samples.Select(s => (IReadOnlyList<string>)[Text(s.Seconds), Text(s.Jobs), Text(s.Worker), Text(s.Driver)])
            );
            return Judge(samples, options, context);
        }
        finally
        {
            spark.Stop();
        }
    }

    private static List<MemorySample> Measure(
        SoakJobs jobs,
        SoakOptions options,
        RunContext context,
        Hosting.Terminal.IWorkProgress progress,
        CancellationToken cancellationToken
    )
    {
        List<MemorySample> samples = [];
        var started = context.Time.GetTimestamp();
        int? worker = null;
        while (context.Time.GetElapsedTime(started) is var elapsed && elapsed < options.Duration)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var process = jobs.Run();
            if (worker is { } before && before != process)
            {
                throw new InvalidOperationException($"The worker {before} has ended, and {process} has taken its place.");
            }

            worker = process;
            progress.Report((long)elapsed.TotalSeconds);
            if (elapsed >= options.Interval * (samples.Count + 1))
            {
                samples.Add(new MemorySample(elapsed.TotalSeconds, jobs.Jobs, Resident(process), Resident(Environment.ProcessId)));
                progress.Note($"worker {Text(samples[^1].Worker)} MiB");
            }
        }

        return samples;
    }

    private static int Judge(List<MemorySample> samples, SoakOptions options, RunContext context)
    {
        var third = samples.Count / 3;
        if (third == 0)
        {
            context.Console.Fail($"There are {samples.Count} samples, too few to judge by: make --duration longer or --interval shorter.");
            return ExitCode.Failed;
        }

        var (early, late) = (Median(samples.Skip(third).Take(third)), Median(samples.TakeLast(third)));
        context.Report.Set("growth", late - early);
        var verdict = $"from {Text(early)} MiB in the second third to {Text(late)} MiB in the last";
        if (late - early > Math.Max(Negligible, early * options.AllowedGrowth))
        {
            context.Console.Fail($"The worker's memory grows: {verdict}.");
            return ExitCode.Failed;
        }

        context.Console.Info($"The worker's memory does not grow: {verdict}.");
        return ExitCode.Done;
    }

    private static double Median(IEnumerable<MemorySample> samples)
    {
        var sorted = samples.Select(s => s.Worker).Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static double Resident(int process)
    {
        using var handle = Process.GetProcessById(process);
        return handle.WorkingSet64 / MiB;
    }

    private static string Text(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
