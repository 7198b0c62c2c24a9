using System.Globalization;
using Gozcu.Benchmarks.Measuring;
using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;

namespace Gozcu.Benchmarks.Groups;

/// <summary>The command <c>groups</c>.</summary>
public sealed class GroupsCommand : Command<GroupsOptions>
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

    /// <inheritdoc/>
    public override async Task<int> RunAsync(GroupsOptions options, RunContext context, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("gozcu-benchmarks-").FullName;
        try
        {
            List<Measurement> ours = [];
            string file;
            using (var rows = new RowsOnSpark(options.Master, options.Rows, GroupFunctions.Columns, folder))
            {
                file = rows.Path;
                rows.Spark.Conf().Set("spark.sql.shuffle.partitions", 2);
                ours.AddRange(
                    await Passes.BestAsync(rows, GroupFunctions.Over(rows, options.Groups), options.Passes, context, cancellationToken)
                );

                // A stream that is stopped in the middle of a batch reports that as errors.
                rows.Spark.SparkContext.SetLogLevel("OFF");
                rows.Spark.Conf().Set("spark.sql.streaming.numRecentProgressUpdates", 10_000);
                var streams = new StateStreams(rows.Spark, options.Keys, options.BatchRows, folder);
                foreach (var (work, stream) in streams.Works())
                {
                    ours.Add(
                        await context.Console.ProgressAsync(
                            work,
                            total: null,
                            _ => streams.MeasureAsync(work, stream(), options.Passes * BatchesOfAPass, context.Time, cancellationToken)
                        )
                    );
                }
            }

            var version = await PySpark.FindAsync(options.Python, ["pandas", "pyarrow"], cancellationToken);
            IReadOnlyList<Measurement> theirs = [];
            if (version is null)
            {
                context.Console.Info($"{options.Python} has no PySpark with pandas and pyarrow: measured without a peer.");
            }
            else
            {
                context.Console.Info($"Measuring PySpark {version}.");
                theirs = await PySpark.RunScriptAsync<Measurement>(
                    options.Python,
                    "Groups/pyspark_groups.py",
                    [
                        file,
                        options.Rows,
                        options.Groups,
                        options.Keys,
                        options.BatchRows,
                        options.Passes,
                        options.Passes * BatchesOfAPass,
                        options.Master,
                    ],
                    cancellationToken
                );
            }

            Show(ours, theirs, options, context);
            context.Report.Set("csharp", ours);
            context.Report.Set("pyspark", new { version, measurements = theirs });
            return ExitCode.Done;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Show(IReadOnlyList<Measurement> ours, IReadOnlyList<Measurement> theirs, GroupsOptions options, RunContext context)
    {
        context.Console.Heading(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{options.Rows:N0} rows in {options.Groups:N0} groups; micro-batches of {options.BatchRows:N0} rows, {options.Keys:N0} keys; {options.Master}"
            )
        );
        context.Console.Table(
            ["work", "C# s", "rows/s", "JVM CPU s", "worker CPU s", "PySpark s", "rows/s", "C# : PySpark"],
            ours.Select(o => (o, theirs.FirstOrDefault(t => t.Work == o.Work)))
                .Select(pair =>
                    (IReadOnlyList<string>)
                        [
                            pair.o.Work,
                            Number(pair.o.Seconds, "0.000"),
                            Number(pair.o.RowsPerSecond, "N0"),
                            Number(pair.o.JvmCpuSeconds, "0.00"),
                            Number(pair.o.WorkerCpuSeconds, "0.00"),
                            Number(pair.Item2?.Seconds, "0.000"),
                            Number(pair.Item2?.RowsPerSecond, "N0"),
                            Number(pair.o.RowsPerSecond / pair.Item2?.RowsPerSecond, "0.00"),
                        ]
                )
        );
    }

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "-";
}
