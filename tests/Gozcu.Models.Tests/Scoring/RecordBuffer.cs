using System.Text;
using Gozcu.Models.Scoring;

namespace Gozcu.Models.Tests.Scoring;

/// <summary>Records laid out by column, as they come from Kafka over Arrow.</summary>
internal sealed class RecordBuffer
{
    private readonly List<byte[]?> _values = [];
    private readonly List<byte[]?> _keys = [];
    private byte[] _bytes = [];
    private byte[] _validity = [];
    private byte[] _keyBytes = [];
    private byte[] _keyValidity = [];
    private int[] _offsets = [];
    private int[] _keyOffsets = [];

    public static SourceTopic Topic { get; } = new("measurements", "AAAAAAAAAAAAAAAAAAAAAQ");

    public const long FirstTimestamp = 1_700_000_000_123_000;

    public void Add(string? value, string? key = null) =>
        Add(value is null ? null : Encoding.UTF8.GetBytes(value), key is null ? null : Encoding.UTF8.GetBytes(key));

    public void Add(byte[]? value, byte[]? key = null)
    {
        _values.Add(value);
        _keys.Add(key);
    }

    public RawRecords Records()
    {
        (_bytes, _offsets, _validity) = Lay(_values);
        (_keyBytes, _keyOffsets, _keyValidity) = Lay(_keys);
        return new RawRecords(
            new BytesView(_bytes, _offsets, _validity),
            Topic,
            _values.Select((_, i) => i % 3).ToArray(),
            _values.Select((_, i) => 100L + i).ToArray(),
            _values.Select((_, i) => FirstTimestamp + i * 1000L).ToArray(),
            new BytesView(_keyBytes, _keyOffsets, _keyValidity)
        );
    }

    private static (byte[] Bytes, int[] Offsets, byte[] Validity) Lay(List<byte[]?> values)
    {
        var offsets = new int[values.Count + 1];
        var validity = new byte[(values.Count + 7) / 8];
        for (var i = 0; i < values.Count; i++)
        {
            offsets[i + 1] = offsets[i] + (values[i]?.Length ?? 0);
            validity[i >> 3] |= (byte)(values[i] is null ? 0 : 1 << (i & 7));
        }
        return ([.. values.SelectMany(value => value ?? [])], offsets, validity);
    }
}
