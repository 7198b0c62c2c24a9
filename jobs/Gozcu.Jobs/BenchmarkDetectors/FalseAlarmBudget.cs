using Gozcu.Models.Evaluation.TimeSeries;

namespace Gozcu.Jobs.BenchmarkDetectors;

/// <summary>
/// Choice of the threshold by a budget of false alarms: the lowest of a grid whose false-alarm rate, pooled over experiments that do not contain the one at hand, is
/// within the budget. It fixes the false alarms and is as sensitive as they allow (Neyman and Pearson).
/// </summary>
internal static class FalseAlarmBudget
{
    /// <summary>Largest share of normal rows with an alarm.</summary>
    public const double Share = 0.08;

    /// <summary>Thresholds that are tried, in multiples of the training rows' 99 % quantile.</summary>
    public static readonly IReadOnlyList<double> Grid =
    [
        1.1,
        1.2,
        1.3,
        1.4,
        1.5,
        1.6,
        1.7,
        1.8,
        2,
        2.2,
        2.5,
        3,
        3.5,
        4,
        5,
        6,
        8,
        10,
        15,
        20,
        30,
    ];

    /// <summary>Number of rows that are dropped from the beginning of an experiment in turn, so that a choice does not depend on where it begins.</summary>
    public static readonly IReadOnlyList<int> Offsets = [0, 50, 100, 150];

    /// <summary>Threshold where there is no other experiment to choose by.</summary>
    public const double Unchosen = 1.6;

    /// <summary>Counts the false alarms of a detector in an experiment, for each threshold of the grid, over all offsets that leave rows to score.</summary>
    public static IReadOnlyList<FalseAlarms> Count(Experiment experiment, int trainRows, BenchmarkedDetector detector)
    {
        var counts = new FalseAlarms[Grid.Count];
        foreach (var offset in Offsets.Where(offset => experiment.Readings.Count > offset + trainRows))
        {
            var scores = ExperimentScores.Of(ExperimentRows.Of(experiment, trainRows, offset), detector);
            for (var i = 0; i < counts.Length; i++)
            {
                counts[i] += FalseAlarms.Of(scores.Judge(Grid[i]));
            }
        }
        return counts;
    }

    /// <summary>Chooses a threshold.</summary>
    /// <param name="others">False alarms of the other experiments, each by threshold of the grid.</param>
    /// <returns>The lowest threshold within the budget, the highest if none is, and <see cref="Unchosen"/> without experiments.</returns>
    public static double Choose(IReadOnlyCollection<IReadOnlyList<FalseAlarms>> others)
    {
        if (others.Count == 0)
        {
            return Unchosen;
        }
        for (var i = 0; i < Grid.Count; i++)
        {
            if (others.Aggregate(default(FalseAlarms), (sum, one) => sum + one[i]).Rate <= Share)
            {
                return Grid[i];
            }
        }
        return Grid[^1];
    }
}
