using System.Globalization;
using Gozcu.Benchmarks.Measuring;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;

namespace Gozcu.Benchmarks.Groups;

/// <summary>The command <c>groups</c>: measures C# functions over groups and state.</summary>
public sealed class GroupsCommand : PeerCommand<GroupsOptions, Measurement>
{
    private const int BatchesOfAPass = 5;

    /// <inheritdoc/>
    public override string Name => "groups";

    /// <inheritdoc/>
    public override string Summary => "Rows a second through C# functions over groups and state, beside PySpark where there is one.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [
            new("", "4 million rows in 1,000 groups and a state for 10,000 keys, on two cores"),
            new("--rows 10000 --groups 10 --keys 100 --batch-rows 1000 --passes 1", "whether it works"),
            new("--python ~/venv/bin/python --report groups.json", "beside that PySpark, as JSON too"),
        ];

    private protected override string Script => "Groups/pyspark_groups.py";

    private protected override IReadOnlyList<string> Columns =>
        ["work", "C# s", "rows/s", "JVM CPU s", "worker CPU s", "PySpark s", "rows/s", "C# : PySpark"];

    private protected override async Task<(IReadOnlyList<Measurement> Ours, IReadOnlyList<object> Arguments)> MeasureAsync(
        GroupsOptions options,
        string folder,
        RunContext context,
        CancellationToken cancellationToken
    )
    {
        using var rows = new RowsOnSpark(options.Settings, options.Rows, GroupFunctions.Columns, folder);
        List<Measurement> ours =
        [
            .. await Passes.BestAsync(rows, GroupFunctions.Over(rows, options.Groups), options.Passes, context, cancellationToken),
        ];

        // Spark reports a stream that is stopped in the middle of a batch as errors.
        rows.Spark.SparkContext.SetLogLevel("OFF");
        var batches = options.Passes * BatchesOfAPass;
        var streams = new StateStreams(rows.Spark, options.Keys, options.BatchRows, folder);
        foreach (var (work, stream) in streams.Works())
        {
            ours.Add(
                await context.Console.ProgressAsync(
                    work,
                    total: null,
                    _ => streams.MeasureAsync(work, stream(), batches, context.Time, cancellationToken)
                )
            );
        }

        return (ours, [rows.Path, options.Rows, options.Groups, options.Keys, options.BatchRows, options.Passes, batches]);
    }

    private protected override string Heading(GroupsOptions options) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{options.Rows:N0} rows in {options.Groups:N0} groups; micro-batches of {options.BatchRows:N0} rows, {options.Keys:N0} keys; {options.Master}"
        );

    private protected override string WorkOf(Measurement measurement) => measurement.Work;

    private protected override IReadOnlyList<string> Line(Measurement ours, Measurement? theirs) =>
        [
            ours.Work,
            Number(ours.Seconds, "0.000"),
            Number(ours.RowsPerSecond, "N0"),
            Number(ours.JvmCpuSeconds, "0.00"),
            Number(ours.WorkerCpuSeconds, "0.00"),
            Number(theirs?.Seconds, "0.000"),
            Number(theirs?.RowsPerSecond, "N0"),
            Number(ours.RowsPerSecond / theirs?.RowsPerSecond, "0.00"),
        ];
}
