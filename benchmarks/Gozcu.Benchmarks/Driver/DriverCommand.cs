using Gozcu.Benchmarks.Measuring;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;

namespace Gozcu.Benchmarks.Driver;

/// <summary>The command <c>driver</c>: measures the overhead of the driver.</summary>
public sealed class DriverCommand : PeerCommand<DriverOptions, DriverMeasurement>
{
    /// <inheritdoc/>
    public override string Name => "driver";

    /// <inheritdoc/>
    public override string Summary =>
        "What the driver costs: calls into the JVM, building a query, starting a program; beside PySpark where there is one.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [new("", "the best of 3 passes"), new("--python ~/venv/bin/python", "beside that PySpark")];

    private protected override string Script => "Driver/pyspark_driver.py";

    private protected override string[] Modules => [];

    private protected override IReadOnlyList<string> Columns => ["work", "C# ms", "PySpark ms", "PySpark : C#"];

    private protected override async Task<(IReadOnlyList<DriverMeasurement> Ours, IReadOnlyList<object> Arguments)> MeasureAsync(
        DriverOptions options,
        string folder,
        RunContext context,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<DriverMeasurement> ours =
        [
            .. await context.Console.ProgressAsync(
                "In a session",
                total: null,
                _ => Task.Run(() => DriverWork.InSession(options), cancellationToken)
            ),
            await context.Console.ProgressAsync(
                "Starting programs",
                total: null,
                _ => DriverWork.FirstResultAsync(options, cancellationToken)
            ),
        ];
        return (ours, [options.Calls, options.Passes]);
    }

    private protected override string Heading(DriverOptions options) => $"best of {options.Passes} passes";

    private protected override string WorkOf(DriverMeasurement measurement) => measurement.Work;

    private protected override IReadOnlyList<string> Line(DriverMeasurement ours, DriverMeasurement? theirs) =>
        [
            ours.Work,
            Number(ours.Milliseconds, "N3"),
            Number(theirs?.Milliseconds, "N3"),
            Number(theirs?.Milliseconds / ours.Milliseconds, "0.00"),
        ];
}
