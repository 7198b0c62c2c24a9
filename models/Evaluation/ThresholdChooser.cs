using System.Globalization;
using Gozcu.Models.DataSets;
using Gozcu.Models.Packages;

namespace Gozcu.Models.Evaluation;

/// <summary>Chooses the thresholds for warning and critical, on validation data.</summary>
public static class ThresholdChooser
{
    /// <summary>Precision that the critical level must reach.</summary>
    public const double CriticalPrecision = 0.9;

    /// <summary>Chooses both thresholds.</summary>
    /// <param name="curve">Curve of the validation rows' scores and labels.</param>
    /// <param name="definition">Objective of the warning threshold.</param>
    /// <returns>
    /// Warning: the threshold with the best objective; of equal ones the highest, which has the fewest alarms. Critical: the lowest threshold that at most half
    /// of the validation alarms reach, with a precision of at least <see cref="CriticalPrecision"/>; if there is none, the midpoint between the warning
    /// threshold and the highest finite score; if no score reaches the warning threshold, that threshold plus half its magnitude. Both are finite: a score of
    /// positive infinity reaches both, negative infinity neither.
    /// </returns>
    /// <exception cref="ArgumentException">Anomalies or normal rows are missing, and the threshold is not fixed.</exception>
    public static ThresholdChoice Choose(ScoreCurve curve, ThresholdDefinition definition)
    {
        if (definition.Objective != ThresholdObjective.Fixed && (curve.Positives == 0 || curve.Negatives == 0))
        {
            throw new ArgumentException(
                $"a threshold cannot be chosen on {curve.Positives} anomalies and {curve.Negatives} normal rows: it needs some of both in the validation data",
                nameof(curve)
            );
        }
        var warning = definition.Objective == ThresholdObjective.Fixed ? definition.Value!.Value : Best(curve, definition);
        var (critical, rule) = Critical(curve, warning);
        return new ThresholdChoice
        {
            Warning = warning,
            Critical = critical,
            WarningRule = Describe(definition),
            CriticalRule = rule,
        };
    }

    private static double Best(ScoreCurve curve, ThresholdDefinition definition)
    {
        var best = 0;
        var bestValue = double.NegativeInfinity;
        for (var i = 0; i < curve.Thresholds.Length; i++)
        {
            if (i > 0 && double.IsNegativeInfinity(curve.Thresholds[i]))
            {
                // Negative infinity is normal at every threshold.
                continue;
            }
            var matrix = curve.At(i);
            var value = definition.Objective switch
            {
                ThresholdObjective.Cost => -(
                    definition.FalseAlarmCost * matrix.FalsePositives + definition.MissedAlarmCost * matrix.FalseNegatives
                ),
                ThresholdObjective.FBeta => matrix.FBeta(definition.Beta),
                _ => matrix.F1,
            };
            if (value > bestValue)
            {
                (best, bestValue) = (i, value);
            }
        }
        return curve.Between(best);
    }

    private static (double Threshold, string Rule) Critical(ScoreCurve curve, double warning)
    {
        var thresholds = curve.Thresholds;
        var alarming = 0;
        while (alarming < thresholds.Length && thresholds[alarming] >= warning)
        {
            alarming++;
        }
        if (alarming == 0)
        {
            return (
                Math.Min(warning + Math.Abs(warning) / 2, double.MaxValue),
                thresholds.Length == 0
                    ? "above the warning threshold by half of it: no validation row has a score and a label"
                    : "above the warning threshold by half of it: no validation score reaches that"
            );
        }
        var last = curve.At(alarming - 1);
        var alarms = last.TruePositives + last.FalsePositives;
        for (var i = alarming - 1; i >= 0; i--)
        {
            var matrix = curve.At(i);
            if (2 * (matrix.TruePositives + matrix.FalsePositives) <= alarms && matrix.Precision >= CriticalPrecision)
            {
                return (
                    Math.Max(warning, curve.Between(i)),
                    $"lowest threshold that at most half of the validation alarms reach with a precision of at least {Percent(CriticalPrecision)} (it has {Percent(matrix.Precision)})"
                );
            }
        }
        var rule = $"no threshold that at most half of the validation alarms reach has a precision of {Percent(CriticalPrecision)} or more";
        foreach (var score in thresholds[..alarming])
        {
            if (double.IsFinite(score) && score > warning)
            {
                // Halves are subtracted, as the difference of two huge numbers may overflow.
                return (
                    warning + (score / 2 - warning / 2),
                    $"half way from the warning threshold to the highest validation score: {rule}"
                );
            }
        }
        return (warning, $"the warning threshold, above which no validation score is finite: {rule}");
    }

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.#} %");

    private static string Describe(ThresholdDefinition definition) =>
        definition.Objective switch
        {
            ThresholdObjective.Fixed => "fixed by the data set's definition",
            ThresholdObjective.Cost => string.Create(
                CultureInfo.InvariantCulture,
                $"lowest cost on validation data (a false alarm costs {definition.FalseAlarmCost}, a missed anomaly {definition.MissedAlarmCost})"
            ),
            ThresholdObjective.FBeta => string.Create(
                CultureInfo.InvariantCulture,
                $"highest F-beta on validation data (beta {definition.Beta})"
            ),
            _ => "highest F1 on validation data",
        };
}
