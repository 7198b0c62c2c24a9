using Microsoft.Spark.Arrow.Ipc;

namespace Microsoft.Spark.Arrow;

/// <summary>A column whose values are stretches of bytes of different lengths: text and binary.</summary>
public abstract class BytesColumn : ArrowColumn
{
    private ArrowBuffer _offsets;
    private readonly ArrowBuffer _bytes;

    private protected BytesColumn(ArrowType type, ColumnData data, ArrowBuffer offsets, ArrowBuffer bytes)
        : base(type, data) => (_offsets, _bytes) = (offsets, bytes);

    /// <summary>All values one after another; <see cref="Offsets"/> say where each lies.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.Bytes;

    /// <summary>Where each value begins in <see cref="Bytes"/>, and after the last one where it ends: one more than there are rows.</summary>
    public ReadOnlySpan<int> Offsets => _offsets.As<int>(Length == 0 ? 0 : Length + 1);

    /// <summary>A row's bytes as they lie in memory; none where the row is null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ReadOnlySpan<byte> GetBytes(int row)
    {
        CheckRow(row);
        var offsets = Offsets;
        return _bytes.Bytes[offsets[row]..offsets[row + 1]];
    }

    private protected override void Narrow(int start, int length) => _offsets = SlicedOffsets.Of(_offsets, start, length);

    internal override void Describe(BatchLayout layout)
    {
        DescribeNode(layout);
        layout.AddBuffer(_offsets);
        layout.AddBuffer(_bytes);
    }
}
