using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Values of one field for a block of records.</summary>
internal abstract class FieldBlock
{
    /// <summary>Sets the column to read.</summary>
    public abstract void Bind(ArrowColumn column);

    /// <summary>Reads the values of a block of rows.</summary>
    public abstract void Load(int start, int count);

    /// <exception cref="NullValueException">The row is null and the type of the field is not nullable.</exception>
    public abstract void Check(int row);
}

/// <inheritdoc/>
/// <param name="reader">Reader of the column.</param>
/// <param name="path">Path of the field in errors.</param>
/// <param name="isNullable">True if the field is declared nullable.</param>
internal sealed class FieldBlock<T>(ColumnReader<T> reader, string path, bool isNullable) : FieldBlock
{
    private ArrowColumn? _column;
    private bool _checksNulls;

    /// <summary>Values, starting with the block's first row.</summary>
    public T[] Values { get; private set; } = [];

    public override void Bind(ArrowColumn column)
    {
        reader.Bind(column);
        _column = column;
        _checksNulls = !isNullable && column.NullCount != 0;
    }

    public override void Load(int start, int count)
    {
        if (Values.Length < count)
        {
            Values = new T[count];
        }

        try
        {
            reader.ReadBlock(start, count).CopyTo(Values);
        }
        catch (NullValueException e) when (e.Path is null)
        {
            // Only part of the field is checked during reading.
            throw new NullValueException(e.Row, e.Type, $"An element of {path}");
        }
        catch (Exception e) when (e is OverflowException or ArgumentException or FormatException or InvalidCastException)
        {
            throw new InvalidCastException($"{path}: {e.Message}", e);
        }
    }

    public override void Check(int row)
    {
        if (_checksNulls && !_column!.IsValid(row))
        {
            throw new NullValueException(row, typeof(T), path);
        }
    }
}
