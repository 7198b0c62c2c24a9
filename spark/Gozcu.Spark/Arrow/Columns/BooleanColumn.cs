using Microsoft.Spark.Arrow.Ipc;

namespace Microsoft.Spark.Arrow;

/// <summary>A column of booleans, one bit each.</summary>
public sealed class BooleanColumn : ArrowColumn
{
    private ArrowBuffer _bits;

    internal BooleanColumn(ColumnData data, ArrowBuffer bits)
        : base(ArrowType.Boolean, data) => _bits = bits;

    /// <summary>Values, one bit per row, least significant first. Undefined for rows that are null.</summary>
    public ReadOnlySpan<byte> Bits => _bits.Bytes;

    /// <summary>Value of a row, or null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The row is out of range.</exception>
    public bool? this[int row] => IsValid(row) ? GetBoolean(row) : null;

    /// <summary>Returns the value of a row. Undefined if the row is null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The row is out of range.</exception>
    public bool GetBoolean(int row)
    {
        CheckRow(row);
        return (Bits[row >> 3] >> (row & 7) & 1) != 0;
    }

    /// <summary>Creates a column of values without nulls. The values are copied.</summary>
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
