using System.Globalization;
using Gozcu.Benchmarks.Measuring;
using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;

namespace Gozcu.Benchmarks.Functions;

/// <summary>The command <c>functions</c>.</summary>
public sealed class FunctionsCommand : Command<FunctionsOptions>
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

    /// <inheritdoc/>
    public override async Task<int> RunAsync(FunctionsOptions options, RunContext context, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("gozcu-benchmarks-").FullName;
        try
        {
            IReadOnlyList<Measurement> ours;
            string file;
            using (var rows = new RowsOnSpark(options.Master, options.Rows, SparkFunctions.Columns, folder))
            {
                file = rows.Path;
                ours = await Passes.BestAsync(rows, SparkFunctions.Over(rows), options.Passes, context, cancellationToken);
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
                    "Functions/pyspark_functions.py",
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

    private static void Show(
        IReadOnlyList<Measurement> ours,
        IReadOnlyList<Measurement> theirs,
        FunctionsOptions options,
        RunContext context
    )
    {
        context.Console.Heading(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{options.Rows:N0} rows of 8 doubles, {options.Master}, best of {options.Passes} warm passes"
            )
        );
        context.Console.Table(
            ["work", "C# rows/s", "JVM CPU s", "worker CPU s", "PySpark rows/s", "JVM CPU s", "worker CPU s", "C# : PySpark"],
            ours.Select(o => (o, theirs.FirstOrDefault(t => t.Work == o.Work)))
                .Select(pair =>
                    (IReadOnlyList<string>)
                        [
                            pair.o.Work,
                            Number(pair.o.RowsPerSecond, "N0"),
                            Number(pair.o.JvmCpuSeconds, "0.00"),
                            Number(pair.o.WorkerCpuSeconds, "0.00"),
                            Number(pair.Item2?.RowsPerSecond, "N0"),
                            Number(pair.Item2?.JvmCpuSeconds, "0.00"),
                            Number(pair.Item2?.WorkerCpuSeconds, "0.00"),
                            Number(pair.o.RowsPerSecond / pair.Item2?.RowsPerSecond, "0.00"),
                        ]
                )
        );
    }

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "-";
}
