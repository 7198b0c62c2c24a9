using System.Globalization;
using Gozcu.Models.Evaluation;

namespace Gozcu.Notebooks.Formatting;

/// <summary>Shows a scorecard: the model in the first row, its confidence intervals in the second, the baselines below.</summary>
internal static class ScorecardMarkup
{
    private static readonly string[] Columns =
    [
        "detector",
        "precision",
        "recall",
        "F1",
        "balanced accuracy",
        "AUC PR",
        "AUC ROC",
        "alarms right",
        "false alarms",
        "missed",
    ];

    public static string Html(string model, Scorecard card) =>
        Markup.Table(
            null,
            [.. Columns.Select(name => (name, (string?)null))],
            [
                Row(model, card.Confusion, card.AreaUnderPr, card.AreaUnderRoc),
                .. card.Intervals is { } intervals ? [Row(intervals)] : Array.Empty<string[]>(),
                .. card.Baselines.Select(b => Row(b.Name, b.Confusion, b.AreaUnderPr, b.AreaUnderRoc)),
            ],
            (card.IsFit ? "fit: it beats every baseline" : "unfit: " + string.Join("; ", card.Objections))
                + string.Create(CultureInfo.InvariantCulture, $", on {card.Rows:N0} rows with {card.Positives:N0} anomalies")
        );

    private static string[] Row(string name, ConfusionMatrix matrix, double pr, double roc) =>
        [
            name,
            Number(matrix.Precision),
            Number(matrix.Recall),
            Number(matrix.F1),
            Number(matrix.BalancedAccuracy),
            Number(pr),
            Number(roc),
            Count(matrix.TruePositives),
            Count(matrix.FalsePositives),
            Count(matrix.FalseNegatives),
        ];

    private static string[] Row(ScoreIntervals intervals) =>
        [
            "with 95 % confidence",
            $"{intervals.Precision}",
            $"{intervals.Recall}",
            $"{intervals.F1}",
            $"{intervals.BalancedAccuracy}",
            $"{intervals.AreaUnderPr}",
            $"{intervals.AreaUnderRoc}",
            "",
            "",
            "",
        ];

    private static string Number(double value) => double.IsNaN(value) ? "-" : value.ToString("F3", CultureInfo.InvariantCulture);

    private static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
