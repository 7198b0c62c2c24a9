using System.Runtime.CompilerServices;
using Microsoft.Spark.Arrow.Ipc;

namespace Microsoft.Spark.Arrow;

/// <summary>A column whose values have a fixed width and lie one after another.</summary>
/// <typeparam name="T">The .NET type with the same bytes.</typeparam>
public abstract class PrimitiveColumn<T> : ArrowColumn
    where T : unmanaged
{
    private ArrowBuffer _values;

    private protected PrimitiveColumn(ArrowType type, ColumnData data, ArrowBuffer values)
        : base(type, data) => _values = values;

    /// <summary>The values as they lie in memory, one a row. Where a row is null the value has no meaning.</summary>
    public ReadOnlySpan<T> Values => _values.As<T>(Length);

    /// <summary>A row's value, or null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
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
