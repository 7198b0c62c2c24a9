using Gozcu.Jobs.Running;
using Gozcu.Models.DataSets;
using Gozcu.Producer.Simulate;

namespace Gozcu.Demo;

/// <summary>Creates a history for a data set that has a simulator instead of files.</summary>
internal static class DemoHistory
{
    /// <summary>
    /// Share of faults, higher than the simulator's default: faults last up to 90 readings, and every kind should occur in the short history of a demo, in
    /// validation and test too.
    /// </summary>
    private const double FaultShare = 0.05;

    /// <summary>Returns the files to preprocess and replay in place of the data set's own; none if it has files.</summary>
    public static async Task<IReadOnlyList<string>> MakeAsync(JobRun run, SystemRunOptions options, CancellationToken cancellationToken)
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
