using Confluent.Kafka;
using Gozcu.Hosting.Kafka;
using Gozcu.Jobs.Demo;
using Gozcu.Models.Alerts;
using Gozcu.Models.Scoring;
using OutputRecords = Gozcu.Jobs.Demo.OutputRecords;

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
    public static async Task<KafkaTopics> MakeAsync(int partitions = 2)
    {
        var services = await ServicesFixture.StartedAsync();
        var topics = new KafkaTopics(services.BootstrapServers, ServicesFixture.NewPrefix());
        foreach (var topic in (string[])[topics.Measurements, .. topics.Outputs.All])
        {
            await topics.Clients.EnsureTopicAsync(topic, partitions);
        }
        topics.Source = new SourceTopic(
            topics.Measurements,
            await topics.Clients.TopicIdAsync(topics.Measurements, CancellationToken.None)
        );
        return topics;
    }

    /// <summary>How many records the output topics hold, repeated ones included.</summary>
    public async Task<long> WrittenAsync()
    {
        var partitions = Partitions(await Clients.ProbeAsync(CancellationToken.None));
        using var consumer = Clients.Consumer();
        return partitions.Sum(p => consumer.QueryWatermarkOffsets(p, Timeout).High.Value);
    }

    /// <summary>The output topics' records by identity.</summary>
    public async Task<OutputRecords> ReadOutputsAsync()
    {
        var written = await WrittenAsync();
        using var reader = new OutputReader(Clients, Outputs, await Clients.ProbeAsync(CancellationToken.None));
        using var limit = new CancellationTokenSource(Timeout);
        OutputRecords result;
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
