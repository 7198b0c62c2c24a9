using Gozcu.Demo;
using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Train;
using Gozcu.Models.DataSets;

namespace Gozcu.Demo.Report;

/// <summary>Options of <c>report</c>.</summary>
public sealed record ReportOptions : SystemRunOptions
{
    /// <summary>Folder for the report; null for one in the workspace.</summary>
    [Option("Folder for the report; by default report/NAME in the workspace, or here when that is no folder.", ValueName = "DIR")]
    public string? Output { get; init; }

    /// <summary>True to train without searching the definition's grid.</summary>
    [Option("Do not search the definition's grid of parameters: faster, but the report has no trials.")]
    public bool NoTune { get; init; }

    internal override TrainOptions TrainingOf(DataSetDefinition dataSet) =>
        base.TrainingOf(dataSet) with
        {
            Tune = !NoTune && dataSet.Model.Tune.Count > 0,
        };
}
