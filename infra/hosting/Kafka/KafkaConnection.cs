namespace Gozcu.Hosting.Kafka;

/// <summary>How a Kafka cluster is reached.</summary>
/// <param name="BootstrapServers">Its brokers, <c>host:port</c> with commas between.</param>
public sealed record KafkaConnection(string BootstrapServers)
{
    /// <summary>
    /// More of librdkafka's properties, such as <c>security.protocol</c> or <c>sasl.password</c>. They win over the clients' own settings, except for
    /// those that their promises rest on (idempotence, offsets).
    /// </summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    /// <summary>How long a broker may take to answer before it counts as unreachable.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The brokers only: properties may hold secrets.</summary>
    public override string ToString() => BootstrapServers;
}
