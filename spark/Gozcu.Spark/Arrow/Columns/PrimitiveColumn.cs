using System.Runtime.CompilerServices;
using Microsoft.Spark.Arrow.Ipc;

namespace Microsoft.Spark.Arrow;

/// <summary>A column of fixed-width values, contiguous in memory.</summary>
/// <typeparam name="T">.NET type with the same bytes.</typeparam>
public abstract class PrimitiveColumn<T> : ArrowColumn
    where T : unmanaged
{
    private ArrowBuffer _values;

    private protected PrimitiveColumn(ArrowType type, ColumnData data, ArrowBuffer values)
        : base(type, data) => _values = values;

    /// <summary>Values, one per row, without a copy. Undefined for rows that are null.</summary>
    public ReadOnlySpan<T> Values => _values.As<T>(Length);

    /// <summary>Value of a row, or null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The row is out of range.</exception>
    public T? this[int row] => IsValid(row) ? Values[row] : null;

    private protected override object? ValueAt(int row) => Values[row];

    private protected override void Narrow(int start, int length)
    {
        var size = Unsafe.SizeOf<T>();
        _values = new ArrowBuffer(_values.Memory, _values.Offset + (start * size), length * size);
    }

    internal override void Describe(BatchLayout layout)
    {
        DescribeNode(layout);
        layout.AddBuffer(_values);
    }
}
