using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Gozcu.Models.DataSets;

namespace Gozcu.Models.Measurements;

/// <summary>Finds the column of a JSON property without allocating its name. Properties in the order of the columns are found fastest.</summary>
internal sealed class ColumnNames
{
    private const int LongestEscaped = 512;

    private readonly byte[][] _names;
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _byName;

    public ColumnNames(DataSetDefinition dataSet)
    {
        _names = [.. dataSet.Columns.Select(column => Encoding.UTF8.GetBytes(column.Name))];
        var byName = new Dictionary<byte[], int>(new BytesComparer());
        for (var column = 0; column < _names.Length; column++)
        {
            byName.Add(_names[column], column);
        }
        _byName = byName.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    /// <summary>Returns the index of the column that the reader's property names, or -1.</summary>
    /// <param name="reader">Reader positioned on a property name.</param>
    /// <param name="expected">Index of the column that most likely comes next.</param>
    public int Find(ref Utf8JsonReader reader, int expected)
    {
        if (!reader.ValueIsEscaped)
        {
            return expected < _names.Length && reader.ValueSpan.SequenceEqual(_names[expected]) ? expected : Find(reader.ValueSpan);
        }
        // An escape sequence has at most six bytes and stands for at least one byte of a name, so a longer one cannot be a column's.
        if (reader.ValueSpan.Length > LongestEscaped)
        {
            return -1;
        }
        Span<byte> name = stackalloc byte[LongestEscaped];
        return Find(name[..reader.CopyString(name)]);
    }

    private int Find(ReadOnlySpan<byte> name) => _byName.TryGetValue(name, out var column) ? column : -1;

    private sealed class BytesComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = new HashCode();
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
