using Gozcu.Models.Alerts;

namespace Gozcu.Models.Scoring;

/// <summary>What the scoring pass puts out: a record for each record in, in the same order, by column. Reused, it stops allocating. Not thread-safe.</summary>
public sealed class OutputRecords
{
    private readonly GrowingBytes _keys = new();
    private readonly GrowingBytes _values = new();
    private readonly int[] _counts = new int[Enum.GetValues<OutputTopic>().Length];
    private OutputTopic[] _topics = [];
    private int[] _keyOffsets = [0];
    private int[] _valueOffsets = [0];

    /// <summary>The number of records.</summary>
    public int Count { get; private set; }

    /// <summary>The topic of each record.</summary>
    public ReadOnlySpan<OutputTopic> Topics => _topics.AsSpan(0, Count);

    /// <summary>The keys: each record's identity, <c>topic-partition-offset</c> of the record it was made of.</summary>
    public BytesView Keys => new(_keys.Written, _keyOffsets.AsSpan(0, Count + 1));

    /// <summary>The values: JSON in UTF-8.</summary>
    public BytesView Values => new(_values.Written, _valueOffsets.AsSpan(0, Count + 1));

    /// <summary>How many records go to a topic.</summary>
    public int CountOf(OutputTopic topic) => _counts[(int)topic];

    internal GrowingBytes KeyBytes => _keys;

    internal GrowingBytes ValueBytes => _values;

    internal void Clear()
    {
        Count = 0;
        _keys.Clear();
        _values.Clear();
        _counts.AsSpan().Clear();
    }

    /// <summary>What was written to the keys and values since the last record is one.</summary>
    internal void End(OutputTopic topic)
    {
        if (Count == _topics.Length)
        {
            var capacity = Math.Max(64, 2 * Count);
            Array.Resize(ref _topics, capacity);
            Array.Resize(ref _keyOffsets, capacity + 1);
            Array.Resize(ref _valueOffsets, capacity + 1);
        }
        _topics[Count++] = topic;
        _counts[(int)topic]++;
        _keyOffsets[Count] = _keys.Length;
        _valueOffsets[Count] = _values.Length;
    }
}
