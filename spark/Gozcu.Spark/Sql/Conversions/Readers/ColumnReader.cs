using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Worker.Metrics;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Reads a column as .NET values, a block of rows at a time, so that the loop over rows calls nothing but the user's function.</summary>
internal abstract class ColumnReader
{
    /// <summary>Sets the column that is read from now on. It has the type the reader was made for.</summary>
    public abstract void Bind(ArrowColumn column);

    /// <summary>Reads a row, to see whether that fails.</summary>
    public abstract void Probe(int row);
}

/// <inheritdoc/>
internal abstract class ColumnReader<T> : ColumnReader
{
    private T[] _block = [];
    private ArrowColumn? _column;

    /// <summary>The rows of a block. The span lies in the column itself where the bytes are the values, and else is valid until the next block.</summary>
    /// <exception cref="NullValueException">A row is null and <typeparamref name="T"/> has no null.</exception>
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

    /// <summary>The rows of a block, made anew: they stay valid when the column does not.</summary>
    /// <exception cref="NullValueException">A row is null and <typeparamref name="T"/> has no null.</exception>
    /// <exception cref="InvalidCastException">A value does not become its .NET type; the message names its row.</exception>
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

    /// <summary>As <see cref="Read"/>, but what stands for a null has no meaning.</summary>
    public abstract ReadOnlySpan<T> ReadBlock(int start, int count);

    protected T[] Block(int count)
    {
        if (_block.Length < count)
        {
            _block = new T[count];
        }

        return _block;
    }

    /// <summary>The error with its row, which is looked for.</summary>
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
