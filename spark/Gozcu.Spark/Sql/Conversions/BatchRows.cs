using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>The rows of a batch, whose values are created on access. Collected <see cref="Row"/> objects refer to it. Thread-safe.</summary>
internal sealed class BatchRows
{
    private readonly ArrowColumn[] _columns;
    private readonly ColumnReader<object?>?[] _readers;
    private readonly Dictionary<(int Column, Type Type), ColumnReader?> _typed = [];
    private readonly Lock _lock = new();

    /// <param name="batch">Rows, in their own memory.</param>
    /// <param name="schema">Columns with their types in Spark.</param>
    public BatchRows(RecordBatch batch, StructType schema)
    {
        _columns = [.. batch.Columns];
        Count = batch.Length;
        Schema = schema;
        _readers = new ColumnReader<object?>?[_columns.Length];
    }

    public StructType Schema { get; }

    public int Count { get; }

    /// <summary>Returns the values of a row, in the .NET types that rows use.</summary>
    /// <exception cref="InvalidCastException">A value has no .NET form; the message names its column.</exception>
    public object?[] GetValues(int row)
    {
        var values = new object?[_readers.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Get(row, i);
        }

        return values;
    }

    /// <summary>Returns a value, in the .NET type that rows use.</summary>
    /// <exception cref="InvalidCastException">The value has no .NET form; the message names the column.</exception>
    public object? Get(int row, int column)
    {
        if (_columns[column].IsNull(row))
        {
            return null;
        }

        try
        {
            lock (_lock)
            {
                return Reader(column).ReadBlock(row, 1)[0];
            }
        }
        catch (Exception e) when (e is OverflowException or InvalidCastException or ArgumentOutOfRangeException)
        {
            throw new InvalidCastException($"Column {column} ('{Schema.Fields[column].Name}'): {e.Message}", e);
        }
    }

    /// <summary>
    /// Converts a value to a .NET type other than the one that rows use, such as a record, a list or <see cref="System.Data.SqlTypes.SqlDecimal"/>. Returns false if the column
    /// does not convert to this type.
    /// </summary>
    /// <exception cref="InvalidCastException">The value does not convert to its .NET type; the message names the column.</exception>
    public bool TryConvert<T>(int row, int column, out T value)
    {
        value = default!;
        if (NaturalReaders.Type(Schema.Fields[column].DataType) == typeof(T) || typeof(T) == typeof(object) || _columns[column].IsNull(row))
        {
            return false;
        }

        try
        {
            lock (_lock)
            {
                if (TypedReader<T>(column) is not { } reader)
                {
                    return false;
                }

                value = reader.Read(row, 1)[0];
                return true;
            }
        }
        catch (Exception e)
            when (e is OverflowException or InvalidCastException or ArgumentException or FormatException or NullValueException)
        {
            throw new InvalidCastException($"Column {column} ('{Schema.Fields[column].Name}'): {e.Message}", e);
        }
    }

    /// <summary>Returns the values of a row for display. A value without a .NET form is replaced by the reason.</summary>
    public object?[] GetShown(int row)
    {
        var values = new object?[_readers.Length];
        for (var i = 0; i < values.Length; i++)
        {
            try
            {
                values[i] = Get(row, i);
            }
            catch (InvalidCastException e)
            {
                values[i] = _columns[i] is DecimalColumn d ? SqlDecimals.From(d.Values[row], d.Type) : $"<{e.Message}>";
            }
        }

        return values;
    }

    /// <summary>Reads a number without boxing, if the column has exactly this type.</summary>
    public bool TryGet<T>(int row, int column, out T value)
    {
        var data = _columns[column];
        if (data.NullCount != 0 && data.IsNull(row))
        {
            value = default!;
            return false;
        }

        // The JIT compiler resolves the type comparisons for each type, and removes the conversion through object.
        if (typeof(T) == typeof(double) && data is DoubleColumn doubles)
        {
            value = (T)(object)doubles.Values[row];
        }
        else if (typeof(T) == typeof(long) && data is LongColumn longs)
        {
            value = (T)(object)longs.Values[row];
        }
        else if (typeof(T) == typeof(int) && data is IntColumn ints)
        {
            value = (T)(object)ints.Values[row];
        }
        else if (typeof(T) == typeof(float) && data is FloatColumn floats)
        {
            value = (T)(object)floats.Values[row];
        }
        else if (typeof(T) == typeof(bool) && data is BooleanColumn flags)
        {
            value = (T)(object)flags.GetBoolean(row);
        }
        else
        {
            value = default!;
            return false;
        }

        return true;
    }

    private ColumnReader<T>? TypedReader<T>(int column)
    {
        if (_typed.TryGetValue((column, typeof(T)), out var known))
        {
            return (ColumnReader<T>?)known;
        }

        ColumnReader<T>? reader = null;
        try
        {
            reader = ColumnReaders.Create<T>(_columns[column].Type);
            reader.Bind(_columns[column]);
        }
        catch (InvalidCastException) when (!RecordShape.IsRecord(typeof(T)))
        {
            // The row describes the value instead.
        }

        _typed.Add((column, typeof(T)), reader);
        return reader;
    }

    private ColumnReader<object?> Reader(int column)
    {
        if (_readers[column] is { } known)
        {
            return known;
        }

        var reader = NaturalReaders.Create(_columns[column].Type, Schema.Fields[column].DataType);
        reader.Bind(_columns[column]);
        return _readers[column] = reader;
    }
}
