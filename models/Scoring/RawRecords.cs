namespace Gozcu.Models.Scoring;

/// <summary>Records as Kafka has them, by column.</summary>
public readonly ref struct RawRecords
{
    /// <summary>Looks at records in memory.</summary>
    /// <param name="values">The values; null is allowed.</param>
    /// <param name="topics">The names of the topics they are from, UTF-8.</param>
    /// <param name="partitions">Their partitions.</param>
    /// <param name="offsets">Their offsets.</param>
    /// <param name="timestamps">Kafka's timestamps, in microseconds since 1970 UTC; a negative one means none.</param>
    /// <param name="keys">Kafka's keys; null is allowed. A default value means that there are none.</param>
    /// <exception cref="ArgumentException">The columns have different lengths.</exception>
    public RawRecords(
        BytesView values,
        BytesView topics,
        ReadOnlySpan<int> partitions,
        ReadOnlySpan<long> offsets,
        ReadOnlySpan<long> timestamps,
        BytesView keys = default
    )
    {
        var count = values.Count;
        if (
            topics.Count != count
            || partitions.Length != count
            || offsets.Length != count
            || timestamps.Length != count
            || (keys.Count != count && keys.Count != 0)
        )
        {
            throw new ArgumentException(
                $"the columns have different lengths: {count} values, {topics.Count} topics, {partitions.Length} partitions, {offsets.Length} offsets, "
                    + $"{timestamps.Length} timestamps, {keys.Count} keys"
            );
        }
        Values = values;
        Topics = topics;
        Partitions = partitions;
        Offsets = offsets;
        Timestamps = timestamps;
        Keys = keys;
    }

    /// <summary>The number of records.</summary>
    public int Count => Values.Count;

    /// <summary>The values.</summary>
    public BytesView Values { get; }

    /// <summary>The names of the topics, UTF-8.</summary>
    public BytesView Topics { get; }

    /// <summary>The partitions.</summary>
    public ReadOnlySpan<int> Partitions { get; }

    /// <summary>The offsets.</summary>
    public ReadOnlySpan<long> Offsets { get; }

    /// <summary>Kafka's timestamps, in microseconds since 1970 UTC; negative means none.</summary>
    public ReadOnlySpan<long> Timestamps { get; }

    /// <summary>The keys; without rows when there are none.</summary>
    public BytesView Keys { get; }

    /// <summary>A record's key; empty when it has none.</summary>
    public ReadOnlySpan<byte> Key(int row) => Keys.Count == 0 ? default : Keys[row];
}
