namespace Microsoft.Spark.Sql;

/// <summary>Values in order without a schema: what a session makes data frames from, and what functions that return structs give back.</summary>
/// <param name="values">The values in the schema's order.</param>
public sealed class GenericRow(object?[] values)
{
    /// <summary>The values in order.</summary>
    public object?[] Values { get; } = values ?? throw new ArgumentNullException(nameof(values));

    /// <summary>The value at a place, from 0.</summary>
    public object? this[int index] => Get(index);

    /// <summary>The number of values.</summary>
    public int Size() => Values.Length;

    /// <summary>The value at a place, from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such place.</exception>
    public object? Get(int index)
    {
        RowValue.CheckIndex(index, Values.Length);
        return Values[index];
    }

    /// <summary>The value at a place, as a type. Numbers are widened where nothing is lost.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such place.</exception>
    /// <exception cref="InvalidCastException">The value is of another type, or null where the type has none.</exception>
    public T GetAs<T>(int index) => RowValue.As<T>(Get(index), index, null);

    /// <summary>Rows are equal when their values are; arrays and dictionaries compare by content.</summary>
    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj) || (obj is GenericRow other && RowValue.AllEqual(Values, other.Values));

    /// <inheritdoc/>
    public override int GetHashCode() => RowValue.Hash(Values);

    /// <summary>The values for people to read, as <c>[1,abc,null]</c>.</summary>
    public override string ToString() => RowValue.Format(Values);
}
