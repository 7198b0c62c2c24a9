using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;

namespace Gozcu.Hosting.Kafka;

/// <summary>Options of a command that reads or writes a Kafka topic.</summary>
public abstract record KafkaOptions : CommandOptions
{
    /// <summary>Brokers of the cluster.</summary>
    [Option("Kafka's brokers, with commas between.", ValueName = "HOST:PORT")]
    [RegularExpression(@"[^\s,]+:\d+(,[^\s,]+:\d+)*", ErrorMessage = "be host:port, such as 127.0.0.1:9092")]
    public string BootstrapServers { get; init; } = "127.0.0.1:9092";

    /// <summary>Path of a file with librdkafka properties, such as those for TLS and SASL; null for none.</summary>
    [Option("File with properties of librdkafka, one key=value a line, for TLS and SASL.", ValueName = "FILE")]
    public string? KafkaConfig { get; init; }

    /// <summary>Name of the topic.</summary>
    [Option("The Kafka topic.", ValueName = "NAME")]
    [RegularExpression("[a-zA-Z0-9._-]{1,249}", ErrorMessage = "be 1 to 249 letters, digits, dots, hyphens and underscores")]
    public string Topic { get; init; } = "measurements";

    /// <summary>Returns the connection that these options describe.</summary>
    /// <exception cref="UsageException">The file of <see cref="KafkaConfig"/> cannot be read or is not valid.</exception>
    public KafkaConnection Connection()
    {
        var connection = new KafkaConnection(BootstrapServers);
        return KafkaConfig is null ? connection : connection with { Properties = KafkaProperties.Read(KafkaConfig) };
    }
}
