namespace Gozcu.Models.Scoring;

/// <summary>A column of byte strings as Arrow lays it out.</summary>
public readonly ref struct BytesView
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ReadOnlySpan<int> _offsets;
    private readonly ReadOnlySpan<byte> _validity;

    /// <summary>Looks at a column in memory.</summary>
    /// <param name="bytes">All values one after another.</param>
    /// <param name="offsets">Where each value begins and, after the last, where it ends: one more than there are rows; empty without rows.</param>
    /// <param name="validity">One bit a row, lowest first, set where there is a value; empty when every row has one.</param>
    public BytesView(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> offsets, ReadOnlySpan<byte> validity = default)
    {
        _bytes = bytes;
        _offsets = offsets;
        _validity = validity;
    }

    /// <summary>The number of rows.</summary>
    public int Count => Math.Max(0, _offsets.Length - 1);

    /// <summary>A row's bytes; empty where it has none.</summary>
    public ReadOnlySpan<byte> this[int row] => IsNull(row) ? default : _bytes[_offsets[row].._offsets[row + 1]];

    /// <summary>Whether a row has no value.</summary>
    public bool IsNull(int row) => !_validity.IsEmpty && (_validity[row >> 3] >> (row & 7) & 1) == 0;
}
