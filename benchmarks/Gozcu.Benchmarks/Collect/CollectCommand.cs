using System.Globalization;
using Gozcu.Benchmarks.Measuring;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;

namespace Gozcu.Benchmarks.Collect;

/// <summary>The command <c>collect</c>: measures the transfer of large results to the driver.</summary>
public sealed class CollectCommand : PeerCommand<CollectOptions, Measurement>
{
    private const int WarmUpPasses = 2;

    /// <inheritdoc/>
    public override string Name => "collect";

    /// <inheritdoc/>
    public override string Summary => "Rows a second from Spark to the driver and back, beside PySpark where there is one.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [
            new("", "4 million rows of 8 doubles on two cores, the best of 3 passes"),
            new("--rows 10000 --passes 1", "whether it works"),
            new("--python ~/venv/bin/python --report collect.json", "beside that PySpark, as JSON too"),
        ];

    private protected override string Script => "Collect/pyspark_collect.py";

    private protected override IReadOnlyList<string> Columns =>
        ["work", "C# s", "rows/s", "CPU s", "JVM CPU s", "PySpark s", "rows/s", "CPU s", "JVM CPU s", "C# : PySpark"];

    private protected override async Task<(IReadOnlyList<Measurement> Ours, IReadOnlyList<object> Arguments)> MeasureAsync(
        CollectOptions options,
        string folder,
        RunContext context,
        CancellationToken cancellationToken
    )
    {
        using var rows = new RowsOnSpark(options.Settings, options.Rows, LargeResults.Columns, folder);
        var ours = await BestAsync(new LargeResults(rows.Source, options.Rows), options, context, cancellationToken);
        context.Report.Set("rows", options.Rows);
        return (ours, [rows.Path, options.Rows, options.Passes]);
    }

    private protected override string Heading(CollectOptions options) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{options.Rows:N0} rows of 8 doubles, {options.Master}, best of {options.Passes} warm passes"
        );

    private protected override string WorkOf(Measurement measurement) => measurement.Work;

    private protected override IReadOnlyList<string> Line(Measurement ours, Measurement? theirs) =>
        [
            ours.Work,
            Number(ours.Seconds, "0.00"),
            Number(ours.RowsPerSecond, "N0"),
            Number(ours.DriverCpuSeconds, "0.00"),
            Number(ours.JvmCpuSeconds, "0.00"),
            Number(theirs?.Seconds, "0.00"),
            Number(theirs?.RowsPerSecond, "N0"),
            Number(theirs?.DriverCpuSeconds, "0.00"),
            Number(theirs?.JvmCpuSeconds, "0.00"),
            Number(ours.RowsPerSecond / theirs?.RowsPerSecond, "0.00"),
        ];

    private static Task<List<Measurement>> BestAsync(
        LargeResults results,
        CollectOptions options,
        RunContext context,
        CancellationToken cancellationToken
    )
    {
        var works = results.Works();
        var passes = WarmUpPasses + options.Passes;
        return context.Console.ProgressAsync(
            "Measuring C#",
            passes * works.Count,
            async progress =>
            {
                var best = new List<Measurement>();
                foreach (var (name, work) in works)
                {
                    var measured = new List<Measurement>();
                    for (var pass = 0; pass < passes; pass++)
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        measured.Add(await Task.Run(() => results.Pass(name, work), cancellationToken));
                        progress.Report(best.Count * passes + pass + 1);
                        progress.Note(name);
                    }

                    best.Add(measured.Skip(WarmUpPasses).MinBy(m => m.Seconds)!);
                }

                return best;
            }
        );
    }
}
