using Microsoft.Spark.Arrow.Ipc;

namespace Microsoft.Spark.Arrow;

/// <summary>A column of variable-length values: strings and bytes.</summary>
public abstract class BytesColumn : ArrowColumn
{
    private ArrowBuffer _offsets;
    private readonly ArrowBuffer _bytes;

    private protected BytesColumn(ArrowType type, ColumnData data, ArrowBuffer offsets, ArrowBuffer bytes)
        : base(type, data) => (_offsets, _bytes) = (offsets, bytes);

    /// <summary>All values one after another; <see cref="Offsets"/> has their positions.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.Bytes;

    /// <summary>Position in <see cref="Bytes"/> at which each value starts, followed by the end of the last; one more than there are rows.</summary>
    public ReadOnlySpan<int> Offsets => _offsets.As<int>(Length == 0 ? 0 : Length + 1);

    /// <summary>Returns the bytes of a row without a copy; empty if the row is null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The row is out of range.</exception>
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
