using System.Globalization;
using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;

namespace Gozcu.Producer.Verify;

/// <summary>The command <c>verify</c>: accounts for the records of a topic.</summary>
public sealed class VerifyCommand : Command<VerifyOptions>
{
    /// <inheritdoc/>
    public override string Name => "verify";

    /// <inheritdoc/>
    public override string Summary => "Reads a Kafka topic and accounts for every record: lost, double, out of order.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [
            new("--sent replay.json", "what a replay has sent, whose --report is replay.json; exit code 1 unless all of it is there once"),
            new("--producer ai4i2020-0f3a9c21 --expect 10025", "one producer's records; exit code 1 unless there are exactly so many"),
            new("--expect 10025 --until idle --idle 10s", "while records still come, until none has for ten seconds"),
        ];

    /// <inheritdoc/>
    public override async Task<int> RunAsync(VerifyOptions options, RunContext context, CancellationToken cancellationToken)
    {
        var report = await new Verifier(options, context.Console).RunAsync(cancellationToken);
        context.Report.Set("verification", report);
        Show(report, context);
        return report.IsComplete ? ExitCode.Done : ExitCode.Failed;
    }

    private static void Show(VerifyReport report, RunContext context)
    {
        context.Console.Table(
            ["producer", "records", "different", "lost", "double", "out of order"],
            report.Producers.Select(p =>
                (IReadOnlyList<string>)
                    [p.Producer, Number(p.Records), Number(p.Distinct), Number(p.Lost), Number(p.Doubled), Number(p.OutOfOrder)]
            )
        );
        context.Console.Info(
            $"{report.Topic}: {Number(report.Records)} records, {Number(report.Unnumbered)} without a number, {Number(report.Others)} of other producers"
        );
        if (report.IsUnknownProducer)
        {
            context.Console.Fail($"{report.Topic} has no record of the producer {report.Producer}");
        }
        if (report.Invalid > 0)
        {
            context.Console.Fail(
                $"{Number(report.Invalid)} records name a producer, but their number is none, or beyond all that was sent: {string.Join(", ", report.InvalidRecords)}{More(report.InvalidRecords.Count)}"
            );
        }
        foreach (var producer in report.Producers)
        {
            if (producer.Lost > 0)
            {
                context.Console.Fail(
                    $"lost of {producer.Producer}: {string.Join(", ", producer.LostRanges)}{More(producer.LostRanges.Count)}"
                );
            }
            if (producer.Doubled > 0)
            {
                context.Console.Fail(
                    $"double of {producer.Producer}: {string.Join(", ", producer.DoubledRecords)}{More(producer.DoubledRecords.Count)}"
                );
            }
        }
        if (!report.IsSure)
        {
            context.Console.Fail(
                "records lost at the end leave no gap, so it is not certain that all are there: give their number with --expect, or the producer's report with --sent"
            );
        }
        else if (report.Distinct < report.Expected || report.Distinct > (report.ExpectedAtMost ?? report.Expected))
        {
            var expected = new Expectation(report.Producer, report.Expected!.Value, report.ExpectedAtMost ?? report.Expected.Value);
            context.Console.Fail($"there must be {expected} different records, but there are {Number(report.Distinct)}");
        }
    }

    private static string More(int shown) => shown < ProducerLedger.Shown ? "" : ", …";

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
