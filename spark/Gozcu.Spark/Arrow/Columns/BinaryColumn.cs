namespace Microsoft.Spark.Arrow;

/// <summary>A column of bytes. <see cref="BytesColumn.GetBytes"/> gives a row's bytes without copying them.</summary>
public sealed class BinaryColumn : BytesColumn
{
    internal BinaryColumn(ColumnData data, ArrowBuffer offsets, ArrowBuffer bytes)
        : base(ArrowType.Binary, data, offsets, bytes) { }

    /// <summary>A copy of a row's bytes, or null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public byte[]? this[int row] => IsValid(row) ? GetBytes(row).ToArray() : null;

    private protected override object? ValueAt(int row) => this[row];
}
