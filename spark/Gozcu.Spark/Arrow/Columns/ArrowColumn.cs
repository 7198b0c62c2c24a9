using Microsoft.Spark.Arrow.Ipc;

namespace Microsoft.Spark.Arrow;

/// <summary>A column of a batch: values of one type, some of which may be null. Columns are read-only views; builders make them.</summary>
public abstract class ArrowColumn
{
    private ColumnData _data;

    private protected ArrowColumn(ArrowType type, ColumnData data) => (Type, _data) = (type, data);

    /// <summary>The type of the values.</summary>
    public ArrowType Type { get; }

    /// <summary>Number of rows.</summary>
    public int Length => _data.Length;

    /// <summary>How many of the rows are null.</summary>
    public int NullCount => _data.NullCount;

    /// <summary>One bit a row, lowest first, set where there is a value; empty when no row is null, and for a <see cref="NullColumn"/>.</summary>
    public ReadOnlySpan<byte> Validity => _data.NullCount == 0 ? default : _data.Validity.Bytes;

    /// <summary>Whether a row has a value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public bool IsValid(int row)
    {
        CheckRow(row);
        return _data.NullCount == 0 || (_data.NullCount != _data.Length && (_data.Validity.Bytes[row >> 3] >> (row & 7) & 1) != 0);
    }

    /// <summary>Whether a row is null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public bool IsNull(int row) => !IsValid(row);

    /// <summary>A row's value as an object, or null. Convenient, not fast: a value type is boxed, text and bytes are copied.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public object? GetValue(int row) => IsValid(row) ? ValueAt(row) : null;

    /// <summary>Some rows of the column as a column of the same class, without copying values; valid as long as this one.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="length">How many rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rows do not lie within the column.</exception>
    public ArrowColumn Slice(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)start, (uint)Length, nameof(start));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)(Length - start), nameof(length));
        if (length == Length)
        {
            return this;
        }

        var slice = (ArrowColumn)MemberwiseClone();
        slice._data = SlicedValidity.Of(_data, start, length);
        slice.Narrow(start, length);
        return slice;
    }

    /// <summary>Makes a copy of a column look at some rows of what it looked at.</summary>
    private protected abstract void Narrow(int start, int length);

    private protected void CheckRow(int row)
    {
        if ((uint)row >= (uint)_data.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(row), row, $"The column has {_data.Length} rows.");
        }
    }

    private protected abstract object? ValueAt(int row);

    /// <summary>Lists the column's nodes and buffers in the order of the format.</summary>
    internal abstract void Describe(BatchLayout layout);

    private protected void DescribeNode(BatchLayout layout)
    {
        layout.AddNode(_data.Length, _data.NullCount);
        layout.AddBuffer(_data.NullCount == 0 ? default : _data.Validity);
    }
}
