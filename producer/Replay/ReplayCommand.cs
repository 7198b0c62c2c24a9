using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;
using Gozcu.Producer.Sending;

namespace Gozcu.Producer.Replay;

/// <summary>The command <c>replay</c>: sends the files of a data set to Kafka.</summary>
public sealed class ReplayCommand : Command<ReplayOptions>
{
    /// <inheritdoc/>
    public override string Name => "replay";

    /// <inheritdoc/>
    public override string Summary => "Sends a data set's files to a Kafka topic as if they were measured now.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [
            new("", "ai4i2020 as fast as possible to the topic measurements on this machine"),
            new("--dataset skab --speed 60 --time now", "a minute of the water loop in a second, dated now"),
            new("--dataset ai4i2020 --rate 500/s --malformed 25 --report replay.json", "500 a second, 25 malformed records among them"),
            new("--dataset iot --input history.csv --bootstrap-servers broker:9093 --kafka-config tls.properties", "a file, over TLS"),
        ];

    /// <inheritdoc/>
    public override async Task<int> RunAsync(ReplayOptions options, RunContext context, CancellationToken cancellationToken) =>
        (await new Replayer(options, context.Console, context.Time).RunAsync(cancellationToken)).Show(context);
}
