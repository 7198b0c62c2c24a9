using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;

namespace Gozcu.Services.Commands;

/// <summary>Command that shows the state of services.</summary>
internal sealed class StatusCommand : Command<StatusOptions>
{
    public override string Name => "status";

    public override string Summary => "Tell which services run, and where.";

    public override IReadOnlyList<Example> Examples => [new("", "all services"), new("--report status.json", "as JSON, in a file")];

    public override async Task<int> RunAsync(StatusOptions options, RunContext context, CancellationToken cancellationToken)
    {
        StatusTable.Show(context, await LocalServices.StatusAsync(options.Kinds, options.State, cancellationToken));
        return ExitCode.Done;
    }
}
