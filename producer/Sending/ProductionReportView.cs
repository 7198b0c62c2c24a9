using System.Globalization;
using System.Text.Json;
using Gozcu.Hosting;
using Gozcu.Hosting.Running;
using Gozcu.Producer.Malformed;

namespace Gozcu.Producer.Sending;

/// <summary>Shows a report to the user.</summary>
internal static class ProductionReportView
{
    /// <summary>Writes the report to the console and to the JSON report. Returns the exit code.</summary>
    public static int Show(this ProductionReport report, RunContext context)
    {
        context.Report.Set("production", report);
        var rows = new List<string[]>
        {
            new[] { "measurements", Number(report.Measurements) },
            new[] { "malformed on purpose", Number(report.Malformed) },
            new[] { "acknowledged by Kafka", Number(report.Deliveries.Delivered) },
            new[] { "topic", $"{report.Topic} ({string.Join(", ", report.ByPartition.Select(p => $"{p.Key}: {Number(p.Value)}"))})" },
            new[] { "producer id", report.ProducerId },
            new[] { "rate", $"{Number((long)report.Rate)}/s over {report.Seconds.ToString("F1", CultureInfo.InvariantCulture)} s" },
        };
        if (report.Faults.Count > 0)
        {
            rows.Insert(1, ["with a fault", Number(report.Faults.Values.Sum())]);
        }
        context.Console.Table(["what", "how many"], rows);
        if (report.Malformed > 0)
        {
            context.Console.Info(
                "malformed on purpose: " + string.Join(", ", report.MalformedByKind.Select(k => $"{Number(k.Value)} {Word(k.Key)}"))
            );
        }
        if (report.Misfits > 0)
        {
            context.Console.Warn(
                $"{Number(report.Misfits)} measurements are not what the definition of {report.DataSet} says; they were sent as they are"
            );
        }
        foreach (var (reason, count) in report.Deliveries.Failures)
        {
            context.Console.Fail($"{Number(count)} records were not taken: {reason}");
        }
        if (report.Deliveries.Unknown > 0)
        {
            context.Console.Fail(
                $"{Number(report.Deliveries.Unknown)} records were still under way when the wait for Kafka ended; it may have them or not"
            );
        }
        if (report.Stopped is { } stop)
        {
            context.Console.Fail($"stopped after {Number(report.Measurements)} measurements: {stop}");
        }
        if (report.Interrupted)
        {
            context.Console.Fail($"interrupted after {Number(report.Measurements)} measurements");
            return ExitCode.Interrupted;
        }
        return report.Succeeded ? ExitCode.Done : ExitCode.Failed;
    }

    private static string Word(MalformedKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
