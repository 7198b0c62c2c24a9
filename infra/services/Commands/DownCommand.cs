using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;

namespace Gozcu.Services.Commands;

/// <summary>Command that stops services.</summary>
internal sealed class DownCommand : Command<DownOptions>
{
    public override string Name => "down";

    public override string Summary => "Stop services; their data stays unless --purge is given.";

    public override IReadOnlyList<Example> Examples =>
        [new("", "stop both"), new("elasticsearch --purge", "stop Elasticsearch and remove its data")];

    public override async Task<int> RunAsync(DownOptions options, RunContext context, CancellationToken cancellationToken)
    {
        var ran = await LocalServices.StopAsync(
            options.Kinds,
            new LocalServicesOptions { StateFolder = options.State },
            options.Purge,
            new Lines(context.Console),
            cancellationToken
        );
        foreach (var kind in options.Kinds)
        {
            var purged = options.Purge ? ", its data is removed" : "";
            context.Console.Info($"{kind.ToString().ToLowerInvariant()}: {(ran.Contains(kind) ? "stopped" : "did not run")}{purged}");
        }
        context.Report.Set("stopped", ran);
        return ExitCode.Done;
    }
}
