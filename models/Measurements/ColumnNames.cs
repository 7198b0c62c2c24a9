using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Gozcu.Models.DataSets;

namespace Gozcu.Models.Measurements;

/// <summary>Finds the column of a JSON property without making a string of its name. Properties in the columns' order are found at once.</summary>
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

    /// <summary>The index of the column the reader's property names, or -1.</summary>
    /// <param name="reader">Stands on a property name.</param>
    /// <param name="expected">The column that most likely comes next.</param>
    public int Find(ref Utf8JsonReader reader, int expected)
    {
        if (!reader.ValueIsEscaped)
        {
            return expected < _names.Length && reader.ValueSpan.SequenceEqual(_names[expected]) ? expected : Find(reader.ValueSpan);
        }
        // Each escape stands for at least one byte of a name, and takes at most six; a longer one is no column's.
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
