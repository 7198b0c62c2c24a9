using Gozcu.Models.Evaluation.TimeSeries;

namespace Gozcu.Jobs.BenchmarkDetectors;

/// <summary>Result of one detector.</summary>
/// <param name="Name">Name of the detector.</param>
/// <param name="Thresholds">Threshold of each experiment, in multiples of the 99 % quantile of its training rows' scores.</param>
/// <param name="Scorecard">Figures over all experiments, with intervals and the baselines on the same rows.</param>
/// <param name="Groups">Figures by folder, if there are several.</param>
/// <param name="Permutation">Balanced accuracy with the measurements of each experiment in random order.</param>
/// <param name="Cut">Result with the beginnings of the experiments cut off; null if it was not asked for.</param>
public sealed record DetectorResult(
    string Name,
    IReadOnlyDictionary<string, double> Thresholds,
    SeriesScorecard Scorecard,
    IReadOnlyDictionary<string, SeriesFigures> Groups,
    PermutationCheck Permutation,
    CutResult? Cut
);
