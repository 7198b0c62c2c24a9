using Confluent.Kafka;
using Gozcu.Hosting.Kafka;
using Gozcu.Models.Scoring;

namespace Gozcu.Jobs.ScoreStream.Recovery;

/// <summary>State in Kafka of the topic with measurements.</summary>
/// <param name="Topic">Topic.</param>
/// <param name="Partitions">Offsets of each partition: that of the oldest record, and the one after the newest.</param>
internal sealed record SourceState(SourceTopic Topic, IReadOnlyDictionary<TopicPartition, WatermarkOffsets> Partitions)
{
    /// <summary>Reads the state from Kafka.</summary>
    /// <exception cref="KafkaUnreachableException">Kafka does not answer.</exception>
    public static async Task<SourceState> ReadAsync(KafkaClients clients, string topic, CancellationToken cancellationToken)
    {
        var id = await clients.TopicIdAsync(topic, cancellationToken);
        var metadata = await clients.ProbeAsync(cancellationToken);
        var partitions = metadata.Topics.Find(t => t.Topic == topic)?.Partitions ?? [];
        return await Task.Run(
            () =>
            {
                using var consumer = clients.Consumer();
                try
                {
                    return new SourceState(
                        new SourceTopic(topic, id),
                        partitions
                            .Select(p => new TopicPartition(topic, p.PartitionId))
                            .ToDictionary(p => p, p => consumer.QueryWatermarkOffsets(p, clients.Connection.Timeout))
                    );
                }
                catch (KafkaException e) when (!e.Error.IsFatal)
                {
                    throw new KafkaUnreachableException(
                        $"Kafka at {clients.Connection} does not say which offsets of {topic} it has ({e.Error.Reason}).",
                        e
                    );
                }
            },
            cancellationToken
        );
    }

    /// <summary>Finds the lost records of a range of offsets; without an end, of all offsets from the start on.</summary>
    public IEnumerable<DataLoss> LostOf(
        IReadOnlyDictionary<TopicPartition, long> start,
        IReadOnlyDictionary<TopicPartition, long>? end = null
    )
    {
        foreach (var (partition, from) in start.OrderBy(p => p.Key.Partition.Value))
        {
            long? to = end?[partition];
            if (to <= from)
            {
                continue;
            }
            if (!Partitions.TryGetValue(partition, out var there))
            {
                yield return new DataLoss(partition.Partition, from, to, "the partition is gone");
            }
            else if (there.Low.Value > from)
            {
                yield return new DataLoss(
                    partition.Partition,
                    from,
                    Math.Min(there.Low.Value, to ?? long.MaxValue),
                    "Kafka keeps them no longer (retention, or they were deleted)"
                );
            }
            else if (there.High.Value < (to ?? from))
            {
                yield return new DataLoss(
                    partition.Partition,
                    Math.Min(from, there.High.Value),
                    to ?? from,
                    "the partition ends before them: Kafka has lost its end"
                );
            }
        }
    }
}
