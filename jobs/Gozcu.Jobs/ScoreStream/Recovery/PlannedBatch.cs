using Confluent.Kafka;
using Gozcu.Jobs.Streams.Checkpoints;

namespace Gozcu.Jobs.ScoreStream.Recovery;

/// <summary>Batch that is planned in the checkpoint.</summary>
/// <param name="Number">Number of the batch.</param>
/// <param name="Start">First offset of each partition.</param>
/// <param name="End">Offset after the last one, by partition.</param>
internal sealed record PlannedBatch(
    long Number,
    IReadOnlyDictionary<TopicPartition, long> Start,
    IReadOnlyDictionary<TopicPartition, long> End
)
{
    /// <summary>Reads a batch from the checkpoint. A new partition begins at 0.</summary>
    public static PlannedBatch Of(StreamCheckpoint checkpoint, long number)
    {
        var start = checkpoint.StartOf(number);
        var end = checkpoint.EndOf(number);
        return new PlannedBatch(number, end.ToDictionary(p => p.Key, p => start.GetValueOrDefault(p.Key)), end);
    }
}
