using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Running;
using Gozcu.Models.DataSets;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Split;

/// <summary>Job <c>split</c>: splits the clean rows of a data set into training, validation and test.</summary>
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
            result.Parts.Select(p => new[] { p.Part, $"{p.Rows:N0}", p.DescribeAnomalies() })
        );
        if (result.Remark is { } remark)
        {
            run.Context.Console.Warn(remark);
        }
        run.Context.Console.Info($"wrote {run.Workspace.Parts(run.DataSet.Name)}");
        return Task.FromResult(ExitCode.Done);
    }

    /// <summary>Splits and writes the table of parts.</summary>
    /// <exception cref="UsageException">There are no clean rows, or too few.</exception>
    internal static SplitResult Run(JobRun run, SplitOptions options)
    {
        var dataSet = run.DataSet;
        var clean = run.Workspace.Read(run.Spark, run.Workspace.Clean(dataSet.Name), "preprocess");
        var path = run.Workspace.Parts(dataSet.Name);
        var split = options.Apply(dataSet.Split);
        run.Workspace.Write(Splitting.Split(clean, dataSet, split), path, Part.ColumnOf(dataSet));
        var parts = run.Workspace.Read(run.Spark, path, "split");
        var result = SplitResult.CountRows(parts, dataSet) with { Remark = Remark(parts, dataSet, split) };
        if (result.Parts.Sum(p => p.Rows) is var written && clean.Count() is var read && written != read)
        {
            throw new InvalidOperationException($"{read:N0} clean rows were divided, but the parts have {written:N0}.");
        }
        foreach (var name in new[] { Part.Train, Part.Validation, Part.Test })
        {
            if (result.Parts.All(p => p.Part != name))
            {
                throw new UsageException(
                    $"no row of data set {dataSet.Name} fell to {name}: {result.Parts.Sum(p => p.Rows):N0} rows are too few for these shares and this method."
                        + (result.Remark is { } remark ? $" {remark}" : "")
                );
            }
        }
        return result;
    }

    /// <summary>Returns a remark about rows without a value in the columns that the split uses; null if there are none.</summary>
    private static string? Remark(DataFrame parts, DataSetDefinition dataSet, SplitDefinition split)
    {
        var (columns, fate) = Splitting.Together(dataSet, split);
        // Values of required columns are not counted.
        if (columns.Count == 0 || columns.All(c => !dataSet.Column(c).Nullable))
        {
            return null;
        }
        var missing = parts.Filter(columns.Select(c => Col(c).IsNull()).Aggregate((all, next) => all.And(next))).Count();
        return missing == 0
            ? null
            : $"{missing:N0} rows have no {string.Join(", ", columns)}, by which rows are divided: {fate}. A cleaning rule (missing: reject) leaves them out instead.";
    }
}
