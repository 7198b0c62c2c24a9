using Confluent.Kafka;
using Gozcu.Hosting.Kafka;
using Gozcu.Jobs.ScoreStream.Recovery;
using Gozcu.Jobs.Streams.Checkpoints;

namespace Gozcu.Jobs.ScoreStream;

/// <summary>Converts the limit of a batch in bytes to the limit in records that Spark's source takes, by the size of the next records.</summary>
internal static class RecordSizes
{
    private const int Sample = 200;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);

    /// <summary>Returns the largest number of records of a batch.</summary>
    public static async Task<long> LimitAsync(
        KafkaClients clients,
        SourceState source,
        StreamCheckpoint checkpoint,
        ScoreStreamOptions options,
        CancellationToken cancellationToken
    )
    {
        var planned = checkpoint.LastPlanned;
        var reached = planned >= 0 ? checkpoint.EndOf(planned) : new Dictionary<TopicPartition, long>();
        var average = await Task.Run(() => Average(clients, source, reached, cancellationToken), cancellationToken);
        return average is { } bytes ? Math.Clamp((long)(options.MaxBatchBytes / bytes), 1, options.MaxRecords) : options.MaxRecords;
    }

    /// <summary>Returns the mean size of the next records, in bytes; null if there are none.</summary>
    private static double? Average(
        KafkaClients clients,
        SourceState source,
        IReadOnlyDictionary<TopicPartition, long> reached,
        CancellationToken cancellationToken
    )
    {
        var from = source
            .Partitions.Select(p => new TopicPartitionOffset(p.Key, Math.Max(reached.GetValueOrDefault(p.Key), p.Value.Low.Value)))
            .Where(p => p.Offset.Value < source.Partitions[p.TopicPartition].High.Value)
            .ToList();
        if (from.Count == 0)
        {
            return null;
        }
        using var consumer = clients.Consumer();
        consumer.Assign(from);
        var (records, bytes, ended) = (0, 0L, 0);
        while (records < Sample && ended < from.Count && !cancellationToken.IsCancellationRequested && consumer.Consume(Poll) is { } record)
        {
            if (record.IsPartitionEOF)
            {
                ended++;
                continue;
            }
            records++;
            bytes += (record.Message.Value?.Length ?? 0) + (record.Message.Key?.Length ?? 0);
        }
        return records == 0 ? null : Math.Max(1, (double)bytes / records);
    }
}
