using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>A row of a data frame: values and their schema. Nested structs are rows too.</summary>
public sealed class Row
{
    private readonly BatchRows? _batch;
    private readonly int _row;
    private readonly bool _isGeneric;
    private object?[]? _stored;
    private object?[]? _values;

    internal Row(object?[] values, StructType schema)
    {
        if (values.Length != schema.Fields.Count)
        {
            throw new ArgumentException(
                $"The row has {values.Length} values, but its schema {schema.Fields.Count} fields.",
                nameof(values)
            );
        }

        _stored = values;
        Schema = schema;
    }

    internal Row(BatchRows batch, int row)
    {
        _batch = batch;
        _row = row;
        Schema = batch.Schema;
    }

    private Row(GenericRow row)
    {
        _stored = _values = row.Values;
        _isGeneric = true;
        Schema = new StructType([]);
    }

    /// <summary>Schema of the row; without fields if it was made from a <see cref="GenericRow"/>.</summary>
    public StructType Schema { get; }

    /// <summary>Values in the order of the schema, as <see cref="Get(int)"/> returns them. <see cref="GetAs{T}(int)"/> reads one without creating objects for the others.</summary>
    /// <exception cref="InvalidCastException">A value has no .NET form; the message names its column.</exception>
    public object?[] Values => _values ??= Array.ConvertAll(Stored, ShownValue.Of);

    /// <summary>Values in the types of their columns, such as <see cref="short"/> for a smallint and <c>double[]</c> for an array of doubles.</summary>
    internal object?[] Stored => _stored ??= _batch!.GetValues(_row);

    /// <summary>Value of the column at a zero-based index.</summary>
    public object? this[int index] => Get(index);

    /// <summary>Converts a generic row to a row without a schema. Functions with a declared return type may return it.</summary>
    public static implicit operator Row(GenericRow genericRow) => new(genericRow);

    /// <summary>Returns the number of columns.</summary>
    public int Size() => _isGeneric ? _stored!.Length : Schema.Fields.Count;

    /// <summary>
    /// Returns the value of a column in the type that Microsoft.Spark's rows use: integers up to <c>int</c> as <see cref="int"/>, <c>bigint</c> as <see cref="long"/>, <c>float</c>
    /// and <c>double</c> as <see cref="double"/>, arrays as <see cref="System.Collections.ArrayList"/>, maps as <see cref="System.Collections.Hashtable"/>, structs as rows.
    /// <see cref="GetAs{T}(int)"/> returns other types.
    /// </summary>
    /// <param name="index">Zero-based index of the column.</param>
    /// <exception cref="IndexOutOfRangeException">The index is out of range.</exception>
    /// <exception cref="InvalidCastException">The value has no .NET form; the message names the column.</exception>
    public object? Get(int index)
    {
        RowValue.CheckIndex(index, Size());
        return _values is { } values ? values[index] : ShownValue.Of(GetStored(index));
    }

    /// <summary>Returns the value of a column by its name, as <see cref="Get(int)"/> does.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    public object? Get(string columnName) => Get(RowValue.IndexOf(columnName, Schema));

    /// <summary>
    /// Returns the value of a column as a given type. Numbers convert to any numeric type that can represent them; structs also to records and tuples; arrays and maps to lists and
    /// dictionaries; decimals to <see cref="System.Data.SqlTypes.SqlDecimal"/>, which holds all 38 digits.
    /// </summary>
    /// <param name="index">Zero-based index of the column.</param>
    /// <exception cref="IndexOutOfRangeException">The index is out of range.</exception>
    /// <exception cref="InvalidCastException">The value has another type, or is null and the type is not nullable; the message names the column.</exception>
    public T GetAs<T>(int index)
    {
        RowValue.CheckIndex(index, Size());
        if (_stored is null && (_batch!.TryGet(_row, index, out T value) || _batch.TryConvert(_row, index, out value)))
        {
            return value;
        }

        // Types without a specific form are returned as rows show them.
        return typeof(T) == typeof(object) || typeof(T).Namespace == "System.Collections"
            ? RowValue.As<T>(Get(index), index, Schema)
            : RowValue.As<T>(GetStored(index), index, Schema);
    }

    /// <summary>Returns the value of a column by its name as a given type, as <see cref="GetAs{T}(int)"/> does.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidCastException">The value has another type, or is null and the type is not nullable; the message names the column.</exception>
    public T GetAs<T>(string columnName) => GetAs<T>(RowValue.IndexOf(columnName, Schema));

    /// <summary>Compares rows by schema and values; arrays and dictionaries are compared by content.</summary>
    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj) || (obj is Row other && Schema.Equals(other.Schema) && RowValue.AllEqual(Stored, other.Stored));

    /// <inheritdoc/>
    public override int GetHashCode() => RowValue.Hash(Stored);

    /// <summary>Formats the values for display, as in <c>[1,abc,null]</c>.</summary>
    public override string ToString() => RowValue.Format(_stored ?? _batch!.GetShown(_row));

    private object? GetStored(int index) => _stored is { } values ? values[index] : _batch!.Get(_row, index);
}
