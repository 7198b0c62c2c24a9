namespace Gozcu.Hosting.Kafka;

/// <summary>Connection to a Kafka cluster.</summary>
/// <param name="BootstrapServers">Brokers, <c>host:port</c> separated by commas.</param>
public sealed record KafkaConnection(string BootstrapServers)
{
    /// <summary>
    /// Additional librdkafka properties, such as <c>security.protocol</c> or <c>sasl.password</c>. They take precedence over the clients' settings, except
    /// those that the clients' guarantees rely on (idempotence, offsets).
    /// </summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    /// <summary>Time within which a broker must answer; 5 s by default. After it the cluster counts as unreachable.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Returns the brokers only, as properties may hold secrets.</summary>
    public override string ToString() => BootstrapServers;
}
