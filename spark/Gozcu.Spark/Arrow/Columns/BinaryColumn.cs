namespace Microsoft.Spark.Arrow;

/// <summary>A column of bytes. <see cref="BytesColumn.GetBytes"/> returns the bytes of a row without a copy.</summary>
public sealed class BinaryColumn : BytesColumn
{
    internal BinaryColumn(ColumnData data, ArrowBuffer offsets, ArrowBuffer bytes)
        : base(ArrowType.Binary, data, offsets, bytes) { }

    /// <summary>Copy of a row's bytes, or null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The row is out of range.</exception>
    public byte[]? this[int row] => IsValid(row) ? GetBytes(row).ToArray() : null;

    private protected override object? ValueAt(int row) => this[row];
}
