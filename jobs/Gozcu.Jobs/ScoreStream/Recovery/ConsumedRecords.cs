using System.Runtime.InteropServices;
using Confluent.Kafka;
using Gozcu.Models.Scoring;

namespace Gozcu.Jobs.ScoreStream.Recovery;

/// <summary>Records of a consumer by column, as the scoring pass takes them. Allocates nothing once its memory has grown.</summary>
/// <param name="topic">Topic of the records.</param>
internal sealed class ConsumedRecords(SourceTopic topic)
{
    private readonly BytesColumn _values = new();
    private readonly BytesColumn _keys = new();
    private readonly List<int> _partitions = [];
    private readonly List<long> _offsets = [];
    private readonly List<long> _timestamps = [];

    /// <summary>Number of records.</summary>
    public int Count => _offsets.Count;

    /// <summary>Total size of values and keys, in bytes.</summary>
    public long Bytes => _values.Length + _keys.Length;

    public void Clear()
    {
        _values.Clear();
        _keys.Clear();
        _partitions.Clear();
        _offsets.Clear();
        _timestamps.Clear();
    }

    public void Add(ConsumeResult<byte[]?, byte[]?> record)
    {
        _values.Add(record.Message.Value);
        _keys.Add(record.Message.Key);
        _partitions.Add(record.Partition.Value);
        _offsets.Add(record.Offset.Value);
        var milliseconds = record.Message.Timestamp.UnixTimestampMs;
        _timestamps.Add(
            milliseconds > long.MaxValue / 1000 ? long.MaxValue
            : milliseconds < 0 ? -1
            : milliseconds * 1000
        );
    }

    public RawRecords Records() =>
        new(
            _values.View,
            topic,
            CollectionsMarshal.AsSpan(_partitions),
            CollectionsMarshal.AsSpan(_offsets),
            CollectionsMarshal.AsSpan(_timestamps),
            _keys.View
        );

    private sealed class BytesColumn
    {
        private readonly List<byte> _bytes = [];
        private readonly List<int> _ends = [0];
        private readonly List<byte> _validity = [];

        public int Length => _bytes.Count;

        public BytesView View =>
            new(CollectionsMarshal.AsSpan(_bytes), CollectionsMarshal.AsSpan(_ends), CollectionsMarshal.AsSpan(_validity));

        public void Clear()
        {
            _bytes.Clear();
            _ends.Clear();
            _ends.Add(0);
            _validity.Clear();
        }

        public void Add(byte[]? value)
        {
            var row = _ends.Count - 1;
            if (row % 8 == 0)
            {
                _validity.Add(0);
            }
            if (value is not null)
            {
                _bytes.AddRange(value);
                _validity[^1] |= (byte)(1 << row % 8);
            }
            _ends.Add(_bytes.Count);
        }
    }
}
