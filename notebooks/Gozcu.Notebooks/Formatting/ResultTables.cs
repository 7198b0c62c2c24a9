using System.Globalization;
using Gozcu.Jobs.Preprocess;
using Gozcu.Jobs.Split;
using Gozcu.Jobs.Train;

namespace Gozcu.Notebooks.Formatting;

/// <summary>Shows the results of jobs as tables, similar to those that the jobs print.</summary>
internal static class ResultTables
{
    public static string Html(PreprocessResult result) =>
        Table(
            ["rows", "count"],
            [
                ["read", Count(result.Read)],
                ["clean", Count(result.Clean)],
                .. result
                    .Reasons.OrderByDescending(reason => reason.Value)
                    .ThenBy(reason => reason.Key, StringComparer.Ordinal)
                    .Select(reason => new[] { "rejected: " + reason.Key, Count(reason.Value) }),
            ]
        );

    public static string Html(SplitResult result) =>
        Table(
            ["part", "rows", "anomalies", "share of anomalies"],
            result.Parts.Select(part =>
                part.Anomalies is { } anomalies
                    ? new[] { part.Part, Count(part.Rows), Count(anomalies), Share(part.Rows == 0 ? 0 : (double)anomalies / part.Rows) }
                    : [part.Part, Count(part.Rows), "no label", "-"]
            )
        );

    public static string Html(TrainResult result) =>
        Table(
            [$"{result.Model} {result.Version}", ""],
            [
                ["detector", result.Detector],
                ["trained on", $"{Count(result.Rows)} rows, {Count(result.Positives)} of them anomalies"],
                ["features", Count(result.Features)],
                ["warning from", $"{Number(result.Threshold.Warning)}: {result.Threshold.WarningRule}"],
                ["critical from", $"{Number(result.Threshold.Critical)}: {result.Threshold.CriticalRule}"],
                .. result
                    .Trials.OrderByDescending(trial => trial.AreaUnderPrecisionRecall)
                    .Select(trial =>
                        new[]
                        {
                            "tried " + string.Join(", ", trial.Parameters.Select(p => $"{p.Key} {Number(p.Value)}")),
                            $"area under precision-recall {Number(trial.AreaUnderPrecisionRecall)}",
                        }
                    ),
                .. result
                    .ValidationMetrics.OrderBy(metric => metric.Key, StringComparer.Ordinal)
                    .Select(metric => new[] { metric.Key, Number(metric.Value) }),
            ]
        );

    private static string Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows) =>
        Markup.Table(null, [.. columns.Select(name => (name, (string?)null))], rows);

    private static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Share(double value) => value.ToString("P1", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
}
