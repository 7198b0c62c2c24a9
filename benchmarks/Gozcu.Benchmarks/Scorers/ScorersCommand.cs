using System.Globalization;
using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;
using Gozcu.Models.Detectors;
using Gozcu.Models.Features;

namespace Gozcu.Benchmarks.Scorers;

/// <summary>The command <c>scorers</c>: measures the scorers alone, on one core.</summary>
public sealed class ScorersCommand : Command<ScorersOptions>
{
    private const int WarmUp = 2;
    private const int Seed = 1;

    /// <inheritdoc/>
    public override string Name => "scorers";

    /// <inheritdoc/>
    public override string Summary => "Rows that each scorer scores in a second of CPU time on one thread; no Spark is started.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [
            new("", "batches of 10,000 rows of 8 features, a forest of 50 trees of depth 8"),
            new("--features 40 --trees 100 --depth 10", "a larger forest"),
        ];

    /// <inheritdoc/>
    public override async Task<int> RunAsync(ScorersOptions options, RunContext context, CancellationToken cancellationToken)
    {
        var random = new Random(Seed);
        double[] values = [.. Enumerable.Range(0, options.Features * options.Rows).Select(_ => random.NextDouble())];
        var scorers = RandomScorers.Of(options, random);
        var rates = await context.Console.ProgressAsync(
            "Measuring",
            scorers.Count,
            progress =>
                Task.Run(
                    () =>
                    {
                        var measured = new List<ScorerRate>();
                        foreach (var (name, scorer) in scorers)
                        {
                            progress.Note(name);
                            measured.Add(new ScorerRate(name, Measure(scorer, values, options, cancellationToken)));
                            progress.Report(measured.Count);
                        }

                        return measured;
                    },
                    cancellationToken
                )
        );
        context.Report.Set("rates", rates);
        context.Console.Table(
            ["scorer", "rows a second of CPU"],
            rates.Select(r => (IReadOnlyList<string>)[r.Scorer, r.RowsPerCpuSecond.ToString("N0", CultureInfo.InvariantCulture)])
        );
        return ExitCode.Done;
    }

    private static double Measure(IScorer scorer, double[] values, ScorersOptions options, CancellationToken cancellationToken)
    {
        var scores = new double[options.Rows];
        var best = 0.0;
        for (var pass = 0; pass < WarmUp + options.Passes; pass++)
        {
            var started = Environment.CpuUsage.TotalTime;
            var runs = 0L;
            TimeSpan used;
            do
            {
                cancellationToken.ThrowIfCancellationRequested();
                scorer.Score(new FeatureColumns(values, options.Features, options.Rows, options.Rows), scores);
                runs++;
                used = Environment.CpuUsage.TotalTime - started;
            } while (used < options.Duration);
            best = pass < WarmUp ? best : Math.Max(best, runs * options.Rows / used.TotalSeconds);
        }

        return best;
    }
}
