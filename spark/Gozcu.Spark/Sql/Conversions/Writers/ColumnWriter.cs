using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Writes .NET values into a column, one block of rows at a time. The counterpart of <see cref="ColumnReader{T}"/>.</summary>
internal abstract class ColumnWriter<T>
{
    private T[] _block = [];

    /// <summary>True if <see cref="Begin"/> returns the column's own memory, so that the rows are already appended.</summary>
    public virtual bool WritesInPlace => false;

    /// <summary>Returns space for a block of rows, to be filled before <see cref="End"/>.</summary>
    public virtual Span<T> Begin(int count)
    {
        if (_block.Length < count)
        {
            _block = new T[count];
        }

        return _block.AsSpan(0, count);
    }

    /// <summary>Appends the block that has been filled.</summary>
    public virtual void End(int count)
    {
        foreach (var value in _block.AsSpan(0, count))
        {
            Append(value);
        }
    }

    /// <summary>Appends one value.</summary>
    public abstract void Append(T value);
}
