using System.Globalization;
using Gozcu.Hosting.Terminal;
using Gozcu.Jobs.Evaluate;

namespace Gozcu.Demo;

/// <summary>Shows the result of the demo.</summary>
internal static class DemoSummary
{
    public static void Show(IProgramConsole console, DemoResult result)
    {
        console.Heading($"{result.DataSet}: rows");
        console.Table(
            ["stage", "rows"],
            [
                ["read", Number(result.Preprocess.Read)],
                ["clean", Number(result.Preprocess.Clean)],
                ["rejected", Number(result.Preprocess.Rejected)],
                .. result.Split.Parts.Select(p =>
                    new[]
                    {
                        p.Part,
                        p.Anomalies is null
                            ? Number(p.Rows)
                            : $"{Number(p.Rows)} ({p.DescribeAnomalies()} {(p.Labelled < p.Rows ? "are " : "")}anomalies)",
                    }
                ),
            ]
        );
        console.Heading($"Model {result.Train.Model} {result.Train.Version} on test rows");
        ScorecardTable.Show(console, result.Evaluate);
        foreach (var remark in result.Train.Remarks().Prepend(result.Split.Remark).OfType<string>())
        {
            console.Info(remark);
        }
        var threshold = result.Train.Threshold;
        console.Info(
            string.Create(CultureInfo.InvariantCulture, $"a warning from a score of {threshold.Warning:G4} on: {threshold.WarningRule}")
        );
        console.Info(string.Create(CultureInfo.InvariantCulture, $"critical from {threshold.Critical:G4} on: {threshold.CriticalRule}"));
        console.Heading("Stream");
        console.Table(["topic", "records"], result.Ledger.ByTopic.Select(t => new[] { t.Key, Number(t.Value) }));
        ShowLatency(console, "measurement to alert", result.Latencies.Alerts);
        ShowLatency(console, "  in the second half, when warm", result.Latencies.WarmAlerts);
        ShowLatency(console, "measurement to any output", result.Latencies.Outputs);
        ShowLatency(console, "  in the second half, when warm", result.Latencies.WarmOutputs);
        ShowLedger(console, result.Ledger);
        console.Heading("Written to");
        foreach (var (what, where) in result.Places)
        {
            console.Info($"{what}: {where}");
        }
        console.Info(
            $"seconds: {string.Join(", ", result.Seconds.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key} {s.Value:F1}")))}"
        );
    }

    private static void ShowLatency(IProgramConsole console, string what, LatencySummary? latency) =>
        console.Info(
            latency is null
                ? $"{what}: there was none"
                : $"{what}: median {Number(latency.Median)} ms, p99 {Number(latency.P99)} ms, longest {Number(latency.Max)} ms, of {Number(latency.Count)}"
        );

    private static void ShowLedger(IProgramConsole console, Ledger ledger)
    {
        console.Heading("Ledger");
        console.Info(
            $"{Number(ledger.Produced)} produced = {string.Join(" + ", ledger.ByTopic.Values.Select(Number))} = {Number(ledger.Stored)} stored"
        );
        if (ledger.IsBalanced)
        {
            console.Info("balanced: every record produced is in exactly one topic and in the store once");
            return;
        }
        console.Fail(
            $"NOT balanced: lost {Number(ledger.Lost)}, in several topics {Number(ledger.Double)}, foreign {Number(ledger.Foreign)}, "
                + $"not stored {Number(ledger.NotStored)}, foreign in the store {Number(ledger.StoredForeign)}"
        );
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
