using System.Globalization;
using Gozcu.Benchmarks.Measuring;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;

namespace Gozcu.Benchmarks.Functions;

/// <summary>The command <c>functions</c>: measures C# functions on Spark.</summary>
public sealed class FunctionsCommand : PeerCommand<FunctionsOptions, Measurement>
{
    /// <inheritdoc/>
    public override string Name => "functions";

    /// <inheritdoc/>
    public override string Summary => "Rows a second through C# functions on Spark, by kind, beside PySpark where there is one.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [
            new("", "4 million rows of 8 doubles on two cores, the best of 3 passes"),
            new("--rows 10000 --passes 1", "whether it works"),
            new("--python ~/venv/bin/python --report functions.json", "beside that PySpark, as JSON too"),
        ];

    private protected override string Script => "Functions/pyspark_functions.py";

    private protected override IReadOnlyList<string> Columns =>
        ["work", "C# rows/s", "JVM CPU s", "worker CPU s", "PySpark rows/s", "JVM CPU s", "worker CPU s", "C# : PySpark"];

    private protected override async Task<(IReadOnlyList<Measurement> Ours, IReadOnlyList<object> Arguments)> MeasureAsync(
        FunctionsOptions options,
        string folder,
        RunContext context,
        CancellationToken cancellationToken
    )
    {
        using var rows = new RowsOnSpark(options.Settings, options.Rows, SparkFunctions.Columns, folder);
        var ours = await Passes.BestAsync(rows, SparkFunctions.Over(rows), options.Passes, context, cancellationToken);
        context.Report.Set("rows", options.Rows);
        return (ours, [rows.Path, options.Rows, options.Passes]);
    }

    private protected override string Heading(FunctionsOptions options) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{options.Rows:N0} rows of 8 doubles, {options.Master}, best of {options.Passes} warm passes"
        );

    private protected override string WorkOf(Measurement measurement) => measurement.Work;

    private protected override IReadOnlyList<string> Line(Measurement ours, Measurement? theirs) =>
        [
            ours.Work,
            Number(ours.RowsPerSecond, "N0"),
            Number(ours.JvmCpuSeconds, "0.00"),
            Number(ours.WorkerCpuSeconds, "0.00"),
            Number(theirs?.RowsPerSecond, "N0"),
            Number(theirs?.JvmCpuSeconds, "0.00"),
            Number(theirs?.WorkerCpuSeconds, "0.00"),
            Number(ours.RowsPerSecond / theirs?.RowsPerSecond, "0.00"),
        ];
}
