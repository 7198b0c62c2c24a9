using Gozcu.Models.Decisions;
using Gozcu.Models.Packages;

namespace Gozcu.Jobs.BenchmarkDetectors;

/// <summary>
/// Rules by which scores become alarms and change points, the same for every detector and file. A score of 1 is the 99 % quantile of the training rows' scores. All
/// values but the threshold of the levels are fixed: round numbers in the middle of ranges within which results hardly differ, found on the experiments of SKAB's
/// valve1. Times are in rows of the file, so that they do not depend on how often it measures.
/// </summary>
internal static class BenchmarkRules
{
    /// <summary>Quantile of the training rows' scores that counts as 1.</summary>
    public const double ScoreQuantile = 0.99;

    /// <summary>Rows after a change point in which no other is reported: the level and the change of a sensor often pass their thresholds one after the other.</summary>
    public const int ChangePointPause = 5;

    /// <summary>Threshold of the score of changes. It is fixed, and lower than that of levels: a change lasts for some rows only.</summary>
    private const double ChangeThreshold = 1.35;

    /// <summary>Rules of the levels' alarm.</summary>
    private static readonly Shape Level = new()
    {
        // An alarm ends below 0.8 of the threshold, so that noise around it makes one alarm instead of many.
        Release = 0.8,
        // After an event of peak p, a score must reach 0.4 p: what is left when most of a large event is over is no alarm of its own.
        PeakShare = 0.4,
        // The memory of the peak halves in 300 rows (5 minutes in SKAB).
        PeakHalfLife = 300,
    };

    /// <summary>Rules of the changes' alarm.</summary>
    private static readonly Shape Change = new()
    {
        Release = 0.8,
        // With the release: the alarm of a change ends at 0.7 of its peak, when the level begins to settle.
        PeakShare = 0.875,
        // A change is over within a minute or so of SKAB.
        PeakHalfLife = 60,
    };

    /// <summary>Returns the decision on the scores of levels.</summary>
    /// <param name="threshold">Threshold, the one parameter that is chosen.</param>
    /// <param name="step">Time from one row to the next.</param>
    public static Decision OnLevels(double threshold, TimeSpan step) => Level.Decision(threshold, step);

    /// <summary>Returns the decision on the scores of changes.</summary>
    /// <param name="step">Time from one row to the next.</param>
    public static Decision OnChanges(TimeSpan step) => Change.Decision(ChangeThreshold, step);

    private sealed record Shape
    {
        public required double Release { get; init; }

        public required double PeakShare { get; init; }

        public required int PeakHalfLife { get; init; }

        public Decision Decision(double threshold, TimeSpan step) =>
            new(
                new DecisionDefinition { Release = Release, Peak = new PeakRule(PeakShare, PeakHalfLife * step) },
                new ThresholdChoice
                {
                    Warning = threshold,
                    Critical = threshold,
                    WarningRule = "the benchmark's",
                    CriticalRule = "that of warning",
                }
            );
    }
}
