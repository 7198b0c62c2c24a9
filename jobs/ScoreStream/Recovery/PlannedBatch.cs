using Confluent.Kafka;
using Gozcu.Jobs.Streams.Checkpoints;

namespace Gozcu.Jobs.ScoreStream.Recovery;

/// <summary>A batch that stands in the checkpoint.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Start">The first offset of each partition.</param>
/// <param name="End">The offset behind the last.</param>
internal sealed record PlannedBatch(
    long Number,
    IReadOnlyDictionary<TopicPartition, long> Start,
    IReadOnlyDictionary<TopicPartition, long> End
)
{
    /// <summary>Reads a batch from the checkpoint. A partition that was not there before begins at 0.</summary>
    public static PlannedBatch Of(StreamCheckpoint checkpoint, long number)
    {
        var start = checkpoint.StartOf(number);
        var end = checkpoint.EndOf(number);
        return new PlannedBatch(number, end.ToDictionary(p => p.Key, p => start.GetValueOrDefault(p.Key)), end);
    }
}
