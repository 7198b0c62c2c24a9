namespace Gozcu.Models.Scoring;

/// <summary>View of a column of byte strings in Arrow's layout.</summary>
public readonly ref struct BytesView
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ReadOnlySpan<int> _offsets;
    private readonly ReadOnlySpan<byte> _validity;

    /// <summary>Creates a view of a column in memory.</summary>
    /// <param name="bytes">Values, one after another.</param>
    /// <param name="offsets">Offset of each value and, at last, the end of the last one: one more than the number of rows. Empty without rows.</param>
    /// <param name="validity">Validity bitmap, one bit per row, lowest bit first, set if the row has a value. Empty if every row has one.</param>
    public BytesView(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> offsets, ReadOnlySpan<byte> validity = default)
    {
        _bytes = bytes;
        _offsets = offsets;
        _validity = validity;
    }

    /// <summary>Number of rows.</summary>
    public int Count => Math.Max(0, _offsets.Length - 1);

    /// <summary>Bytes of a row; empty if it has no value.</summary>
    public ReadOnlySpan<byte> this[int row] => IsNull(row) ? default : _bytes[_offsets[row].._offsets[row + 1]];

    /// <summary>Returns true if a row has no value.</summary>
    public bool IsNull(int row) => !_validity.IsEmpty && (_validity[row >> 3] >> (row & 7) & 1) == 0;
}
