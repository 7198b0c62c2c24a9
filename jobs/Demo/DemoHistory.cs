using Gozcu.Jobs.Running;
using Gozcu.Models.DataSets;
using Gozcu.Producer.Simulate;

namespace Gozcu.Jobs.Demo;

/// <summary>Makes a history for a data set that has no files but a simulator.</summary>
internal static class DemoHistory
{
    /// <summary>
    /// More than the simulator's own: faults last for up to 90 readings, and in a history as short as a demo's each kind is to occur, in validation and test too.
    /// </summary>
    private const double FaultShare = 0.05;

    /// <summary>The files to preprocess and to replay in place of the data set's own; none when it has files.</summary>
    public static async Task<IReadOnlyList<string>> MakeAsync(JobRun run, DemonstrationOptions options, CancellationToken cancellationToken)
    {
        if (run.DataSet.Format.Kind != DataFormatKind.Simulator)
        {
            return [];
        }
        var simulation = new SimulateOptions
        {
            Dataset = options.Dataset,
            Output = Path.GetFullPath(Path.Combine(options.Workspace, "history", run.DataSet.Name + ".csv")),
            Limit = options.Limit,
            FaultShare = FaultShare,
            Seed = options.Seed ?? run.DataSet.Split.Seed,
        };
        var written = await new Simulator(simulation, run.Context.Console).WriteAsync(cancellationToken);
        return [written.Path];
    }
}
