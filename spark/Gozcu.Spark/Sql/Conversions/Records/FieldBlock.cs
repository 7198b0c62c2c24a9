using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>The values of one field of the records of a block.</summary>
internal abstract class FieldBlock
{
    /// <summary>Sets the column that is read from now on.</summary>
    public abstract void Bind(ArrowColumn column);

    /// <summary>Reads the values of a block's rows.</summary>
    public abstract void Load(int start, int count);

    /// <exception cref="NullValueException">The row is null and the field's type has no null.</exception>
    public abstract void Check(int row);
}

/// <inheritdoc/>
/// <param name="reader">Reads the column.</param>
/// <param name="path">What errors call the field.</param>
/// <param name="isNullable">Whether the field is declared to take nulls.</param>
internal sealed class FieldBlock<T>(ColumnReader<T> reader, string path, bool isNullable) : FieldBlock
{
    private ArrowColumn? _column;
    private bool _checksNulls;

    /// <summary>The values, from the block's first row.</summary>
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
            // Only a part of the field is checked while it is read.
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
