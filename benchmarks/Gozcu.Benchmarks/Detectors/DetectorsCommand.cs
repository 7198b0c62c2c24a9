using System.Globalization;
using Gozcu.Benchmarks.Measuring;
using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;

namespace Gozcu.Benchmarks.Detectors;

/// <summary>The command <c>detectors</c>: measures the scoring of trained models.</summary>
public sealed class DetectorsCommand : Command<DetectorsOptions>
{
    /// <inheritdoc/>
    public override string Name => "detectors";

    /// <inheritdoc/>
    public override string Summary => "Rows a second that trained models score in C#, beside MLlib's transform.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [new("", "4 million rows of 8 doubles on two cores, the best of 3 passes"), new("--rows 10000 --passes 1", "whether it works")];

    /// <inheritdoc/>
    public override async Task<int> RunAsync(DetectorsOptions options, RunContext context, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("gozcu-benchmarks-").FullName;
        try
        {
            using var rows = new RowsOnSpark(
                SessionSettings.Of(options.Master, SessionSettings.Memory),
                options.Rows,
                TrainedDetectors.Columns,
                folder
            );
            var measured = await Passes.BestAsync(rows, TrainedDetectors.Over(rows), options.Passes, context, cancellationToken);
            context.Console.Heading(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{options.Rows:N0} rows of 8 doubles, {options.Master}, best of {options.Passes} warm passes"
                )
            );
            context.Console.Table(
                ["model", "C# rows/s", "JVM CPU s", "worker CPU s", "MLlib rows/s", "JVM CPU s", "C# : MLlib"],
                measured.Chunk(2).Select(pair => Line(mllib: pair[0], ours: pair[1]))
            );
            context.Report.Set("rows", options.Rows);
            context.Report.Set("measurements", measured);
            return ExitCode.Done;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IReadOnlyList<string> Line(Measurement mllib, Measurement ours) =>
        [
            mllib.Work[(mllib.Work.IndexOf(',', StringComparison.Ordinal) + 2)..],
            Number(ours.RowsPerSecond, "N0"),
            Number(ours.JvmCpuSeconds, "0.00"),
            Number(ours.WorkerCpuSeconds, "0.00"),
            Number(mllib.RowsPerSecond, "N0"),
            Number(mllib.JvmCpuSeconds, "0.00"),
            Number(ours.RowsPerSecond / mllib.RowsPerSecond, "0.00"),
        ];

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "-";
}
