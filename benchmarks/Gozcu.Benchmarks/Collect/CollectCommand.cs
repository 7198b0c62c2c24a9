using System.Globalization;
using Gozcu.Benchmarks.Measuring;
using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;

namespace Gozcu.Benchmarks.Collect;

/// <summary>The command <c>collect</c>.</summary>
public sealed class CollectCommand : Command<CollectOptions>
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

    /// <inheritdoc/>
    public override async Task<int> RunAsync(CollectOptions options, RunContext context, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("gozcu-benchmarks-").FullName;
        try
        {
            List<Measurement> ours;
            string file;
            using (var rows = new RowsOnSpark(options.Master, options.Rows, LargeResults.Columns, folder))
            {
                file = rows.Path;
                ours = await MeasureAsync(new LargeResults(rows.Source, options.Rows), options, context, cancellationToken);
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
                    "Collect/pyspark_collect.py",
                    [file, options.Rows, options.Passes, options.Master],
                    cancellationToken
                );
            }

            Show(ours, theirs, options, context);
            context.Report.Set("rows", options.Rows);
            context.Report.Set("csharp", ours);
            context.Report.Set("pyspark", new { version, measurements = theirs });
            return ExitCode.Done;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<List<Measurement>> MeasureAsync(
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

    private static void Show(List<Measurement> ours, IReadOnlyList<Measurement> theirs, CollectOptions options, RunContext context)
    {
        context.Console.Heading(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{options.Rows:N0} rows of 8 doubles, {options.Master}, best of {options.Passes} warm passes"
            )
        );
        context.Console.Table(
            ["work", "C# s", "rows/s", "CPU s", "JVM CPU s", "PySpark s", "rows/s", "CPU s", "JVM CPU s", "C# : PySpark"],
            ours.Select(o => (o, theirs.FirstOrDefault(t => t.Work == o.Work)))
                .Select(pair =>
                    (IReadOnlyList<string>)
                        [
                            pair.o.Work,
                            Number(pair.o.Seconds, "0.00"),
                            Number(pair.o.RowsPerSecond, "N0"),
                            Number(pair.o.DriverCpuSeconds, "0.00"),
                            Number(pair.o.JvmCpuSeconds, "0.00"),
                            Number(pair.Item2?.Seconds, "0.00"),
                            Number(pair.Item2?.RowsPerSecond, "N0"),
                            Number(pair.Item2?.DriverCpuSeconds, "0.00"),
                            Number(pair.Item2?.JvmCpuSeconds, "0.00"),
                            Number(pair.o.RowsPerSecond / pair.Item2?.RowsPerSecond, "0.00"),
                        ]
                )
        );
    }

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "-";
}
