using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;

namespace Gozcu.Services.Commands;

/// <summary>Command that starts services and leaves them running.</summary>
internal sealed class UpCommand : Command<UpOptions>
{
    public override string Name => "up";

    public override string Summary => "Start services that do not run already, and wait until they answer.";

    public override IReadOnlyList<Example> Examples =>
        [
            new("", "Kafka and Elasticsearch"),
            new("kafka", "Kafka alone"),
            new("--state /data/gozcu", "with their data in a folder of your choice"),
        ];

    public override async Task<int> RunAsync(UpOptions options, RunContext context, CancellationToken cancellationToken)
    {
        await using var services = await LocalServices.StartAsync(
            options.Kinds,
            new LocalServicesOptions
            {
                StateFolder = options.State,
                KafkaPort = options.KafkaPort,
                ElasticsearchPort = options.ElasticsearchPort,
                KafkaHeapMegabytes = options.KafkaHeap,
                ElasticsearchHeapMegabytes = options.ElasticsearchHeap,
                StartTimeout = options.Timeout,
            },
            new Lines(context.Console),
            cancellationToken
        );
        var status = await services.StatusAsync(cancellationToken);
        services.LeaveRunning();
        StatusTable.Show(context, status);
        return ExitCode.Done;
    }
}
