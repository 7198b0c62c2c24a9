namespace Gozcu.Models.Scoring;

/// <summary>Records of one topic as Kafka has them, by column.</summary>
public readonly ref struct RawRecords
{
    private readonly ReadOnlySpan<int> _valueLengths;
    private readonly ReadOnlySpan<int> _keyLengths;

    /// <summary>Looks at records in memory.</summary>
    /// <param name="values">The values; null is allowed.</param>
    /// <param name="topic">The topic they are from.</param>
    /// <param name="partitions">Their partitions.</param>
    /// <param name="offsets">Their offsets.</param>
    /// <param name="timestamps">Kafka's timestamps, in microseconds since 1970 UTC; a negative one means none.</param>
    /// <param name="keys">Kafka's keys; null is allowed. A default value means that there are none.</param>
    /// <param name="valueLengths">How long the values were before they were cut to <see cref="RecordLimits.ValueBytes"/>; empty when none was.</param>
    /// <param name="keyLengths">How long the keys were before they were cut to <see cref="RecordLimits.CutKeyBytes"/>; empty when none was.</param>
    /// <exception cref="ArgumentException">The columns have different lengths.</exception>
    public RawRecords(
        BytesView values,
        SourceTopic topic,
        ReadOnlySpan<int> partitions,
        ReadOnlySpan<long> offsets,
        ReadOnlySpan<long> timestamps,
        BytesView keys = default,
        ReadOnlySpan<int> valueLengths = default,
        ReadOnlySpan<int> keyLengths = default
    )
    {
        var count = values.Count;
        if (
            partitions.Length != count
            || offsets.Length != count
            || timestamps.Length != count
            || (keys.Count != count && keys.Count != 0)
            || (valueLengths.Length != count && !valueLengths.IsEmpty)
            || (keyLengths.Length != count && !keyLengths.IsEmpty)
        )
        {
            throw new ArgumentException(
                $"the columns have different lengths: {count} values, {partitions.Length} partitions, {offsets.Length} offsets, "
                    + $"{timestamps.Length} timestamps, {keys.Count} keys, {valueLengths.Length} and {keyLengths.Length} lengths"
            );
        }
        Values = values;
        Topic = topic;
        Partitions = partitions;
        Offsets = offsets;
        Timestamps = timestamps;
        Keys = keys;
        _valueLengths = valueLengths;
        _keyLengths = keyLengths;
    }

    /// <summary>The number of records.</summary>
    public int Count => Values.Count;

    /// <summary>The values.</summary>
    public BytesView Values { get; }

    /// <summary>The topic they are from.</summary>
    public SourceTopic Topic { get; }

    /// <summary>The partitions.</summary>
    public ReadOnlySpan<int> Partitions { get; }

    /// <summary>The offsets.</summary>
    public ReadOnlySpan<long> Offsets { get; }

    /// <summary>Kafka's timestamps, in microseconds since 1970 UTC; negative means none.</summary>
    public ReadOnlySpan<long> Timestamps { get; }

    /// <summary>The keys; without rows when there are none.</summary>
    public BytesView Keys { get; }

    /// <summary>How long a record's value was before it was cut.</summary>
    public int ValueLength(int row) => _valueLengths.IsEmpty ? Values[row].Length : _valueLengths[row];

    /// <summary>How long a record's key was before it was cut.</summary>
    public int KeyLength(int row) => _keyLengths.IsEmpty ? Key(row).Length : _keyLengths[row];

    /// <summary>Whether a record has no key, which is another thing than an empty one.</summary>
    public bool IsKeyNull(int row) => Keys.Count == 0 || Keys.IsNull(row);

    /// <summary>A record's key; empty when it has none.</summary>
    public ReadOnlySpan<byte> Key(int row) => Keys.Count == 0 ? default : Keys[row];
}
