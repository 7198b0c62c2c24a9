using System.Globalization;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>One row of a data frame: values with the schema they follow. Nested structs are rows too.</summary>
public sealed class Row
{
    private readonly BatchRows? _batch;
    private readonly int _row;
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

        _values = values;
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
        _values = row.Values;
        Schema = new StructType([]);
    }

    /// <summary>The schema; without fields when the row was made from a <see cref="GenericRow"/>.</summary>
    public StructType Schema { get; }

    /// <summary>The values in the schema's order. <see cref="GetAs{T}(int)"/> reads one without making objects of the others.</summary>
    /// <exception cref="InvalidCastException">No .NET value stands for one of them; the message names its column.</exception>
    public object?[] Values => _values ??= _batch!.GetValues(_row);

    /// <summary>The value of a column by its place, from 0.</summary>
    public object? this[int index] => Get(index);

    /// <summary>A generic row as a row without a schema; what a function with a declared return type gives back.</summary>
    public static implicit operator Row(GenericRow genericRow) => new(genericRow);

    /// <summary>The number of columns.</summary>
    public int Size() => _values?.Length ?? Schema.Fields.Count;

    /// <summary>The value of a column by its place, from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidCastException">No .NET value stands for it; the message names the column.</exception>
    public object? Get(int index)
    {
        RowValue.CheckIndex(index, Size());
        return _values is { } values ? values[index] : _batch!.Get(_row, index);
    }

    /// <summary>The value of a column by its name.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public object? Get(string columnName) => Get(IndexOf(columnName));

    /// <summary>
    /// The value of a column by its place, as a type. Numbers are widened where nothing is lost; structs also become records and tuples, arrays and maps also lists and dictionaries of such, decimals
    /// also <see cref="System.Data.SqlTypes.SqlDecimal"/>, which holds all 38 digits.
    /// </summary>
    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidCastException">The value is of another type, or null where the type has none; the message names the column.</exception>
    public T GetAs<T>(int index)
    {
        RowValue.CheckIndex(index, Size());
        return _values is null && (_batch!.TryGet(_row, index, out T value) || _batch.TryConvert(_row, index, out value))
            ? value
            : RowValue.As<T>(Get(index), index, Schema);
    }

    /// <summary>The value of a column by its name, as a type, as <see cref="GetAs{T}(int)"/> does.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    /// <exception cref="InvalidCastException">The value is of another type, or null where the type has none; the message names the column.</exception>
    public T GetAs<T>(string columnName) => GetAs<T>(IndexOf(columnName));

    /// <summary>Rows are equal when their schemas and values are; arrays and dictionaries compare by content.</summary>
    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj) || (obj is Row other && Schema.Equals(other.Schema) && RowValue.AllEqual(Values, other.Values));

    /// <inheritdoc/>
    public override int GetHashCode() => RowValue.Hash(Values);

    /// <summary>The values for people to read, as <c>[1,abc,null]</c>.</summary>
    public override string ToString() => RowValue.Format(_values ?? _batch!.GetShown(_row));

    private int IndexOf(string columnName)
    {
        int index = Schema.IndexOf(columnName);
        return index >= 0
            ? index
            : throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The row has no column '{columnName}'; it has {string.Join(", ", Schema.Fields.Select(field => field.Name))}."
                ),
                nameof(columnName)
            );
    }
}
