using System.Globalization;
using Gozcu.Benchmarks.Measuring;
using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;

namespace Gozcu.Benchmarks.Driver;

/// <summary>The command <c>driver</c>.</summary>
public sealed class DriverCommand : Command<DriverOptions>
{
    /// <inheritdoc/>
    public override string Name => "driver";

    /// <inheritdoc/>
    public override string Summary =>
        "What the driver costs: calls into the JVM, building a query, starting a program; beside PySpark where there is one.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [new("", "the best of 5 passes"), new("--python ~/venv/bin/python", "beside that PySpark")];

    /// <inheritdoc/>
    public override async Task<int> RunAsync(DriverOptions options, RunContext context, CancellationToken cancellationToken)
    {
        IReadOnlyList<DriverMeasurement> ours =
        [
            .. await context.Console.ProgressAsync(
                "In a session",
                total: null,
                _ => Task.Run(() => DriverWork.InSession(options.Calls, options.Passes), cancellationToken)
            ),
            await context.Console.ProgressAsync(
                "Starting programs",
                total: null,
                _ => DriverWork.FirstResultAsync(options.Passes, cancellationToken)
            ),
        ];
        var version = await PySpark.FindAsync(options.Python, [], cancellationToken);
        IReadOnlyList<DriverMeasurement> theirs = [];
        if (version is null)
        {
            context.Console.Info($"{options.Python} has no PySpark: measured without a peer.");
        }
        else
        {
            context.Console.Info($"Measuring PySpark {version}.");
            theirs = await PySpark.RunScriptAsync<DriverMeasurement>(
                options.Python,
                "Driver/pyspark_driver.py",
                [options.Calls, options.Passes],
                cancellationToken
            );
        }
        context.Console.Heading($"best of {options.Passes} passes");
        context.Console.Table(
            ["work", "C# ms", "PySpark ms", "PySpark : C#"],
            ours.Select(o => (o, Peer: theirs.FirstOrDefault(t => t.Work == o.Work)?.Milliseconds))
                .Select(pair =>
                    (IReadOnlyList<string>)
                        [
                            pair.o.Work,
                            Number(pair.o.Milliseconds, "N3"),
                            Number(pair.Peer, "N3"),
                            Number(pair.Peer / pair.o.Milliseconds, "0.00"),
                        ]
                )
        );
        context.Report.Set("csharp", ours);
        context.Report.Set("pyspark", new { version, measurements = theirs });
        return ExitCode.Done;
    }

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "-";
}
