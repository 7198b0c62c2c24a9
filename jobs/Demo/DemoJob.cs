using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.Tables;
using Gozcu.Models.DataSets;

namespace Gozcu.Jobs.Demo;

/// <summary>
/// The main job: takes a data set through the whole system on real engines, which it starts, and accounts for every record at the end.
/// </summary>
public sealed class DemoJob : Command<DemoOptions>
{
    private const string Fallback = "iot";

    /// <inheritdoc/>
    public override string Name => "demo";

    /// <inheritdoc/>
    public override string Summary => "The main job: a data set through the whole system, with a summary and a ledger.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [
            new("", "ai4i2020 through everything, in a minute or two"),
            new("--dataset iot --report demo.json", "simulated weather stations, the summary as JSON too"),
            new("--keep", "leave Kafka and Elasticsearch running afterwards, to look around"),
        ];

    /// <inheritdoc/>
    public override async Task<int> RunAsync(DemoOptions options, RunContext context, CancellationToken cancellationToken)
    {
        var dataSet = await ChooseAsync(options, context, cancellationToken);
        var workspace = new Workspace(options.Workspace, options.Format);
        workspace.RequireWritable();
        var spark = SparkSessions.Start(Name, options.Format, options.Verbose);
        try
        {
            await using var registration = cancellationToken.Register(() => SparkSessions.Cancel(spark));
            var run = new JobRun(dataSet, spark, workspace, context);
            var result = await new Demonstration(run, options).RunAsync(cancellationToken);
            context.Report.Set("demo", result);
            DemoSummary.Show(context.Console, result);
            return result.Ledger.IsBalanced ? ExitCode.Done : ExitCode.Failed;
        }
        finally
        {
            spark.Stop();
        }
    }

    /// <summary>The data set that was asked for; when it is the default and its files cannot be had at all, the simulator's.</summary>
    private static async Task<DataSetDefinition> ChooseAsync(DemoOptions options, RunContext context, CancellationToken cancellationToken)
    {
        var dataSet = DataSets.Open(options);
        if (dataSet.Name != new DemoOptions().Dataset || options.Data is not null)
        {
            return dataSet;
        }
        try
        {
            await new DataFiles().LocateAsync(dataSet, progress: null, cancellationToken);
            return dataSet;
        }
        catch (DataUnavailableException e)
        {
            context.Console.Warn($"{dataSet.Name} cannot be had, going on with {Fallback}: {e.Message}");
            return DataSets.Open(options with { Dataset = Fallback });
        }
    }
}
