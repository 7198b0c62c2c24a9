using Gozcu.Hosting.CommandLine;

namespace Gozcu.Jobs.BenchmarkDetectors;

/// <summary>Suite of any folder of labelled CSV files with the same columns.</summary>
internal static class FolderSuite
{
    /// <summary>Reads the experiments.</summary>
    /// <exception cref="UsageException">The files do not have the columns, or none can be scored.</exception>
    public static BenchmarkSuite Open(BenchmarkDetectorsOptions options)
    {
        var definition = FolderDefinition.Of(options.Suite, options.TimeColumn, options.LabelColumn);
        var experiments = ExperimentFiles.Read(definition, ExperimentFiles.In(definition, options.Suite, "--suite"), options.TrainRows);
        return new BenchmarkSuite
        {
            Name = options.Suite,
            Definition = definition,
            Experiments =
                experiments.Used.Count > 0
                    ? experiments.Used
                    : throw new UsageException(
                        $"--suite is {options.Suite}, but no file in it can be scored: {string.Join("; ", experiments.LeftOut)}."
                    ),
            ChosenBy = experiments.Used,
            Choice =
                experiments.Used.Count > 1
                    ? "the other files of the folder"
                    : $"nothing, as there is no other file: it is {FalseAlarmBudget.Unchosen}",
            LeftOut = experiments.LeftOut,
            Published = [],
        };
    }
}
