using Gozcu.Jobs.Pages;
using Gozcu.Models.DataSets;
using Microsoft.Spark.Sql;
using static Gozcu.Demo.Report.ReportText;

namespace Gozcu.Demo.Report;

/// <summary>Renders the findings as a page.</summary>
internal static class ReportPage
{
    /// <param name="findings">Findings.</param>
    /// <param name="clean">Clean rows, for figures.</param>
    /// <param name="figures">Drawer of the figures.</param>
    public static async Task<Page> OfAsync(ReportFindings findings, DataFrame clean, ReportFigures figures)
    {
        var (dataSet, demo) = (findings.DataSet, findings.Demo);
        var card = demo.Evaluate.Scorecard;
        // The label and its kinds are not measurements: they are in the table of columns only.
        var measured = dataSet.Columns.Where(c => c.IsNumeric && IsUsed(dataSet, c.Name)).Select(c => c.Name).ToList();
        var varying = findings
            .Profile.Columns.Where(c => measured.Contains(c.Name) && c.Numbers is { } n && n.Max > n.Min)
            .Select(c => c.Name)
            .ToList();
        var trials = demo.Train.Trials.Select(t => (ModelSections.ParametersOf(t.Parameters), t.AreaUnderPrecisionRecall)).ToList();
        return new Page
        {
            Title = $"{dataSet.Title}: from data to alerts",
            Lead =
                $"All of this was measured in one run on {Time(findings.Started)}: {Whole(demo.Preprocess.Read)} rows from their files to a model, and {Whole(demo.Ledger.Produced)} records through the stream.",
            Highlights =
            [
                new("F1 on test rows", Share(card.Confusion.F1), card.IsFit ? "fit: beats every baseline" : "not fit"),
                new(
                    "precision",
                    Share(card.Confusion.Precision),
                    $"of {Whole(card.Confusion.TruePositives + card.Confusion.FalsePositives)} alarms"
                ),
                new("recall", Share(card.Confusion.Recall), $"of {Whole(card.Positives)} anomalies"),
                new(
                    "alert latency",
                    demo.Latencies.WarmAlerts is { } warm ? $"{Whole(warm.Median)} ms" : None,
                    "median, second half of the stream"
                ),
                new("ledger", demo.Ledger.IsBalanced ? "balanced" : "NOT balanced", $"{Whole(demo.Ledger.Produced)} records"),
                new("wall time", $"{Seconds(findings.Seconds)} s", $"{Whole(findings.Machine.Cores)} cores"),
            ],
            Sections =
            [
                DataSections.Data(
                    findings,
                    await figures.HistogramsAsync(clean, dataSet, measured),
                    varying.Count > 1 ? await figures.CorrelationsAsync(clean, dataSet, varying) : null
                ),
                DataSections.Split(findings),
                ModelSections.Model(
                    findings,
                    trials.Count > 0 ? await figures.TrialsAsync(trials) : null,
                    await figures.ThresholdsAsync(findings.ValidationCurve, demo.Train.Threshold.Warning)
                ),
                ModelSections.Judgement(
                    findings,
                    await figures.CurvesAsync(findings.ValidationCurve, findings.TestCurve, card.Confusion),
                    await figures.ScoresAsync(findings.Test.Scores, findings.Test.Labels)
                ),
                RunSections.Stream(findings, demo.Timed.Count > 0 ? await figures.LatenciesAsync(demo.Timed) : null),
                RunSections.Resources(findings, await figures.StagesAsync(demo.Seconds)),
                RunSections.Setting(findings),
            ],
            Footer = $"Made by Gozcu's job report on {Time(findings.Started)}.",
        };
    }

    /// <summary>Returns true if a feature uses a column.</summary>
    private static bool IsUsed(DataSetDefinition dataSet, string column) => dataSet.Features.Any(f => f.Columns.Contains(column));
}
