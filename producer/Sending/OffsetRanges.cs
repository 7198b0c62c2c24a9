namespace Gozcu.Producer.Sending;

/// <summary>Offsets of a producer's records. Needs little memory as long as few other producers write to the partitions. Not thread-safe.</summary>
internal sealed class OffsetRanges(string topic)
{
    private readonly SortedDictionary<int, List<(long First, long Last)>> _partitions = [];

    /// <summary>Adds an offset. The offsets of a partition must be added in order, as brokers acknowledge them.</summary>
    public void Add(int partition, long offset)
    {
        if (!_partitions.TryGetValue(partition, out var ranges))
        {
            _partitions[partition] = ranges = [];
        }
        if (ranges.Count > 0 && ranges[^1].Last + 1 == offset)
        {
            ranges[^1] = (ranges[^1].First, offset);
        }
        else
        {
            ranges.Add((offset, offset));
        }
    }

    public IReadOnlyList<OffsetRange> ToList() =>
        [.. _partitions.SelectMany(p => p.Value.Select(r => new OffsetRange(topic, p.Key, r.First, r.Last)))];
}
