using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Running;

namespace Gozcu.Jobs.Streams;

/// <summary>Options of all streaming jobs.</summary>
public abstract record StreamOptions : JobOptions
{
    /// <summary>Brokers of Kafka.</summary>
    [Option("Kafka's brokers, host:port with commas between.", ValueName = "HOST:PORT")]
    public string BootstrapServers { get; init; } = "127.0.0.1:9092";

    /// <summary>Path of a file with librdkafka properties, such as those for TLS and authentication; null for none.</summary>
    [Option("File of librdkafka properties (security.protocol, sasl.username …), one key=value a line.", ValueName = "FILE")]
    public string? KafkaConfig { get; init; }

    /// <summary>Prefix of the output topics.</summary>
    [Option("Prefix of the topics scores, alerts.warning, alerts.critical and dead-letter.", ValueName = "TEXT")]
    [RegularExpression("[A-Za-z0-9._-]*")]
    public string TopicPrefix { get; init; } = "";

    /// <summary>Time between micro-batches; zero (the default) to start one as soon as there are records.</summary>
    [Option("Time between micro-batches; 0s starts the next one as soon as there are records.")]
    public TimeSpan Trigger { get; init; } = TimeSpan.Zero;

    /// <summary>Largest number of records in a micro-batch; 200,000 by default.</summary>
    [Option("Largest number of records in a micro-batch, so that a backlog is processed in steps.")]
    [Range(1, int.MaxValue)]
    public long MaxRecords { get; init; } = 200_000;

    /// <summary>True to end when all records that exist at the start are processed.</summary>
    [Option("Process the records that exist now, then end.")]
    public bool Once { get; init; }

    /// <summary>Folder or URI of the checkpoint; null for a folder in the workspace.</summary>
    [Option("Folder or URI of the stream's checkpoint; by default a folder in the workspace.", ValueName = "DIR")]
    public string? Checkpoint { get; init; }

    /// <inheritdoc/>
    internal override string[] WritesTo() => Checkpoint is null ? base.WritesTo() : [.. base.WritesTo(), Checkpoint];
}
