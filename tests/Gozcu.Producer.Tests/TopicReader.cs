using Confluent.Kafka;
using Gozcu.Hosting.Kafka;

namespace Gozcu.Producer.Tests;

/// <summary>Reads a topic to where it ends.</summary>
internal static class TopicReader
{
    public static async Task<List<ConsumeResult<byte[]?, byte[]?>>> ReadAllAsync(string servers, string topic)
    {
        var clients = new KafkaClients(new KafkaConnection(servers));
        var partitions = (await clients.ProbeAsync(CancellationToken.None)).Topics.Single(t => t.Topic == topic).Partitions.Count;
        using var consumer = clients.Consumer();
        consumer.Assign(Enumerable.Range(0, partitions).Select(p => new TopicPartitionOffset(topic, p, Offset.Beginning)));
        var records = new List<ConsumeResult<byte[]?, byte[]?>>();
        for (var ended = 0; ended < partitions; )
        {
            var result =
                consumer.Consume(TimeSpan.FromSeconds(30)) ?? throw new TimeoutException($"{topic} was not read to its end in time.");
            if (result.IsPartitionEOF)
            {
                ended++;
            }
            else
            {
                records.Add(result);
            }
        }
        return records;
    }
}
