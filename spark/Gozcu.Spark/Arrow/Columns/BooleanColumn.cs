using Microsoft.Spark.Arrow.Ipc;

namespace Microsoft.Spark.Arrow;

/// <summary>A column of truth values, one bit each.</summary>
public sealed class BooleanColumn : ArrowColumn
{
    private ArrowBuffer _bits;

    internal BooleanColumn(ColumnData data, ArrowBuffer bits)
        : base(ArrowType.Boolean, data) => _bits = bits;

    /// <summary>One bit a row, lowest first. Where a row is null its bit has no meaning.</summary>
    public ReadOnlySpan<byte> Bits => _bits.Bytes;

    /// <summary>A row's value, or null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public bool? this[int row] => IsValid(row) ? GetBoolean(row) : null;

    /// <summary>A row's value. Where the row is null it has no meaning.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public bool GetBoolean(int row)
    {
        CheckRow(row);
        return (Bits[row >> 3] >> (row & 7) & 1) != 0;
    }

    /// <summary>A column of these values, none null. They are copied.</summary>
    public static BooleanColumn From(params ReadOnlySpan<bool> values)
    {
        var builder = new BooleanColumnBuilder();
        foreach (var value in values)
        {
            builder.Append(value);
        }

        return builder.Build();
    }

    private protected override object? ValueAt(int row) => GetBoolean(row);

    private protected override void Narrow(int start, int length) => _bits = SlicedBits.Of(_bits, start, length);

    internal override void Describe(BatchLayout layout)
    {
        DescribeNode(layout);
        layout.AddBuffer(_bits);
    }
}
