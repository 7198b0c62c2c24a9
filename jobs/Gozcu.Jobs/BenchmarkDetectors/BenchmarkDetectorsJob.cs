using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;
using Gozcu.Hosting.Terminal;

namespace Gozcu.Jobs.BenchmarkDetectors;

/// <summary>
/// Job <c>benchmark-detectors</c>: scores labelled experiments with the detectors, beside published results and detectors that look at no measurement. It needs no
/// Spark, so it starts no session.
/// </summary>
public sealed class BenchmarkDetectorsJob : Command<BenchmarkDetectorsOptions>
{
    /// <inheritdoc/>
    public override string Name => "benchmark-detectors";

    /// <inheritdoc/>
    public override string Summary => "Compares the detectors on labelled experiments, beside published results and trivial detectors.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [
            new("", "SKAB's experiments, as its authors evaluate them"),
            new("--in /srv/SKAB/data --report skab.json", "all of its folders, from a clone of the repository"),
            new("--detector quantile-limits --cut-start 0-150 --seed 7", "whether a detector depends on where an experiment begins"),
            new("--suite nab", "NAB's two industrial series"),
            new("--suite /srv/pumps --train-rows 600 --label-column failed", "files of your own"),
        ];

    /// <inheritdoc/>
    public override async Task<int> RunAsync(BenchmarkDetectorsOptions options, RunContext context, CancellationToken cancellationToken)
    {
        if (options.Suite == BenchmarkDetectorsOptions.Nab)
        {
            var results = await RunNabAsync(options, context.Console, cancellationToken);
            context.Report.Set("nab", results);
            BenchmarkTable.Show(context.Console, results);
        }
        else
        {
            var result = await RunExperimentsAsync(options, context.Console, cancellationToken);
            context.Report.Set("benchmark", result);
            BenchmarkTable.Show(context.Console, result);
        }
        return ExitCode.Done;
    }

    /// <summary>Runs the detectors over experiments.</summary>
    internal static async Task<BenchmarkResult> RunExperimentsAsync(
        BenchmarkDetectorsOptions options,
        IProgramConsole console,
        CancellationToken cancellationToken
    )
    {
        var suite =
            options.Suite == BenchmarkDetectorsOptions.Skab
                ? await SkabSuite.OpenAsync(options, console, cancellationToken)
                : FolderSuite.Open(options);
        var benchmark = new ExperimentBenchmark(suite, options.TrainRows, options.Cut, options.Seed);
        return new BenchmarkResult
        {
            Suite = suite.Name,
            TrainRows = options.TrainRows,
            ThresholdsChosenBy = suite.Choice,
            Experiments = suite.Experiments.Count,
            RejectedRows = suite.Experiments.Sum(experiment => experiment.Rejected),
            LeftOut = suite.LeftOut,
            Detectors = await RunEachAsync(options.Detectors, console, detector => benchmark.Run(detector, cancellationToken)),
            Published = suite.Published,
            PublishedSource = suite.Published.Count > 0 ? PublishedResults.SkabSource : null,
        };
    }

    private static async Task<IReadOnlyList<NabResult>> RunNabAsync(
        BenchmarkDetectorsOptions options,
        IProgramConsole console,
        CancellationToken cancellationToken
    )
    {
        var series = await NabBenchmark.ReadAsync(options.In, console, cancellationToken);
        var results = await RunEachAsync(
            options.Detectors,
            console,
            detector =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                return NabBenchmark.Run(series, detector);
            }
        );
        return [.. results, .. NabBenchmark.Published];
    }

    private static Task<List<T>> RunEachAsync<T>(
        IReadOnlyList<BenchmarkedDetector> detectors,
        IProgramConsole console,
        Func<BenchmarkedDetector, T> run
    ) =>
        console.ProgressAsync(
            "detectors",
            detectors.Count,
            progress =>
                Task.Run(() =>
                {
                    var results = new List<T>();
                    foreach (var detector in detectors)
                    {
                        progress.Note(detector.Name);
                        results.Add(run(detector));
                        progress.Report(results.Count);
                    }
                    return results;
                })
        );
}
