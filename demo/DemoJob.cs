using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Running;

namespace Gozcu.Demo;

/// <summary>Job <c>demo</c>, the main job: takes a data set through the whole system on real engines, which it starts, and accounts for every record at the end.</summary>
public sealed class DemoJob : SystemRunCommand<DemoOptions>
{
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
    protected override async Task<int> RunAsync(JobRun run, DemoOptions options, CancellationToken cancellationToken)
    {
        var result = await new SystemRun(run, options).RunAsync(cancellationToken);
        run.Context.Report.Set("demo", result);
        DemoSummary.Show(run.Context.Console, result);
        return result.Ledger.IsBalanced ? ExitCode.Done : ExitCode.Failed;
    }
}
