using System.Buffers.Binary;
using System.Buffers.Text;
using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Gozcu.Hosting.CommandLine;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gozcu.Hosting.Kafka;

/// <summary>Makes clients of one Kafka cluster, all with the same security, logging and time limits. Its admin calls never wait longer than the connection's timeout.</summary>
/// <param name="connection">The cluster.</param>
/// <param name="logs">Receives what librdkafka says; null for nowhere.</param>
public sealed class KafkaClients(KafkaConnection connection, ILoggerFactory? logs = null)
{
    /// <summary>The setting of a topic that says whose time its records have: <c>CreateTime</c>, their producer's, or <c>LogAppendTime</c>, the broker's.</summary>
    public const string TimestampType = "message.timestamp.type";

    private readonly ILogger _logger = (logs ?? NullLoggerFactory.Instance).CreateLogger("Gozcu.Kafka");

    /// <summary>The cluster.</summary>
    public KafkaConnection Connection { get; } = connection;

    /// <summary>A producer of raw bytes: idempotent, acknowledged by all replicas in sync, in batches.</summary>
    /// <param name="configure">Changes the defaults; idempotence and acknowledgement stay.</param>
    /// <param name="onError">Called on errors that no delivery report carries, from librdkafka's thread.</param>
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

    /// <summary>A consumer of raw bytes that stores no offsets; assign partitions to it.</summary>
    /// <param name="configure">Changes the defaults.</param>
    /// <param name="onError">Called on errors, from the thread that consumes.</param>
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

    /// <summary>A client for topics and metadata.</summary>
    /// <param name="onError">Called on errors, from librdkafka's thread.</param>
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

    /// <summary>Asks the cluster for its brokers and topics: the way to learn early that it is not there.</summary>
    /// <exception cref="KafkaUnreachableException">No broker answered within the connection's timeout.</exception>
    public async Task<Metadata> ProbeAsync(CancellationToken cancellationToken)
    {
        Error? cause = null;
        using var admin = Admin(error => Volatile.Write(ref cause, Better(Volatile.Read(ref cause), error)));
        return await MetadataAsync(admin, () => Volatile.Read(ref cause), cancellationToken);
    }

    /// <summary>Returns Kafka's own id of a topic, 22 characters of base64url: another one when the topic was deleted and made again under its name.</summary>
    /// <exception cref="KafkaUnreachableException">No broker answered within the connection's timeout.</exception>
    /// <exception cref="KafkaException">There is no such topic, or its id may not be read.</exception>
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
    /// Makes the topic unless it is there, and returns how many partitions it has. The broker stamps a new one's records (<c>message.timestamp.type=LogAppendTime</c>) unless the settings say otherwise: no
    /// producer's clock decides when a record came, and a reader meets no timestamp that is none.
    /// </summary>
    /// <param name="topic">Its name.</param>
    /// <param name="partitions">How many partitions a new one gets.</param>
    /// <param name="replication">How many copies of each partition a new one has; -1 for the cluster's default.</param>
    /// <param name="settings">Settings of a new one, as Kafka calls them; null for the broker's time and else the cluster's defaults.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="KafkaUnreachableException">No broker answered within the connection's timeout.</exception>
    /// <exception cref="KafkaException">The cluster refused to make it.</exception>
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
            // Another program was faster; its number of partitions counts.
        }
        catch (CreateTopicsException e)
        {
            throw new KafkaException(
                new Error(e.Results[0].Error.Code, $"Kafka at {Connection} did not make the topic {topic}: {e.Results[0].Error.Reason}"),
                e
            );
        }
        // The answer comes from the controller; the brokers learn of the topic a moment later.
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

    /// <summary>The number of partitions, or null when the topic is not there or has no leader yet.</summary>
    private static int? Find(Metadata metadata, string topic) =>
        metadata.Topics.Find(t => t.Topic == topic && t.Error.Code == ErrorCode.NoError && t.Partitions.Count > 0) is { } found
        && found.Partitions.TrueForAll(p => p.Leader >= 0)
            ? found.Partitions.Count
            : null;

    private async Task<Metadata> MetadataAsync(IAdminClient admin, Func<Error?> cause, CancellationToken cancellationToken)
    {
        try
        {
            // All topics, not one: asking for a topic by name may create it.
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

    /// <summary>"All brokers down" says less than what any one of them said.</summary>
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
            // Not with its cause, whose message may hold a value that is secret.
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
