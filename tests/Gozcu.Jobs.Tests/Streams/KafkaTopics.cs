using System.Text;
using System.Text.Json;
using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Gozcu.Demo;
using Gozcu.Hosting.Kafka;
using Gozcu.Models.Alerts;
using Gozcu.Models.Scoring;

namespace Gozcu.Jobs.Tests.Streams;

/// <summary>One test's topics in the shared Kafka.</summary>
internal sealed class KafkaTopics
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private KafkaTopics(string servers, string prefix)
    {
        Servers = servers;
        Prefix = prefix;
        Clients = new KafkaClients(new KafkaConnection(servers));
        Outputs = new OutputTopics(prefix);
    }

    public string Servers { get; }

    public string Prefix { get; }

    public string Measurements => Prefix + "measurements";

    public OutputTopics Outputs { get; }

    public KafkaClients Clients { get; }

    /// <summary>The topic with measurements, which is there from the beginning.</summary>
    public SourceTopic Source { get; private set; } = null!;

    /// <summary>Makes the topics, so that they can be looked at before a job has made them.</summary>
    public static async Task<KafkaTopics> MakeAsync(
        int partitions = 2,
        int? outputPartitions = null,
        Dictionary<string, string>? settings = null
    )
    {
        var services = await ServicesFixture.StartedAsync();
        var topics = new KafkaTopics(services.BootstrapServers, ServicesFixture.NewPrefix());
        await topics.Clients.EnsureTopicAsync(topics.Measurements, partitions, settings: SomebodysOwn(settings));
        foreach (var topic in topics.Outputs.All)
        {
            await topics.Clients.EnsureTopicAsync(topic, outputPartitions ?? partitions, settings: SomebodysOwn());
        }
        topics.Source = new SourceTopic(
            topics.Measurements,
            await topics.Clients.TopicIdAsync(topics.Measurements, CancellationToken.None)
        );
        return topics;
    }

    /// <summary>The settings of a topic that other people have made: its records have their producers' time.</summary>
    private static Dictionary<string, string> SomebodysOwn(Dictionary<string, string>? settings = null) =>
        new(settings ?? []) { [KafkaClients.TimestampType] = "CreateTime" };

    /// <summary>Deletes the topic with measurements and makes it again.</summary>
    public async Task MakeMeasurementsAgainAsync(int partitions)
    {
        using var admin = Clients.Admin();
        await admin.DeleteTopicsAsync([Measurements]);
        while ((await Clients.ProbeAsync(CancellationToken.None)).Topics.Exists(t => t.Topic == Measurements))
        {
            await Task.Delay(50);
        }
        await Clients.EnsureTopicAsync(Measurements, partitions, settings: SomebodysOwn());
        Source = new SourceTopic(Measurements, await Clients.TopicIdAsync(Measurements, CancellationToken.None));
    }

    /// <summary>Makes the topic of dead letters refuse records above a size.</summary>
    public async Task LimitDeadLettersAsync(int bytes)
    {
        using var admin = Clients.Admin();
        await admin.IncrementalAlterConfigsAsync(
            new Dictionary<ConfigResource, List<ConfigEntry>>
            {
                [new ConfigResource { Name = Outputs.Name(OutputTopic.DeadLetter), Type = ResourceType.Topic }] =
                [
                    new ConfigEntry
                    {
                        Name = "max.message.bytes",
                        Value = $"{bytes}",
                        IncrementalOperation = AlterConfigOpType.Set,
                    },
                ],
            }
        );
    }

    /// <summary>The output topics' records, repeated ones included.</summary>
    public async Task<IReadOnlyList<OutputValue>> ReadValuesAsync()
    {
        var partitions = Partitions(await Clients.ProbeAsync(CancellationToken.None)).ToList();
        using var consumer = Clients.Consumer();
        consumer.Assign(partitions.Select(p => new TopicPartitionOffset(p, Offset.Beginning)));
        var values = new List<OutputValue>();
        for (var ended = 0; ended < partitions.Count; )
        {
            var record = consumer.Consume(Timeout) ?? throw new TimeoutException("Kafka gives no records.");
            if (record.IsPartitionEOF)
            {
                ended++;
                continue;
            }
            var id = Encoding.UTF8.GetString(record.Message.Headers.Single(h => h.Key == "id").GetValueBytes());
            var key = record.Message.Key is { } bytes ? Encoding.Latin1.GetString(bytes) : null;
            values.Add(
                new OutputValue(record.Topic, record.Partition.Value, id, key, JsonDocument.Parse(record.Message.Value).RootElement)
            );
        }
        return values;
    }

    /// <summary>How many records the output topics hold, repeated ones included.</summary>
    public async Task<long> WrittenAsync()
    {
        var partitions = Partitions(await Clients.ProbeAsync(CancellationToken.None));
        using var consumer = Clients.Consumer();
        return partitions.Sum(p => consumer.QueryWatermarkOffsets(p, Timeout).High.Value);
    }

    /// <summary>The output topics' records by identity.</summary>
    public async Task<ObservedOutputs> ReadOutputsAsync()
    {
        var written = await WrittenAsync();
        using var reader = new OutputReader(Clients, Outputs, await Clients.ProbeAsync(CancellationToken.None));
        using var limit = new CancellationTokenSource(Timeout);
        ObservedOutputs result;
        do
        {
            reader.Read(limit.Token);
            result = reader.Result();
        } while (reader.Count + result.Repeated < written && !limit.IsCancellationRequested);
        return result;
    }

    private IEnumerable<TopicPartition> Partitions(Metadata metadata) =>
        metadata
            .Topics.Where(t => Outputs.All.Contains(t.Topic))
            .SelectMany(t => t.Partitions.Select(p => new TopicPartition(t.Topic, p.PartitionId)));
}
