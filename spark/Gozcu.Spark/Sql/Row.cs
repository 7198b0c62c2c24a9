using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>One row of a data frame: values with the schema they follow. Nested structs are rows too.</summary>
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

    /// <summary>The schema; without fields when the row was made from a <see cref="GenericRow"/>.</summary>
    public StructType Schema { get; }

    /// <summary>The values in the schema's order, each as <see cref="Get(int)"/> gives it. <see cref="GetAs{T}(int)"/> reads one without making objects of the others.</summary>
    /// <exception cref="InvalidCastException">No .NET value stands for one of them; the message names its column.</exception>
    public object?[] Values => _values ??= Array.ConvertAll(Stored, ShownValue.Of);

    /// <summary>The values with the types that their columns have: <see cref="short"/> for a smallint, <c>double[]</c> for an array of doubles.</summary>
    internal object?[] Stored => _stored ??= _batch!.GetValues(_row);

    /// <summary>The value of a column by its place, from 0.</summary>
    public object? this[int index] => Get(index);

    /// <summary>A generic row as a row without a schema; what a function with a declared return type gives back.</summary>
    public static implicit operator Row(GenericRow genericRow) => new(genericRow);

    /// <summary>The number of columns.</summary>
    public int Size() => _isGeneric ? _stored!.Length : Schema.Fields.Count;

    /// <summary>
    /// The value of a column by its place, from 0, as the type that Microsoft.Spark's rows have for it: whole numbers up to <c>int</c> as <see cref="int"/>, <c>bigint</c> as <see cref="long"/>, <c>float</c> and
    /// <c>double</c> as <see cref="double"/>, arrays as <see cref="System.Collections.ArrayList"/>, maps as <see cref="System.Collections.Hashtable"/>, structs as rows. <see cref="GetAs{T}(int)"/> gives the types
    /// that are asked for.
    /// </summary>
    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidCastException">No .NET value stands for it; the message names the column.</exception>
    public object? Get(int index)
    {
        RowValue.CheckIndex(index, Size());
        return _values is { } values ? values[index] : ShownValue.Of(GetStored(index));
    }

    /// <summary>The value of a column by its name, as <see cref="Get(int)"/> gives it.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    public object? Get(string columnName) => Get(RowValue.IndexOf(columnName, Schema));

    /// <summary>
    /// The value of a column by its place, as a type. Numbers become any type of number that has them; structs also become records and tuples, arrays and maps also lists and dictionaries of such, decimals
    /// also <see cref="System.Data.SqlTypes.SqlDecimal"/>, which holds all 38 digits.
    /// </summary>
    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidCastException">The value is of another type, or null where the type has none; the message names the column.</exception>
    public T GetAs<T>(int index)
    {
        RowValue.CheckIndex(index, Size());
        if (_stored is null && (_batch!.TryGet(_row, index, out T value) || _batch.TryConvert(_row, index, out value)))
        {
            return value;
        }

        // What has no type of its own is as it is shown.
        return typeof(T) == typeof(object) || typeof(T).Namespace == "System.Collections"
            ? RowValue.As<T>(Get(index), index, Schema)
            : RowValue.As<T>(GetStored(index), index, Schema);
    }

    /// <summary>The value of a column by its name, as a type, as <see cref="GetAs{T}(int)"/> does.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidCastException">The value is of another type, or null where the type has none; the message names the column.</exception>
    public T GetAs<T>(string columnName) => GetAs<T>(RowValue.IndexOf(columnName, Schema));

    /// <summary>Rows are equal when their schemas and values are; arrays and dictionaries compare by content.</summary>
    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj) || (obj is Row other && Schema.Equals(other.Schema) && RowValue.AllEqual(Stored, other.Stored));

    /// <inheritdoc/>
    public override int GetHashCode() => RowValue.Hash(Stored);

    /// <summary>The values for people to read, as <c>[1,abc,null]</c>.</summary>
    public override string ToString() => RowValue.Format(_stored ?? _batch!.GetShown(_row));

    private object? GetStored(int index) => _stored is { } values ? values[index] : _batch!.Get(_row, index);
}
