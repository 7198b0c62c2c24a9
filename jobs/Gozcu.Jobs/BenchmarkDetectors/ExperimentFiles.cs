using Gozcu.Hosting.CommandLine;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Files;

namespace Gozcu.Jobs.BenchmarkDetectors;

/// <summary>Experiments of the files in a folder.</summary>
/// <param name="Used">Experiments that can be scored.</param>
/// <param name="LeftOut">Files that cannot, each with the reason.</param>
internal sealed record ExperimentFiles(IReadOnlyList<Experiment> Used, IReadOnlyList<string> LeftOut)
{
    /// <summary>Returns the CSV files in a folder and its sub-folders, by name.</summary>
    /// <param name="definition">Definition of the files.</param>
    /// <param name="folder">Folder.</param>
    /// <param name="option">Option that names the folder, for the message.</param>
    /// <exception cref="UsageException">There is none.</exception>
    public static IReadOnlyList<LocatedFile> In(DataSetDefinition definition, string folder, string option)
    {
        try
        {
            return InputFiles.At(definition, folder).Files;
        }
        catch (DataUnavailableException)
        {
            throw new UsageException($"{option} is {folder}, but no file in it ends in .csv.");
        }
    }

    /// <summary>Reads files. One without labels, or with too few rows to score any, is left out.</summary>
    public static ExperimentFiles Read(DataSetDefinition definition, IReadOnlyList<LocatedFile> files, int trainRows)
    {
        var used = new List<Experiment>();
        var leftOut = new List<string>();
        foreach (var file in files)
        {
            var experiment = ExperimentReader.Read(definition, file);
            if (experiment.Labelled == 0)
            {
                leftOut.Add($"{experiment.Name} has no labels");
            }
            else if (experiment.Readings.Count <= trainRows)
            {
                leftOut.Add($"{experiment.Name} has {experiment.Readings.Count} rows, of which {trainRows} train");
            }
            else
            {
                used.Add(experiment);
            }
        }
        return new ExperimentFiles(used, leftOut);
    }
}
