using Gozcu.Models.Alerts;

namespace Gozcu.Models.Scoring;

/// <summary>Output of the scoring pass, by column: one record for each input record, in the same order. Allocates nothing once its memory has grown. Not thread-safe.</summary>
public sealed class OutputRecords
{
    private readonly GrowingBytes _ids = new();
    private readonly GrowingBytes _keys = new();
    private readonly GrowingBytes _values = new();
    private readonly int[] _counts = new int[Enum.GetValues<OutputTopic>().Length];
    private OutputTopic[] _topics = [];
    private int[] _idOffsets = [0];
    private int[] _keyOffsets = [0];
    private byte[] _keyValidity = [];
    private int[] _valueOffsets = [0];

    /// <summary>Number of records.</summary>
    public int Count { get; private set; }

    /// <summary>Topic of each record.</summary>
    public ReadOnlySpan<OutputTopic> Topics => _topics.AsSpan(0, Count);

    /// <summary>Identities of the source records (<see cref="RecordIdentity"/>).</summary>
    public BytesView Ids => new(_ids.Written, _idOffsets.AsSpan(0, Count + 1));

    /// <summary>Keys: those of the source records, so that records with the same key stay in order.</summary>
    public BytesView Keys => new(_keys.Written, _keyOffsets.AsSpan(0, Count + 1), _keyValidity);

    /// <summary>Values: JSON in UTF-8.</summary>
    public BytesView Values => new(_values.Written, _valueOffsets.AsSpan(0, Count + 1));

    /// <summary>Returns the number of records for a topic.</summary>
    public int CountOf(OutputTopic topic) => _counts[(int)topic];

    internal GrowingBytes IdBytes => _ids;

    internal GrowingBytes KeyBytes => _keys;

    internal GrowingBytes ValueBytes => _values;

    internal void Clear()
    {
        Count = 0;
        _ids.Clear();
        _keys.Clear();
        _values.Clear();
        _counts.AsSpan().Clear();
    }

    /// <summary>Size of the record being written, as Kafka counts it, in bytes.</summary>
    internal long OpenSize =>
        (long)(_ids.Length - _idOffsets[Count])
        + (_keys.Length - _keyOffsets[Count])
        + (_values.Length - _valueOffsets[Count])
        + RecordLimits.Overhead;

    /// <summary>Discards everything written since the last record ended.</summary>
    internal void Undo()
    {
        _ids.Truncate(_idOffsets[Count]);
        _keys.Truncate(_keyOffsets[Count]);
        _values.Truncate(_valueOffsets[Count]);
    }

    /// <summary>Ends a record, which consists of everything written to identities, keys and values since the previous one.</summary>
    internal void End(OutputTopic topic, bool keyIsNull)
    {
        if (Count == _topics.Length)
        {
            var capacity = Math.Max(64, 2 * Count);
            Array.Resize(ref _topics, capacity);
            Array.Resize(ref _idOffsets, capacity + 1);
            Array.Resize(ref _keyOffsets, capacity + 1);
            Array.Resize(ref _keyValidity, capacity / 8);
            Array.Resize(ref _valueOffsets, capacity + 1);
        }
        var bit = (byte)(1 << (Count & 7));
        ref var validity = ref _keyValidity[Count >> 3];
        validity = keyIsNull ? (byte)(validity & ~bit) : (byte)(validity | bit);
        _topics[Count++] = topic;
        _counts[(int)topic]++;
        _idOffsets[Count] = _ids.Length;
        _keyOffsets[Count] = _keys.Length;
        _valueOffsets[Count] = _values.Length;
    }
}
