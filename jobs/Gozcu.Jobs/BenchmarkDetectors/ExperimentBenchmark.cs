using Gozcu.Hosting.CommandLine;
using Gozcu.Models.Evaluation;
using Gozcu.Models.Evaluation.TimeSeries;

namespace Gozcu.Jobs.BenchmarkDetectors;

/// <summary>
/// Scores experiments as SKAB's authors do: the first rows of each file train, the others are scored, and figures are taken over the scored rows of all files
/// together. The threshold of a file is chosen by other files. Every detector gets the same features, rules and choice.
/// </summary>
/// <param name="suite">Experiments.</param>
/// <param name="trainRows">Number of rows of a file that train.</param>
/// <param name="cut">Range of the rows that are dropped in a second run; null for no such run.</param>
/// <param name="seed">Seed of everything random.</param>
internal sealed class ExperimentBenchmark(BenchmarkSuite suite, int trainRows, CutRange? cut, int seed)
{
    private const int PermutationRounds = 5;
    private const double ChanceOfBalancedAccuracy = 0.5;

    /// <summary>Time of the window after a change point, in rows: a minute of SKAB.</summary>
    private const int ChangePointWindow = 60;

    private readonly List<int> _cuts = Draw(suite, trainRows, cut, seed);

    /// <summary>Runs a detector.</summary>
    public DetectorResult Run(BenchmarkedDetector detector, CancellationToken cancellationToken = default)
    {
        var thresholds = Thresholds(detector, cancellationToken);
        var series = Judge(detector, thresholds, _ => 0);
        var options = new SeriesScorecardOptions { Seed = seed, ChangePointWindow = Window() };
        var scorecard = SeriesScorecard.Of(series, options);
        cancellationToken.ThrowIfCancellationRequested();
        return new DetectorResult(
            detector.Name,
            Named(thresholds),
            scorecard,
            Groups(series, options),
            PermutationCheck.Of(
                [.. series.Select(one => one.Length)],
                (i, order) =>
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    return ExperimentScores.Of(ExperimentRows.Of(suite.Experiments[i], trainRows, 0, order), detector).Judge(thresholds[i]);
                },
                BalancedAccuracy,
                ChanceOfBalancedAccuracy,
                PermutationRounds,
                seed
            ),
            cut is null ? null : Cut(detector, thresholds, scorecard.Figures, options)
        );
    }

    /// <summary>Returns the threshold of each experiment, none of which is chosen by its own rows.</summary>
    internal IReadOnlyList<double> Thresholds(BenchmarkedDetector detector, CancellationToken cancellationToken = default)
    {
        var counts = new Dictionary<Experiment, IReadOnlyList<FalseAlarms>>(ReferenceEqualityComparer.Instance);
        foreach (var experiment in suite.ChosenBy)
        {
            cancellationToken.ThrowIfCancellationRequested();
            counts[experiment] = FalseAlarmBudget.Count(experiment, trainRows, detector);
        }
        return
        [
            .. suite.Experiments.Select(experiment =>
                FalseAlarmBudget.Choose([.. suite.OthersOf(experiment).Select(other => counts[other])])
            ),
        ];
    }

    private static List<int> Draw(BenchmarkSuite suite, int trainRows, CutRange? cut, int seed)
    {
        var random = new Random(seed);
        var cuts = new List<int>();
        foreach (var experiment in suite.Experiments)
        {
            cuts.Add(cut?.Draw(random) ?? 0);
            if (experiment.Readings.Count <= trainRows + cuts[^1])
            {
                throw new UsageException(
                    $"--cut-start drops up to {cut!.To} rows, but {experiment.Name} has {experiment.Readings.Count}, of which {trainRows} train; "
                        + "drop fewer."
                );
            }
        }
        return cuts;
    }

    private List<ScoredSeries> Judge(BenchmarkedDetector detector, IReadOnlyList<double> thresholds, Func<int, int> cutOf) =>
        [
            .. suite.Experiments.Select(
                (experiment, i) => ExperimentScores.Of(ExperimentRows.Of(experiment, trainRows, cutOf(i)), detector).Judge(thresholds[i])
            ),
        ];

    private Dictionary<string, SeriesFigures> Groups(List<ScoredSeries> series, SeriesScorecardOptions options)
    {
        var groups = suite.Experiments.Select((experiment, i) => (experiment.Group, Series: series[i])).GroupBy(one => one.Group).ToList();
        return groups.ToDictionary(group => group.Key, group => SeriesFigures.Of([.. group.Select(one => one.Series)], options));
    }

    private CutResult Cut(
        BenchmarkedDetector detector,
        IReadOnlyList<double> thresholds,
        SeriesFigures uncut,
        SeriesScorecardOptions options
    )
    {
        var figures = SeriesFigures.Of(Judge(detector, thresholds, i => _cuts[i]), options);
        return new CutResult(Named(_cuts), figures, figures.Confusion.BalancedAccuracy - uncut.Confusion.BalancedAccuracy);
    }

    private static double BalancedAccuracy(IReadOnlyList<ScoredSeries> series)
    {
        var rows = default(ConfusionMatrix);
        foreach (var one in series)
        {
            for (var row = 0; row < one.Length; row++)
            {
                rows += one.IsJudged(row) ? ConfusionMatrix.Of(one.Alarms[row], one.Labels[row] == true) : default;
            }
        }
        return rows.BalancedAccuracy;
    }

    private TimeSpan Window() => ChangePointWindow * ExperimentRows.Of(suite.Experiments[0], trainRows).Step;

    private Dictionary<string, T> Named<T>(IReadOnlyList<T> values) =>
        suite.Experiments.Select((experiment, i) => (experiment.Name, Value: values[i])).ToDictionary(one => one.Name, one => one.Value);
}
