using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Models;
using Gozcu.Jobs.Running;
using Gozcu.Models.Packages;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Score;

/// <summary>Job <c>score</c>: scores a table with a model, and writes the records that the stream would have written.</summary>
public sealed class ScoreJob : Job<ScoreOptions>
{
    /// <inheritdoc/>
    public override string Name => "score";

    /// <inheritdoc/>
    public override string Summary => "Scores a table with a model, and writes the records that the stream would write.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [
            new("", "the clean rows of ai4i2020 with its current model"),
            new("--model ai4i2020/2 --output data/what-if", "what another version would have said"),
            new("--input s3a://plant/2026 --format delta --csv", "a table from elsewhere, the records as text"),
        ];

    /// <inheritdoc/>
    protected override Task<int> RunAsync(JobRun run, ScoreOptions options, CancellationToken cancellationToken)
    {
        var result = Run(run, options);
        run.Context.Report.Set("score", result);
        run.Context.Console.Table(["records", "rows"], result.Records.Select(r => new[] { r.Key, $"{r.Value:N0}" }));
        run.Context.Console.Info($"{result.Rows:N0} rows scored with {result.Model} {result.Version}; wrote {result.Output}");
        return Task.FromResult(ExitCode.Done);
    }

    /// <summary>Scores the rows and writes the output records.</summary>
    /// <exception cref="UsageException">There is no such model or table, or the table lacks a column.</exception>
    /// <exception cref="InvalidOperationException">The numbers of rows and output records differ.</exception>
    internal static ScoreResult Run(JobRun run, ScoreOptions options)
    {
        var choice = ModelChoice.Parse(options.Model, run.DataSet.Name, ModelStore.Current);
        var package = new ModelStore(run.Workspace.Models).Open(choice.Name, choice.Version);
        var rows = options.Input is { } input
            ? run.Workspace.ReadFrom(run.Spark, input, "--input")
            : run.Workspace.Read(run.Spark, run.Workspace.Clean(package.DataSet.Name), "preprocess");
        var output = options.Output ?? run.Workspace.Scored(package.DataSet.Name);
        var scored = TableScoring.Score(rows, package);
        if (options.Csv)
        {
            scored.Write().Mode(SaveMode.Overwrite).Option("header", true).Option("escape", "\"").Csv(output);
        }
        else
        {
            run.Workspace.Write(scored, output);
        }

        var written = options.Csv ? ReadCsv(run, output) : run.Workspace.Read(run.Spark, output, "score");
        var records = written.GroupBy(TableScoring.Topic).Count().Collect().ToDictionary(r => r.GetAs<string>(0), r => r.GetAs<long>(1));
        var count = rows.Count();
        return records.Values.Sum() == count
            ? new ScoreResult(package.Manifest.Name, package.Manifest.Version, count, records, output)
            : throw new InvalidOperationException(
                $"{count:N0} rows were read, but {records.Values.Sum():N0} output records were written to {output}."
            );
    }

    private static DataFrame ReadCsv(JobRun run, string path) =>
        run.Spark.Read().Option("header", true).Option("escape", "\"").Option("multiLine", true).Csv(path);
}
