namespace Gozcu.Producer.Sending;

/// <summary>The offsets that a producer's records were given. Small as long as few others write to the partitions. Not for several threads at once.</summary>
internal sealed class OffsetRanges(string topic)
{
    private readonly SortedDictionary<int, List<(long First, long Last)>> _partitions = [];

    /// <summary>Adds an offset. Within a partition they come in order: brokers acknowledge them so.</summary>
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
