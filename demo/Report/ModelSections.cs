using System.Globalization;
using Gozcu.Jobs.Evaluate;
using Gozcu.Jobs.Pages;
using Gozcu.Jobs.Train;
using Gozcu.Models.Evaluation;
using static Gozcu.Demo.Report.ReportText;

namespace Gozcu.Demo.Report;

/// <summary>Sections of a report about the model.</summary>
internal static class ModelSections
{
    public static PageSection Model(ReportFindings findings, Figure? trials, Figure thresholds)
    {
        var train = findings.Demo.Train;
        var blocks = new List<PageBlock>
        {
            new Paragraph(
                $"{train.Detector}, fitted by Spark MLlib on {Whole(train.Rows)} rows with {Whole(train.Positives)} anomalies and {train.Features} features: {string.Join(", ", findings.Manifest.Features)}."
            ),
        };
        blocks.AddRange(train.Remarks().Select(remark => new Note(NoteKind.Warning, char.ToUpperInvariant(remark[0]) + remark[1..] + ".")));
        if (trials is not null)
        {
            blocks.Add(new Paragraph(WhyChosen(train)));
            blocks.Add(trials);
            blocks.Add(
                new PageTable(
                    "The trials, the best first.",
                    ["parameters", PageColumn.Number("area under precision-recall")],
                    [
                        .. train
                            .Trials.OrderByDescending(t => t.AreaUnderPrecisionRecall)
                            .Select(t =>
                                new[]
                                {
                                    ParametersOf(t.Parameters),
                                    t.AreaUnderPrecisionRecall.ToString("F4", CultureInfo.InvariantCulture),
                                }
                            ),
                    ]
                )
            );
        }
        blocks.Add(
            new PageTable(
                "The model that was chosen.",
                ["", "value", "how it was found"],
                [
                    ["model", $"{train.Model} {train.Version}", $"trained with {findings.Manifest.TrainedWith}"],
                    [
                        "parameters",
                        ParametersOf(train.Parameters),
                        train.Trials.Count > 0 ? "best of the trials" : "the data set's definition",
                    ],
                    ["warning from a score of", Value(train.Threshold.Warning), train.Threshold.WarningRule],
                    ["critical from a score of", Value(train.Threshold.Critical), train.Threshold.CriticalRule],
                ]
            )
        );
        blocks.Add(thresholds);
        return new PageSection("Model", blocks);
    }

    public static PageSection Judgement(ReportFindings findings, PageBlock curves, Figure scores)
    {
        var evaluated = findings.Demo.Evaluate;
        var card = evaluated.Scorecard;
        var verdict = card.IsFit
            ? $"The model is fit for use: on {Whole(card.Rows)} test rows with {Whole(card.Positives)} anomalies it beats every detector that knows nothing."
            : $"The model is NOT fit for use: {string.Join("; ", card.Objections)}.";
        return new PageSection(
            "Judgement",
            [
                card.IsFit ? new Paragraph(verdict) : new Note(NoteKind.Failure, verdict),
                .. LeftOut(evaluated) is { } leftOut ? [new Paragraph(leftOut)] : System.Array.Empty<PageBlock>(),
                new PageTable(
                    "The model on test rows, with the range in which each figure lies with 95 % confidence, beside detectors that know nothing.",
                    [
                        "detector",
                        PageColumn.Number("precision"),
                        PageColumn.Number("recall"),
                        PageColumn.Number("F1"),
                        PageColumn.Number("balanced accuracy"),
                        PageColumn.Number("false alarms"),
                        PageColumn.Number("missed"),
                        PageColumn.Number("AUC PR"),
                        PageColumn.Number("AUC ROC"),
                    ],
                    [
                        Row($"{evaluated.Model} {evaluated.Version}", card.Confusion, card.AreaUnderPr, card.AreaUnderRoc),
                        .. card.Intervals is { } intervals ? [Row(intervals)] : System.Array.Empty<string[]>(),
                        .. card.Baselines.Select(b => Row(b.Name, b.Confusion, b.AreaUnderPr, b.AreaUnderRoc)),
                    ]
                ),
                curves,
                scores,
            ]
        );
    }

    private static string? LeftOut(EvaluateResult evaluated) =>
        evaluated.Unlabelled + evaluated.Unscored > 0
            ? $"Test rows left out: {Whole(evaluated.Unlabelled)} without a label, {Whole(evaluated.Unscored)} without a score."
            : null;

    /// <summary>Returns names and values of parameters as text.</summary>
    public static string ParametersOf(IReadOnlyDictionary<string, double> parameters) =>
        string.Join(", ", parameters.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key} {p.Value}")));

    private static string WhyChosen(TrainResult train)
    {
        var best = train.Trials.MaxBy(t => t.AreaUnderPrecisionRecall)!;
        var least = train.Trials.Min(t => t.AreaUnderPrecisionRecall);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Of {train.Trials.Count} combinations of parameters, each cross-validated on the training rows alone, {ParametersOf(best.Parameters)} has the highest mean area under precision-recall, {best.AreaUnderPrecisionRecall:F4}; the lowest is {least:F4}. The areas weigh the classes as the training does, so they are not to be compared with those of the test rows."
        );
    }

    private static string[] Row(string name, ConfusionMatrix matrix, double pr, double roc) =>
        [
            name,
            .. new[]
            {
                matrix.Precision,
                matrix.Recall,
                matrix.F1,
                matrix.BalancedAccuracy,
                matrix.FalseAlarmRate,
                matrix.MissedAlarmRate,
                pr,
                roc,
            }.Select(Share),
        ];

    private static string[] Row(ScoreIntervals intervals) =>
        [
            "with 95 % confidence",
            .. new[]
            {
                intervals.Precision,
                intervals.Recall,
                intervals.F1,
                intervals.BalancedAccuracy,
                intervals.FalseAlarmRate,
                intervals.MissedAlarmRate,
                intervals.AreaUnderPr,
                intervals.AreaUnderRoc,
            }.Select(i => i.ToString()),
        ];
}
