namespace Gozcu.Models.Scoring;

/// <summary>View of records of one topic as Kafka stores them, by column.</summary>
public readonly ref struct RawRecords
{
    private readonly ReadOnlySpan<int> _valueLengths;
    private readonly ReadOnlySpan<int> _keyLengths;

    /// <summary>Creates a view of records in memory.</summary>
    /// <param name="values">Values; null is allowed.</param>
    /// <param name="topic">Topic of the records.</param>
    /// <param name="partitions">Partitions, one per record.</param>
    /// <param name="offsets">Offsets, one per record.</param>
    /// <param name="timestamps">Kafka's timestamps, one per record, in microseconds since 1970 UTC; a negative one means none.</param>
    /// <param name="keys">Kafka's keys; null is allowed. The default means that no record has a key.</param>
    /// <param name="valueLengths">Original lengths of the values, in bytes, before they were cut to <see cref="RecordLimits.ValueBytes"/>; empty if none was cut.</param>
    /// <param name="keyLengths">Original lengths of the keys, in bytes, before they were cut to <see cref="RecordLimits.CutKeyBytes"/>; empty if none was cut.</param>
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

    /// <summary>Number of records.</summary>
    public int Count => Values.Count;

    /// <summary>Values of the records.</summary>
    public BytesView Values { get; }

    /// <summary>Topic of the records.</summary>
    public SourceTopic Topic { get; }

    /// <summary>Partitions, one per record.</summary>
    public ReadOnlySpan<int> Partitions { get; }

    /// <summary>Offsets, one per record.</summary>
    public ReadOnlySpan<long> Offsets { get; }

    /// <summary>Kafka's timestamps, one per record, in microseconds since 1970 UTC; negative means none.</summary>
    public ReadOnlySpan<long> Timestamps { get; }

    /// <summary>Keys of the records; without rows if there are none.</summary>
    public BytesView Keys { get; }

    /// <summary>Returns the original length of a record's value, in bytes, before it was cut.</summary>
    public int ValueLength(int row) => _valueLengths.IsEmpty ? Values[row].Length : _valueLengths[row];

    /// <summary>Returns the original length of a record's key, in bytes, before it was cut.</summary>
    public int KeyLength(int row) => _keyLengths.IsEmpty ? Key(row).Length : _keyLengths[row];

    /// <summary>Returns true if a record has no key, which differs from an empty key.</summary>
    public bool IsKeyNull(int row) => Keys.Count == 0 || Keys.IsNull(row);

    /// <summary>Returns a record's key; empty if it has none.</summary>
    public ReadOnlySpan<byte> Key(int row) => Keys.Count == 0 ? default : Keys[row];
}
