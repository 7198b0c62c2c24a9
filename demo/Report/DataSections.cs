using Gozcu.Jobs.Analyze;
using Gozcu.Jobs.Pages;
using Gozcu.Jobs.Split;
using Gozcu.Models.DataSets;
using static Gozcu.Demo.Report.ReportText;

namespace Gozcu.Demo.Report;

/// <summary>Sections of a report about the data.</summary>
internal static class DataSections
{
    private const int StrongestCorrelations = 10;

    public static PageSection Data(ReportFindings findings, PageBlock histograms, Figure? correlations)
    {
        var (dataSet, read) = (findings.DataSet, findings.Demo.Preprocess);
        var rejected = read.Rejected == 0 ? "none was rejected" : $"{Whole(read.Rejected)} were rejected, for the reasons in the table";
        return new PageSection(
            "Data",
            [
                new Paragraph(dataSet.Description ?? dataSet.Title),
                new Paragraph(
                    (dataSet.Origin.Citation is { } citation ? citation.TrimEnd('.') + ". " : "") + $"Licence: {dataSet.Origin.Licence}. ",
                    TextPart.Link(dataSet.Origin.Url.ToString(), dataSet.Origin.Url.ToString())
                ),
                new Paragraph(
                    $"Of {Whole(read.Read)} rows read from {Whole(read.Files)} {(read.Files == 1 ? "file" : "files")}, {Whole(read.Clean)} are clean and {rejected}."
                ),
                .. read.Rejected == 0 ? [] : new PageBlock[] { Reasons(read.Reasons) },
            ]
        )
        {
            Sections =
            [
                new PageSection("Columns", [Columns(findings.Profile), .. Texts(findings.Profile)]),
                new PageSection("Distributions", [histograms]),
                .. correlations is null ? [] : new[] { new PageSection("Correlations", [correlations, Strongest(findings)]) },
            ],
        };
    }

    public static PageSection Split(ReportFindings findings)
    {
        var split = findings.DataSet.Split;
        var parts = findings.Demo.Split.Parts;
        var total = parts.Sum(p => p.Rows);
        var how = split.Method switch
        {
            SplitMethod.Stratified =>
                $"Each class of the label is divided alone, in an order that seed {split.Seed} shuffles, so that every part has its share of anomalies.",
            SplitMethod.Time => "The oldest rows train and the newest test, as the model will meet what comes after its training.",
            _ =>
                $"Whole groups of {string.Join(", ", split.By is { } by ? [by] : findings.DataSet.Key)} go to one part, so that no row is judged by its neighbours.",
        };
        return new PageSection(
            "Split",
            [
                .. findings.Demo.Split.Remark is { } remark ? [new Note(NoteKind.Warning, remark)] : Array.Empty<PageBlock>(),
                new Paragraph(how + " The model is fitted on train, its thresholds are chosen on validation, and test is looked at once."),
                new PageTable(
                    "Rows of the parts.",
                    [
                        "part",
                        PageColumn.Number("rows"),
                        PageColumn.Number("share"),
                        PageColumn.Number("anomalies"),
                        PageColumn.Number("anomalies, share"),
                    ],
                    [
                        .. parts.Select(p =>
                            new[]
                            {
                                p.Part,
                                Whole(p.Rows),
                                Percent((double)p.Rows / total),
                                p.Anomalies is null ? None : p.DescribeAnomalies(),
                                p.AnomalyShare is { } anomalies ? Percent(anomalies) : None,
                            }
                        ),
                    ]
                ),
            ]
        );
    }

    private static PageTable Reasons(IReadOnlyDictionary<string, long> reasons) =>
        new("Rejected rows by reason.", ["reason", PageColumn.Number("rows")], [.. reasons.Select(r => new[] { r.Key, Whole(r.Value) })]);

    private static PageTable Columns(DataProfile profile) =>
        new(
            $"The columns of {Whole(profile.Rows)} clean rows. Distinct values are counted approximately.",
            [
                "column",
                "type",
                "unit",
                PageColumn.Number("missing"),
                PageColumn.Number("distinct"),
                PageColumn.Number("min"),
                PageColumn.Number("1 %"),
                PageColumn.Number("25 %"),
                PageColumn.Number("median"),
                PageColumn.Number("75 %"),
                PageColumn.Number("99 %"),
                PageColumn.Number("max"),
                PageColumn.Number("mean"),
                PageColumn.Number("deviation"),
            ],
            [.. profile.Columns.Select(Column)]
        );

    private static string[] Column(ColumnProfile column)
    {
        string[] begin = [column.Name, column.Type, column.Unit ?? "", Whole(column.Missing), Whole(column.Distinct)];
        return column switch
        {
            { Numbers: { } n } =>
            [
                .. begin,
                .. new[] { n.Min, n.P01, n.P25, n.Median, n.P75, n.P99, n.Max, n.Mean, n.Deviation }.Select(Value),
            ],
            { First: { } first, Last: { } last } => [.. begin, Time(first), .. Enumerable.Repeat("", 5), Time(last), "", ""],
            _ => [.. begin, .. Enumerable.Repeat("", 9)],
        };
    }

    private static IEnumerable<PageBlock> Texts(DataProfile profile)
    {
        var counted = profile.Columns.Where(c => c.TopValues.Count > 0).ToList();
        if (counted.Count > 0)
        {
            yield return new PageTable(
                "The most frequent values of columns of text.",
                ["column", "value", PageColumn.Number("rows"), PageColumn.Number("share")],
                [
                    .. counted.SelectMany(c =>
                        c.TopValues.Select(v => new[] { c.Name, v.Value, Whole(v.Rows), Percent((double)v.Rows / profile.Rows) })
                    ),
                ]
            );
        }
    }

    /// <summary>Returns the correlations of the features' columns and the label. The label's kinds are left out, as they only repeat it.</summary>
    private static PageTable Strongest(ReportFindings findings)
    {
        var known = findings.DataSet.Features.SelectMany(f => f.Columns).Append(findings.DataSet.Label?.Column).ToHashSet();
        return new PageTable(
            "The strongest correlations among measurements and label.",
            ["column", "and", PageColumn.Number("Pearson's r")],
            [
                .. findings
                    .Profile.Correlations.Where(c => known.Contains(c.First) && known.Contains(c.Second))
                    .Take(StrongestCorrelations)
                    .Select(c => new[] { c.First, c.Second, Share(c.Pearson) }),
            ]
        );
    }
}
