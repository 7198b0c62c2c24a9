using Gozcu.Hosting.Terminal;
using Gozcu.Models.DataSets.Files;
using Gozcu.Models.Evaluation.TimeSeries;

namespace Gozcu.Jobs.BenchmarkDetectors;

/// <summary>
/// Scores NAB's two industrial series by NAB's rules, standard profile: the first 15 % of a series, at most 750 rows, are the probation, in which detectors train;
/// the beginning of an alarm is a detection; the threshold is the one with the best score over the series, as NAB's optimiser takes it for each detector.
/// </summary>
internal static class NabBenchmark
{
    private const double ProbationShare = 0.15;
    private const int LongestProbation = 750;

    /// <summary>Numbers of windows in the machine's and the ambient series.</summary>
    private static readonly int[] PublishedWindows = [4, 2];

    /// <summary>Thresholds among which the best is taken: 1 to 10 in steps of 0.1.</summary>
    private static readonly double[] Thresholds = [.. Enumerable.Range(10, 91).Select(tenths => tenths / 10.0)];

    /// <summary>Reads both series: the machine's and the ambient temperature.</summary>
    public static async Task<IReadOnlyList<Experiment>> ReadAsync(
        string? folder,
        IProgramConsole console,
        CancellationToken cancellationToken
    )
    {
        var series = new List<Experiment>();
        foreach (var definition in BenchmarkDefinitions.Nab.Select(BenchmarkDefinitions.Open))
        {
            var located = await console.ProgressAsync(
                $"files of {definition.Name}",
                total: null,
                progress =>
                    new DataFiles(folder).LocateAsync(
                        definition,
                        new Progress<DataDownloadProgress>(p => progress.Note(p.ToString())),
                        cancellationToken
                    )
            );
            series.Add(ExperimentReader.Read(definition, located.Files[0]));
        }
        return series;
    }

    /// <summary>Runs a detector.</summary>
    public static NabResult Run(IReadOnlyList<Experiment> series, BenchmarkedDetector detector)
    {
        ExperimentScores[] scores =
        [
            .. series.Select(one => ExperimentScores.Of(ExperimentRows.Of(one, Probation(one.Readings.Count)), detector)),
        ];
        ScoredSeries[][] judged =
        [
            .. Thresholds.Select(threshold => scores.Select(one => one.Judge(threshold, withTraining: true)).ToArray()),
        ];
        var best = Best(judged, one => one);
        ScoredSeries[] byOther = [.. Enumerable.Range(0, series.Count).Select(i => judged[Best(judged, one => Without(one, i))][i])];
        var all = Score(judged[best]);
        return new NabResult(
            detector.Name,
            false,
            Score([judged[best][0]]).Scores.Standard,
            Score([judged[best][1]]).Scores.Standard,
            all.Scores.Standard
        )
        {
            Threshold = Thresholds[best],
            ByOtherSeries = Score(byOther).Scores.Standard,
            AtFixedThreshold = Score([.. scores.Select(one => one.Judge(FalseAlarmBudget.Unchosen, withTraining: true))]).Scores.Standard,
            FalsePositives = all.FalsePositives,
        };
    }

    /// <summary>Returns the published results, normalised like the computed ones.</summary>
    public static IReadOnlyList<NabResult> Published { get; } =
    [
        .. PublishedResults
            .Nab.Select(one => new NabResult(
                one.Name,
                true,
                Normal(one.Machine, PublishedWindows[0]),
                Normal(one.Ambient, PublishedWindows[1]),
                Normal(one.Machine + one.Ambient, PublishedWindows.Sum())
            ))
            .OrderByDescending(one => one.Both),
    ];

    private static int Probation(int rows) => Math.Min((int)(ProbationShare * rows), LongestProbation);

    private static double Normal(double raw, int windows) => 100 * (raw + windows) / (2 * windows);

    /// <summary>Returns the index of the threshold with the best score, of equal ones the lowest.</summary>
    private static int Best(ScoredSeries[][] judged, Func<ScoredSeries[], ScoredSeries[]> chosenBy) =>
        Enumerable.Range(0, judged.Length).MaxBy(i => Score(chosenBy(judged[i])).Scores.Standard);

    private static ScoredSeries[] Without(ScoredSeries[] series, int index) => [.. series.Where((_, i) => i != index)];

    private static NabScore Score(ScoredSeries[] series) =>
        NabScore.Of(series, NabDetections.Starts) ?? throw new InvalidOperationException("A series of NAB has no windows.");
}
