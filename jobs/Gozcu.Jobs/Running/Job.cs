using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;
using Gozcu.Jobs.Tables;
using Gozcu.Models.DataSets;

namespace Gozcu.Jobs.Running;

/// <summary>Base class of jobs: opens the data set, starts Spark, runs, and always stops Spark. Ctrl-C cancels Spark's jobs.</summary>
public abstract class Job<TOptions> : Command<TOptions>
    where TOptions : JobOptions, new()
{
    /// <inheritdoc/>
    public sealed override async Task<int> RunAsync(TOptions options, RunContext context, CancellationToken cancellationToken)
    {
        var dataSet = DataSets.Open(options);
        Check(dataSet, options);
        var format = options is TableJobOptions { Format: var chosen } ? chosen : TableFormat.Parquet;
        var workspace = new Workspace(options.Workspace, format);
        workspace.RequireWritable();
        var spark = SparkSessions.Start(Name, format, options.Verbose, options.WritesTo());
        try
        {
            await using var registration = cancellationToken.Register(() => SparkSessions.Cancel(spark));
            SessionTimeZone.Say(context.Console);
            workspace.RequireReachable(spark);
            if (options is TableJobOptions)
            {
                workspace.RequireShared(spark);
            }
            return await RunAsync(new JobRun(dataSet, spark, workspace, context), options, cancellationToken);
        }
        finally
        {
            spark.Stop();
        }
    }

    /// <summary>Checks what can be checked before Spark starts. Throws <see cref="UsageException"/>.</summary>
    protected virtual void Check(DataSetDefinition dataSet, TOptions options) { }

    /// <summary>Runs the job. Returns an exit code; throws if the job fails.</summary>
    protected abstract Task<int> RunAsync(JobRun run, TOptions options, CancellationToken cancellationToken);
}
