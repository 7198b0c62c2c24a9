using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Running;
using Gozcu.Models.DataSets.Files;

namespace Gozcu.Jobs.Preprocess;

/// <summary>Job <c>preprocess</c>: reads a data set's files, types and validates every row, and writes clean and rejected rows.</summary>
public sealed class PreprocessJob : Job<PreprocessOptions>
{
    /// <inheritdoc/>
    public override string Name => "preprocess";

    /// <inheritdoc/>
    public override string Summary => "Reads a data set's files; writes clean rows, and rejected rows with the reason.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [
            new("", "the default data set, ai4i2020"),
            new("--dataset skab --data /srv/data --format delta", "files from a folder, tables as Delta"),
            new("--dataset iot --input history.csv", "a file that the simulator wrote"),
        ];

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(JobRun run, PreprocessOptions options, CancellationToken cancellationToken)
    {
        var result = await RunAsync(run, options.Data, options.Input, cancellationToken);
        run.Context.Console.Table(
            ["rows", "count"],
            [
                ["read", $"{result.Read:N0}"],
                ["clean", $"{result.Clean:N0}"],
                .. result.Reasons.Select(r => new[] { "rejected: " + r.Key, $"{r.Value:N0}" }),
            ]
        );
        run.Context.Console.Info($"wrote {run.Workspace.Clean(run.DataSet.Name)}");
        return ExitCode.Done;
    }

    /// <summary>Finds the files, preprocesses them, and reports the result.</summary>
    internal static async Task<PreprocessResult> RunAsync(
        JobRun run,
        string? data,
        IReadOnlyList<string> input,
        CancellationToken cancellationToken
    )
    {
        var files = input.Count > 0 ? InputFiles.At(run.DataSet, input) : await LocateAsync(run, data, cancellationToken);
        if (files.Files.Count == 0)
        {
            throw new UsageException(
                $"data set {run.DataSet.Name} has no files of its own: it comes from a simulator. Make some with the producer's "
                    + "'simulate --output FILE' and give them by --input."
            );
        }
        var result = Preprocessing.Run(run, files);
        run.Context.Report.Set("preprocess", result);
        return result;
    }

    private static Task<LocatedData> LocateAsync(JobRun run, string? data, CancellationToken cancellationToken) =>
        run.Context.Console.ProgressAsync(
            $"files of {run.DataSet.Name}",
            total: null,
            progress =>
                new DataFiles(data).LocateAsync(
                    run.DataSet,
                    new Progress<DataDownloadProgress>(p => progress.Note(p.ToString())),
                    cancellationToken
                )
        );
}
