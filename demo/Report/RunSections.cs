using Gozcu.Demo;
using Gozcu.Demo.Report.Resources;
using Gozcu.Jobs.Pages;
using static Gozcu.Demo.Report.ReportText;

namespace Gozcu.Demo.Report;

/// <summary>Sections of a report about the stream and the run.</summary>
internal static class RunSections
{
    private static readonly Dictionary<ProcessGroup, string> Groups = new()
    {
        [ProcessGroup.Driver] = "driver (.NET)",
        [ProcessGroup.Spark] = "Spark (JVM)",
        [ProcessGroup.Workers] = "workers (.NET)",
        [ProcessGroup.Services] = "Kafka and Elasticsearch",
        [ProcessGroup.Helpers] = "helpers (Node.js, scripts)",
    };

    public static PageSection Stream(ReportFindings findings, Figure? latencies)
    {
        var demo = findings.Demo;
        var ledger = demo.Ledger;
        var blocks = new List<PageBlock>
        {
            new Paragraph(
                $"{Whole(demo.Production.Measurements)} measurements and {Whole(demo.Production.Malformed)} records that are malformed on purpose were sent to Kafka in {Seconds(demo.Production.Seconds)} s "
                    + $"({Whole((long)demo.Production.Rate)} records a second), scored by the stream with the model above, and stored in Elasticsearch."
            ),
            ledger.IsBalanced
                ? new Paragraph(
                    $"The ledger balances: {Whole(ledger.Produced)} produced = {string.Join(" + ", ledger.ByTopic.Values.Select(Whole))} = {Whole(ledger.Stored)} stored. "
                        + "Every record is in exactly one topic, and in the store once, by identity."
                )
                : new Note(
                    NoteKind.Failure,
                    $"The ledger does NOT balance: lost {Whole(ledger.Lost)}, in several topics {Whole(ledger.Double)}, foreign {Whole(ledger.Foreign)}, "
                        + $"not stored {Whole(ledger.NotStored)}, foreign in the store {Whole(ledger.StoredForeign)}."
                ),
            new PageTable(
                "Where the records are.",
                ["topic", PageColumn.Number("records"), PageColumn.Number("share")],
                [
                    .. ledger.ByTopic.Select(t =>
                        new[]
                        {
                            t.Key[(t.Key.IndexOf('.', StringComparison.Ordinal) + 1)..],
                            Whole(t.Value),
                            Percent((double)t.Value / Math.Max(1, ledger.Produced)),
                        }
                    ),
                ]
            ),
            new PageTable(
                "From the measurement's arrival in Kafka to its output record's, by Kafka's clock.",
                [
                    "records",
                    PageColumn.Number("count"),
                    PageColumn.Number("median ms"),
                    PageColumn.Number("99 % ms"),
                    PageColumn.Number("longest ms"),
                ],
                [
                    Latency("alerts", demo.Latencies.Alerts),
                    Latency("alerts, second half", demo.Latencies.WarmAlerts),
                    Latency("all output", demo.Latencies.Outputs),
                    Latency("all output, second half", demo.Latencies.WarmOutputs),
                ]
            ),
        };
        if (latencies is not null)
        {
            blocks.Add(latencies);
        }
        return new PageSection("Stream", blocks);
    }

    public static PageSection Resources(ReportFindings findings, Figure stages)
    {
        var rows = RowsOf(findings.Demo);
        var cpu = findings.Resources.Sum(r => r.CpuSeconds);
        return new PageSection(
            "Resources",
            [
                new Paragraph(
                    $"The run took {Seconds(findings.Seconds)} s on the wall"
                        + (
                            findings.Resources.Count > 0
                                ? $" and {Seconds(cpu)} s of processor time, on {findings.Machine.Cores} cores."
                                : "; what the processes used is not known on this system."
                        )
                ),
                stages,
                new PageTable(
                    "Stages, in order. The services start beside the first ones.",
                    ["stage", PageColumn.Number("seconds"), PageColumn.Number("rows"), PageColumn.Number("rows/s")],
                    [
                        .. findings.Demo.Seconds.Select(s =>
                            rows.TryGetValue(s.Key, out var count)
                                ? new[] { s.Key, Seconds(s.Value), Whole(count), Rate(count, s.Value) }
                                : [s.Key, Seconds(s.Value), None, None]
                        ),
                    ]
                ),
                .. findings.Resources.Count == 0 ? [] : new PageBlock[] { Processes(findings.Resources) },
            ]
        );
    }

    public static PageSection Setting(ReportFindings findings)
    {
        var machine = findings.Machine;
        return new PageSection(
            "Machine and versions",
            [
                new PageTable(
                    "What the run was made with.",
                    ["", "value"],
                    [
                        ["processor", machine.Processor],
                        ["cores", $"{machine.Cores}"],
                        ["memory", $"{Value(machine.MemoryGigabytes)} GB"],
                        ["system", machine.System],
                        .. machine.Versions.Select(v => new[] { v.Key, v.Value }),
                        ["data set's definition", "SHA-256 " + findings.DataSet.Hash],
                    ]
                ),
                new Paragraph("The same report again:"),
                new CodeBlock(findings.Command, "sh"),
                new CodeBlock(findings.DataSet.Text, "yaml", "The data set's definition"),
            ]
        );
    }

    private static PageTable Processes(IReadOnlyList<ProcessUse> resources) =>
        new(
            "What the processes used: processor time since each began, and the most memory that those of a row had resident at once.",
            ["processes", PageColumn.Number("seen"), PageColumn.Number("CPU seconds"), PageColumn.Number("peak memory, MB")],
            [.. resources.Select(r => new[] { Groups[r.Group], Whole(r.Processes), Seconds(r.CpuSeconds), Whole((long)r.PeakMegabytes) })]
        );

    private static string[] Latency(string what, LatencySummary? latency) =>
        latency is null
            ? [what, "0", None, None, None]
            : [what, Whole(latency.Count), Whole(latency.Median), Whole(latency.P99), Whole(latency.Max)];

    /// <summary>Returns the number of rows that each stage processed, by name of the stage.</summary>
    private static Dictionary<string, long> RowsOf(DemoResult demo) =>
        new()
        {
            ["preprocess"] = demo.Preprocess.Read,
            ["split"] = demo.Preprocess.Clean,
            ["train"] = demo.Train.Rows,
            ["evaluate"] = demo.Evaluate.Scorecard.Rows,
            ["replay"] = demo.Production.Deliveries.Delivered,
        };
}
