using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Running;

namespace Gozcu.Jobs.Split;

/// <summary>Divides the clean rows of a data set among training, validation and test.</summary>
public sealed class SplitJob : Job<SplitOptions>
{
    /// <inheritdoc/>
    public override string Name => "split";

    /// <inheritdoc/>
    public override string Summary => "Divides clean rows among training, validation and test.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [
            new("", "as the definition of ai4i2020 says"),
            new("--dataset skab --method time --train 0.7 --validation 0.1", "the oldest 70 % of the rows train"),
        ];

    /// <inheritdoc/>
    protected override Task<int> RunAsync(JobRun run, SplitOptions options, CancellationToken cancellationToken)
    {
        var result = Run(run, options);
        run.Context.Report.Set("split", result);
        run.Context.Console.Table(
            ["part", "rows", "anomalies"],
            result.Parts.Select(p => new[] { p.Part, $"{p.Rows:N0}", p.Anomalies is { } n ? $"{n:N0}" : "no label" })
        );
        run.Context.Console.Info($"wrote {run.Workspace.Parts(run.DataSet.Name)}");
        return Task.FromResult(ExitCode.Done);
    }

    /// <summary>Splits and writes the table of parts.</summary>
    /// <exception cref="UsageException">There are no clean rows yet, or too few.</exception>
    internal static SplitResult Run(JobRun run, SplitOptions options)
    {
        var dataSet = run.DataSet;
        var clean = run.Workspace.Read(run.Spark, run.Workspace.Clean(dataSet.Name), "preprocess");
        var path = run.Workspace.Parts(dataSet.Name);
        run.Workspace.Write(Splitting.Split(clean, dataSet, options.Apply(dataSet.Split)), path, Part.Column);
        var result = SplitResult.CountRows(run.Workspace.Read(run.Spark, path, "split"), dataSet);
        foreach (var name in new[] { Part.Train, Part.Validation, Part.Test })
        {
            if (result.Parts.All(p => p.Part != name))
            {
                throw new UsageException(
                    $"no row of data set {dataSet.Name} fell to {name}: {result.Parts.Sum(p => p.Rows):N0} rows are too few for these shares and this method."
                );
            }
        }
        return result;
    }
}
