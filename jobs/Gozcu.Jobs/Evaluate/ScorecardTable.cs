using System.Globalization;
using Gozcu.Hosting.Terminal;
using Gozcu.Models.Evaluation;

namespace Gozcu.Jobs.Evaluate;

/// <summary>Shows a scorecard: the model in the first row, its confidence intervals in the second, the baselines below.</summary>
internal static class ScorecardTable
{
    private static readonly string[] Columns =
    [
        "detector",
        "precision",
        "recall",
        "F1",
        "balanced accuracy",
        "false alarms",
        "missed",
        "AUC PR",
        "AUC ROC",
        "TP/FP/FN/TN",
    ];

    public static void Show(IProgramConsole console, EvaluateResult result)
    {
        var card = result.Scorecard;
        console.Table(
            Columns,
            [
                Row($"{result.Model} {result.Version} ({result.Detector})", card.Confusion, card.AreaUnderPr, card.AreaUnderRoc),
                .. card.Intervals is { } intervals ? [Row("  with 95 % confidence", intervals)] : Array.Empty<string[]>(),
                .. card.Baselines.Select(b => Row(b.Name, b.Confusion, b.AreaUnderPr, b.AreaUnderRoc)),
            ]
        );
        if (result.Unlabelled + result.Unscored > 0)
        {
            console.Info($"test rows left out: {result.Unlabelled:N0} without a label, {result.Unscored:N0} without a score");
        }
        console.Info(
            card.IsFit
                ? $"{result.Model} {result.Version} is fit: it beats every baseline on {card.Rows:N0} test rows with {card.Positives:N0} anomalies"
                : $"{result.Model} {result.Version} is UNFIT: {string.Join("; ", card.Objections)}"
        );
    }

    private static string[] Row(string name, ConfusionMatrix matrix, double pr, double roc) =>
        [
            name,
            Number(matrix.Precision),
            Number(matrix.Recall),
            Number(matrix.F1),
            Number(matrix.BalancedAccuracy),
            Number(matrix.FalseAlarmRate),
            Number(matrix.MissedAlarmRate),
            Number(pr),
            Number(roc),
            $"{matrix.TruePositives}/{matrix.FalsePositives}/{matrix.FalseNegatives}/{matrix.TrueNegatives}",
        ];

    private static string[] Row(string name, ScoreIntervals intervals) =>
        [
            name,
            intervals.Precision.ToString(),
            intervals.Recall.ToString(),
            intervals.F1.ToString(),
            intervals.BalancedAccuracy.ToString(),
            intervals.FalseAlarmRate.ToString(),
            intervals.MissedAlarmRate.ToString(),
            intervals.AreaUnderPr.ToString(),
            intervals.AreaUnderRoc.ToString(),
            "",
        ];

    private static string Number(double value) => double.IsNaN(value) ? "-" : value.ToString("F3", CultureInfo.InvariantCulture);
}
