using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Timing;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Reads a column as .NET values, one block of rows at a time, so that the loop over rows only calls the user's function.</summary>
internal abstract class ColumnReader
{
    /// <summary>Sets the column to read. It must have the type that the reader was created for.</summary>
    public abstract void Bind(ArrowColumn column);

    /// <summary>Reads a row to find out whether that fails.</summary>
    public abstract void Probe(int row);
}

/// <inheritdoc/>
internal abstract class ColumnReader<T> : ColumnReader
{
    private T[] _block = [];
    private ArrowColumn? _column;

    /// <summary>Reads a block of rows. The span refers to the column's memory if its bytes are the values; otherwise it is valid until the next block.</summary>
    /// <exception cref="NullValueException">A row is null and <typeparamref name="T"/> is not nullable.</exception>
    public ReadOnlySpan<T> Read(int start, int count)
    {
        var phase = TaskClock.Enter(TaskPhase.Conversion);
        if (default(T) is not null && _column is { NullCount: not 0 })
        {
            CheckNoNulls(_column, start, count);
        }

        var block = ReadBlock(start, count);
        TaskClock.Enter(phase);
        return block;
    }

    /// <summary>Reads a block of rows into a new array, which stays valid after the column.</summary>
    /// <exception cref="NullValueException">A row is null and <typeparamref name="T"/> is not nullable.</exception>
    /// <exception cref="InvalidCastException">A value does not convert to its .NET type; the message names its row.</exception>
    public T[] ReadRows(int start, int count)
    {
        try
        {
            return Read(start, count).ToArray();
        }
        catch (Exception e) when (e is InvalidCastException or OverflowException or ArgumentException or FormatException)
        {
            throw Located(e, start, count);
        }
    }

    public override void Bind(ArrowColumn column) => _column = column;

    public override void Probe(int row) => Read(row, 1);

    /// <summary>Reads a block of rows as <see cref="Read"/> does, but values at null rows are undefined.</summary>
    public abstract ReadOnlySpan<T> ReadBlock(int start, int count);

    protected T[] Block(int count)
    {
        if (_block.Length < count)
        {
            _block = new T[count];
        }

        return _block;
    }

    /// <summary>Adds the number of the failing row to an error, by reading the rows one by one.</summary>
    private InvalidCastException Located(Exception error, int start, int count)
    {
        for (var row = start; row < start + count; row++)
        {
            try
            {
                Probe(row);
            }
            catch (Exception e) when (e is InvalidCastException or OverflowException or ArgumentException or FormatException)
            {
                return new InvalidCastException(
                    string.Create(CultureInfo.InvariantCulture, $"{e.Message.TrimEnd('.')}, in row {row} of its batch."),
                    e
                );
            }
        }

        return new InvalidCastException(error.Message, error);
    }

    private static void CheckNoNulls(ArrowColumn column, int start, int count)
    {
        for (var row = start; row < start + count; row++)
        {
            if (!column.IsValid(row))
            {
                ThrowNull(row);
            }
        }
    }

    [DoesNotReturn]
    private static void ThrowNull(int row) => throw new NullValueException(row, typeof(T));
}
