using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Terminal;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Files;

namespace Gozcu.Jobs.BenchmarkDetectors;

/// <summary>Suite of SKAB's experiments: a folder with a sub-folder for each kind, by default the files of the data set <c>skab</c>.</summary>
internal static class SkabSuite
{
    /// <summary>Name of the folder by whose experiments thresholds are chosen.</summary>
    private const string ChoosingFolder = "valve1";

    /// <summary>Finds and reads the experiments.</summary>
    public static async Task<BenchmarkSuite> OpenAsync(
        BenchmarkDetectorsOptions options,
        IProgramConsole console,
        CancellationToken cancellationToken
    )
    {
        var definition = BenchmarkDefinitions.Open("skab");
        var files = options.In is { } folder
            ? ExperimentFiles.In(definition, folder, "--in")
            : await DefaultAsync(definition, console, cancellationToken);
        var experiments = ExperimentFiles.Read(definition, files, options.TrainRows);
        var choosing = experiments.Used.Where(IsChoosing).ToList();
        if (choosing.Count == 0)
        {
            var own = ExperimentFiles.Read(definition, await DefaultAsync(definition, console, cancellationToken), options.TrainRows);
            choosing = [.. own.Used.Where(IsChoosing)];
        }
        return new BenchmarkSuite
        {
            Name = BenchmarkDetectorsOptions.Skab,
            Definition = definition,
            Experiments =
                experiments.Used.Count > 0
                    ? experiments.Used
                    : throw new UsageException(
                        $"--in is {options.In}, but no file in it can be scored: {string.Join("; ", experiments.LeftOut)}."
                    ),
            ChosenBy = choosing,
            Choice = $"the other experiments of {ChoosingFolder} ({choosing.Count} in all)",
            LeftOut = experiments.LeftOut,
            Published = PublishedResults.Skab,
        };
    }

    private static bool IsChoosing(Experiment experiment) => Path.GetFileName(experiment.Group) == ChoosingFolder;

    private static async Task<IReadOnlyList<LocatedFile>> DefaultAsync(
        DataSetDefinition definition,
        IProgramConsole console,
        CancellationToken cancellationToken
    )
    {
        var dataSet = new DataSetCatalog().Open("skab");
        var located = await console.ProgressAsync(
            "files of skab",
            total: null,
            progress =>
                new DataFiles().LocateAsync(
                    dataSet,
                    new Progress<DataDownloadProgress>(p => progress.Note(p.ToString())),
                    cancellationToken
                )
        );
        return ExperimentFiles.In(definition, Path.Combine(located.Folder, "skab"), "the data set's folder");
    }
}
