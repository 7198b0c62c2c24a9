using System.Globalization;
using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;

namespace Gozcu.Producer.Verify;

/// <summary>The command <c>verify</c>.</summary>
public sealed class VerifyCommand : Command<VerifyOptions>
{
    /// <inheritdoc/>
    public override string Name => "verify";

    /// <inheritdoc/>
    public override string Summary => "Reads a Kafka topic and accounts for every record: lost, double, out of order.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [
            new("", "the topic measurements on this machine, to where it ends now"),
            new("--producer ai4i2020-0f3a9c21 --expect 10025", "one producer's records; exit code 1 unless there are exactly so many"),
            new("--until idle --idle 10s --report verify.json", "while records still come, until none has for ten seconds"),
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
        if (report.Expected is { } expected && expected != report.Distinct)
        {
            context.Console.Fail($"--expect is {Number(expected)}, but there are {Number(report.Distinct)} different records");
        }
    }

    private static string More(int shown) => shown < ProducerLedger.Shown ? "" : ", …";

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
