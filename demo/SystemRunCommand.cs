using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.Tables;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Files;

namespace Gozcu.Demo;

/// <summary>Base class of commands that take a data set through the whole system. If the files of the default data set are not available, the simulated one is used.</summary>
public abstract class SystemRunCommand<TOptions> : Command<TOptions>
    where TOptions : SystemRunOptions, new()
{
    private const string Fallback = "iot";

    /// <inheritdoc/>
    public sealed override async Task<int> RunAsync(TOptions options, RunContext context, CancellationToken cancellationToken)
    {
        var (dataSet, chosen) = await ChooseAsync(options, context, cancellationToken);
        var workspace = new Workspace(options.Workspace, options.Format);
        workspace.RequireWritable();
        await PrepareAsync(chosen, context, cancellationToken);
        var spark = SparkSessions.Start(Name, options.Format, options.Verbose, options.Workspace);
        try
        {
            await using var registration = cancellationToken.Register(() => SparkSessions.Cancel(spark));
            SessionTimeZone.Say(context.Console);
            workspace.RequireReachable(spark);
            workspace.RequireShared(spark);
            return await RunAsync(new JobRun(dataSet, spark, workspace, context), chosen, cancellationToken);
        }
        finally
        {
            spark.Stop();
        }
    }

    /// <summary>Checks requirements of the command before any work is done.</summary>
    protected virtual Task PrepareAsync(TOptions options, RunContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs the command. Returns an exit code; throws if the command fails.</summary>
    protected abstract Task<int> RunAsync(JobRun run, TOptions options, CancellationToken cancellationToken);

    private static async Task<(DataSetDefinition DataSet, TOptions Options)> ChooseAsync(
        TOptions options,
        RunContext context,
        CancellationToken cancellationToken
    )
    {
        var dataSet = DataSets.Open(options);
        if (dataSet.Name != new TOptions().Dataset || options.Data is not null)
        {
            return (dataSet, options);
        }
        try
        {
            await new DataFiles().LocateAsync(dataSet, progress: null, cancellationToken);
            return (dataSet, options);
        }
        catch (DataUnavailableException e)
        {
            context.Console.Warn($"{dataSet.Name} cannot be had, going on with {Fallback}: {e.Message}");
            var other = (TOptions)((JobOptions)options with { Dataset = Fallback });
            return (DataSets.Open(other), other);
        }
    }
}
