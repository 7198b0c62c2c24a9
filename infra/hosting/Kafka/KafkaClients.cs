using System.Buffers.Binary;
using System.Buffers.Text;
using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Gozcu.Hosting.CommandLine;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gozcu.Hosting.Kafka;

/// <summary>Creates clients of one Kafka cluster, all with the same security, logging and timeouts. Admin calls never wait longer than the connection's timeout.</summary>
/// <param name="connection">Connection to the cluster.</param>
/// <param name="logs">Factory of the logger for librdkafka's messages; null for none.</param>
public sealed class KafkaClients(KafkaConnection connection, ILoggerFactory? logs = null)
{
    /// <summary>Name of the topic setting for the source of timestamps: <c>CreateTime</c> (producer) or <c>LogAppendTime</c> (broker).</summary>
    public const string TimestampType = "message.timestamp.type";

    private readonly ILogger _logger = (logs ?? NullLoggerFactory.Instance).CreateLogger("Gozcu.Kafka");

    /// <summary>Connection to the cluster.</summary>
    public KafkaConnection Connection { get; } = connection;

    /// <summary>Creates a producer of raw bytes: idempotent, acknowledged by all in-sync replicas, in batches.</summary>
    /// <param name="configure">Changes the default configuration; idempotence and acknowledgement cannot be changed.</param>
    /// <param name="onError">Called on librdkafka's thread, for errors that no delivery report carries.</param>
    /// <exception cref="UsageException">The properties are not valid.</exception>
    public IProducer<byte[]?, byte[]?> Producer(Action<ProducerConfig>? configure = null, Action<Error>? onError = null)
    {
        var config = new ProducerConfig
        {
            LingerMs = 20,
            BatchSize = 256 * 1024,
            CompressionType = CompressionType.Lz4,
            MessageTimeoutMs = 30_000,
        };
        configure?.Invoke(config);
        Complete(config);
        config.EnableIdempotence = true;
        config.Acks = Acks.All;
        return Build(() =>
            new ProducerBuilder<byte[]?, byte[]?>(config)
                .SetLogHandler((_, message) => Log(message))
                .SetErrorHandler((_, error) => Report(error, onError))
                .Build()
        );
    }

    /// <summary>Creates a consumer of raw bytes that commits no offsets. Partitions must be assigned to it.</summary>
    /// <param name="configure">Changes the default configuration.</param>
    /// <param name="onError">Called for errors, on the thread that consumes.</param>
    /// <exception cref="UsageException">The properties are not valid.</exception>
    public IConsumer<byte[]?, byte[]?> Consumer(Action<ConsumerConfig>? configure = null, Action<Error>? onError = null)
    {
        var config = new ConsumerConfig
        {
            GroupId = "gozcu-unused",
            EnableAutoCommit = false,
            EnableAutoOffsetStore = false,
            AutoOffsetReset = AutoOffsetReset.Error,
            EnablePartitionEof = true,
        };
        configure?.Invoke(config);
        Complete(config);
        return Build(() =>
            new ConsumerBuilder<byte[]?, byte[]?>(config)
                .SetLogHandler((_, message) => Log(message))
                .SetErrorHandler((_, error) => Report(error, onError))
                .Build()
        );
    }

    /// <summary>Creates a client for topics and metadata.</summary>
    /// <param name="onError">Called for errors, on librdkafka's thread.</param>
    /// <exception cref="UsageException">The properties are not valid.</exception>
    public IAdminClient Admin(Action<Error>? onError = null)
    {
        var config = new AdminClientConfig();
        Complete(config);
        return Build(() =>
            new AdminClientBuilder(config)
                .SetLogHandler((_, message) => Log(message))
                .SetErrorHandler((_, error) => Report(error, onError))
                .Build()
        );
    }

    /// <summary>Returns the brokers and topics of the cluster. Detects early if the cluster is unreachable.</summary>
    /// <exception cref="KafkaUnreachableException">No broker answered within the connection's timeout.</exception>
    public async Task<Metadata> ProbeAsync(CancellationToken cancellationToken)
    {
        Error? cause = null;
        using var admin = Admin(error => Volatile.Write(ref cause, Better(Volatile.Read(ref cause), error)));
        return await MetadataAsync(admin, () => Volatile.Read(ref cause), cancellationToken);
    }

    /// <summary>Returns Kafka's id of a topic, 22 characters of base64url. It changes if a topic is deleted and created again with the same name.</summary>
    /// <exception cref="KafkaUnreachableException">No broker answered within the connection's timeout.</exception>
    /// <exception cref="KafkaException">The topic does not exist, or access to its id is denied.</exception>
    public async Task<string> TopicIdAsync(string topic, CancellationToken cancellationToken)
    {
        using var admin = Admin();
        DescribeTopicsResult result;
        try
        {
            result = await admin
                .DescribeTopicsAsync(
                    TopicCollection.OfTopicNames([topic]),
                    new DescribeTopicsOptions { RequestTimeout = Connection.Timeout }
                )
                .WaitAsync(cancellationToken);
        }
        catch (DescribeTopicsException e)
        {
            throw Refused(topic, e.Results.TopicDescriptions[0].Error, e);
        }
        catch (KafkaException e)
            when (e.Error.Code is ErrorCode.Local_TimedOut or ErrorCode.Local_Transport or ErrorCode.Local_AllBrokersDown)
        {
            throw new KafkaUnreachableException(
                $"Kafka at {Connection} does not say the id of the topic {topic} within {Connection.Timeout.TotalSeconds:0.#} s ({e.Error.Reason}).",
                e
            );
        }
        var description = result.TopicDescriptions[0];
        if (description.Error.IsError)
        {
            throw Refused(topic, description.Error, null);
        }
        Span<byte> id = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(id, description.TopicId.MostSignificantBits);
        BinaryPrimitives.WriteInt64BigEndian(id[8..], description.TopicId.LeastSignificantBits);
        return id.ContainsAnyExcept((byte)0)
            ? Base64Url.EncodeToString(id)
            : throw new KafkaException(
                new Error(
                    ErrorCode.Local_NotImplemented,
                    $"Kafka at {Connection} has no ids of topics: it is older than 2.8. Use a newer one."
                )
            );
    }

    /// <summary>
    /// Creates a topic unless it exists, and returns its number of partitions. The broker timestamps the records of a new topic
    /// (<c>message.timestamp.type=LogAppendTime</c>) unless the settings say otherwise: so producers' clocks do not decide when a record arrived, and every
    /// timestamp is valid.
    /// </summary>
    /// <param name="topic">Name of the topic.</param>
    /// <param name="partitions">Number of partitions of a new topic.</param>
    /// <param name="replication">Number of replicas of each partition of a new topic; -1 (the default) for the cluster's default.</param>
    /// <param name="settings">Settings of a new topic, by Kafka's names; null for broker timestamps and otherwise the cluster's defaults.</param>
    /// <param name="cancellationToken">Cancels waiting.</param>
    /// <exception cref="KafkaUnreachableException">No broker answered within the connection's timeout.</exception>
    /// <exception cref="KafkaException">The cluster refused to create the topic.</exception>
    public async Task<int> EnsureTopicAsync(
        string topic,
        int partitions,
        short replication = -1,
        IReadOnlyDictionary<string, string>? settings = null,
        CancellationToken cancellationToken = default
    )
    {
        Error? cause = null;
        using var admin = Admin(error => Volatile.Write(ref cause, Better(Volatile.Read(ref cause), error)));
        var metadata = await MetadataAsync(admin, () => Volatile.Read(ref cause), cancellationToken);
        if (Find(metadata, topic) is { } there)
        {
            return there;
        }
        var configs = new Dictionary<string, string>(settings ?? new Dictionary<string, string>());
        configs.TryAdd(TimestampType, "LogAppendTime");
        try
        {
            await admin
                .CreateTopicsAsync(
                    [
                        new TopicSpecification
                        {
                            Name = topic,
                            NumPartitions = partitions,
                            ReplicationFactor = replication,
                            Configs = configs,
                        },
                    ],
                    new CreateTopicsOptions { RequestTimeout = Connection.Timeout, OperationTimeout = Connection.Timeout }
                )
                .WaitAsync(cancellationToken);
        }
        catch (CreateTopicsException e) when (e.Results[0].Error.Code == ErrorCode.TopicAlreadyExists)
        {
            // Another program was faster; its number of partitions applies.
        }
        catch (CreateTopicsException e)
        {
            throw new KafkaException(
                new Error(e.Results[0].Error.Code, $"Kafka at {Connection} did not make the topic {topic}: {e.Results[0].Error.Reason}"),
                e
            );
        }
        // The answer comes from the controller; the brokers know the topic a moment later.
        var deadline = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(deadline) < Connection.Timeout)
        {
            if (Find(await MetadataAsync(admin, () => Volatile.Read(ref cause), cancellationToken), topic) is { } made)
            {
                return made;
            }
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        }
        throw new KafkaException(
            new Error(
                ErrorCode.UnknownTopicOrPart,
                $"Kafka at {Connection} made the topic {topic}, but does not list it after {Connection.Timeout.TotalSeconds:0.#} s."
            )
        );
    }

    private KafkaException Refused(string topic, Error error, Exception? cause) =>
        new(new Error(error.Code, $"Kafka at {Connection} does not say the id of the topic {topic}: {error.Reason}"), cause);

    /// <summary>Returns the number of partitions, or null if the topic does not exist or has no leader yet.</summary>
    private static int? Find(Metadata metadata, string topic) =>
        metadata.Topics.Find(t => t.Topic == topic && t.Error.Code == ErrorCode.NoError && t.Partitions.Count > 0) is { } found
        && found.Partitions.TrueForAll(p => p.Leader >= 0)
            ? found.Partitions.Count
            : null;

    private async Task<Metadata> MetadataAsync(IAdminClient admin, Func<Error?> cause, CancellationToken cancellationToken)
    {
        try
        {
            // All topics rather than one: a request for a topic by name may create it.
            return await Task.Run(() => admin.GetMetadata(Connection.Timeout), cancellationToken).WaitAsync(cancellationToken);
        }
        catch (KafkaException e)
        {
            throw new KafkaUnreachableException(
                $"Kafka at {Connection} does not answer within {Connection.Timeout.TotalSeconds:0.#} s ({(cause() ?? e.Error).Reason}). "
                    + "Is it running, and is this its address?"
            );
        }
    }

    /// <summary>Returns the more informative error: "all brokers down" says less than the error of a single broker.</summary>
    private static Error Better(Error? known, Error next) =>
        known is not null && next.Code == ErrorCode.Local_AllBrokersDown ? known : next;

    private void Complete(ClientConfig config)
    {
        foreach (var (key, value) in Connection.Properties)
        {
            config.Set(key, value);
        }
        config.BootstrapServers = Connection.BootstrapServers;
        config.ClientId ??= "gozcu";
    }

    private T Build<T>(Func<T> build)
    {
        try
        {
            return build();
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or KafkaException)
        {
            // Without its cause, whose message may contain a secret value.
            throw new UsageException($"Kafka's configuration is not valid: {SecretsInFiles.Mask(e.Message, Connection.Properties)}");
        }
    }

    private void Report(Error error, Action<Error>? onError)
    {
        KafkaLog.ClientError(_logger, error.Code, error.Reason);
        onError?.Invoke(error);
    }

    private void Log(LogMessage message) => KafkaLog.Said(_logger, message.Facility, message.Message);
}
