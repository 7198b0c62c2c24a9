using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>The rows of a batch, whose values are made when they are asked for: what a <see cref="Row"/> that was collected looks at. For any number of threads.</summary>
internal sealed class BatchRows
{
    private readonly ArrowColumn[] _columns;
    private readonly ColumnReader<object?>?[] _readers;
    private readonly Lock _lock = new();

    /// <param name="batch">The rows, with memory of their own.</param>
    /// <param name="schema">The columns as Spark names their types.</param>
    public BatchRows(RecordBatch batch, StructType schema)
    {
        _columns = [.. batch.Columns];
        Count = batch.Length;
        Schema = schema;
        _readers = new ColumnReader<object?>?[_columns.Length];
    }

    public StructType Schema { get; }

    public int Count { get; }

    /// <summary>The values of a row, each as the .NET type that rows show.</summary>
    /// <exception cref="InvalidCastException">No .NET value stands for one of them; the message names its column.</exception>
    public object?[] GetValues(int row)
    {
        var values = new object?[_readers.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Get(row, i);
        }

        return values;
    }

    /// <summary>A value as the .NET type that rows show.</summary>
    /// <exception cref="InvalidCastException">No .NET value stands for it; the message names the column.</exception>
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

    /// <summary>A number without making an object of it, where the column holds just this type.</summary>
    public bool TryGet<T>(int row, int column, out T value)
    {
        var data = _columns[column];
        if (data.NullCount != 0 && data.IsNull(row))
        {
            value = default!;
            return false;
        }

        // Each comparison of types is decided when the method is compiled for one, and so is the way through object.
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
