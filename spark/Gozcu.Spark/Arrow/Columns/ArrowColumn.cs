using Microsoft.Spark.Arrow.Ipc;

namespace Microsoft.Spark.Arrow;

/// <summary>A column of a batch: values of one type, some of which may be null. Columns are read-only views; builders create them.</summary>
public abstract class ArrowColumn
{
    private ColumnData _data;

    private protected ArrowColumn(ArrowType type, ColumnData data) => (Type, _data) = (type, data);

    /// <summary>Type of the values.</summary>
    public ArrowType Type { get; }

    /// <summary>Number of rows.</summary>
    public int Length => _data.Length;

    /// <summary>Number of nulls.</summary>
    public int NullCount => _data.NullCount;

    /// <summary>Validity bits, one per row, least significant first, set where the row is not null. Empty if no row is null, and for a <see cref="NullColumn"/>.</summary>
    public ReadOnlySpan<byte> Validity => _data.NullCount == 0 ? default : _data.Validity.Bytes;

    /// <summary>Tests whether a row is not null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The row is out of range.</exception>
    public bool IsValid(int row)
    {
        CheckRow(row);
        return _data.NullCount == 0 || (_data.NullCount != _data.Length && (_data.Validity.Bytes[row >> 3] >> (row & 7) & 1) != 0);
    }

    /// <summary>Tests whether a row is null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The row is out of range.</exception>
    public bool IsNull(int row) => !IsValid(row);

    /// <summary>Returns the value of a row as an object, or null. Convenient but slow: value types are boxed, strings and bytes are copied.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The row is out of range.</exception>
    public object? GetValue(int row) => IsValid(row) ? ValueAt(row) : null;

    /// <summary>Returns some rows as a column of the same class, without copying values. Valid as long as this one.</summary>
    /// <param name="start">Index of the first row.</param>
    /// <param name="length">Number of rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rows are not within the column.</exception>
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

    /// <summary>Restricts a copy of a column to some of its rows.</summary>
    private protected abstract void Narrow(int start, int length);

    private protected void CheckRow(int row)
    {
        if ((uint)row >= (uint)_data.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(row), row, $"The column has {_data.Length} rows.");
        }
    }

    private protected abstract object? ValueAt(int row);

    /// <summary>Lists the nodes and buffers of the column in the order of the format.</summary>
    internal abstract void Describe(BatchLayout layout);

    private protected void DescribeNode(BatchLayout layout)
    {
        layout.AddNode(_data.Length, _data.NullCount);
        layout.AddBuffer(_data.NullCount == 0 ? default : _data.Validity);
    }
}
