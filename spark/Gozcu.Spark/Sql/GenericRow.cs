using Microsoft.Spark.Sql.Conversions;

namespace Microsoft.Spark.Sql;

/// <summary>A row of values without a schema, for creating data frames and for functions that return structs.</summary>
/// <param name="values">Values in the order of the schema.</param>
public sealed class GenericRow(object?[] values)
{
    /// <summary>Values in the order of the schema.</summary>
    public object?[] Values { get; } = values ?? throw new ArgumentNullException(nameof(values));

    /// <summary>Value at a zero-based index.</summary>
    public object? this[int index] => Get(index);

    /// <summary>Returns the number of values.</summary>
    public int Size() => Values.Length;

    /// <summary>Returns the value at an index.</summary>
    /// <param name="index">Zero-based index.</param>
    /// <exception cref="IndexOutOfRangeException">The index is out of range.</exception>
    public object? Get(int index)
    {
        RowValue.CheckIndex(index, Values.Length);
        return Values[index];
    }

    /// <summary>Returns the value at an index as a given type. Numbers are widened if nothing is lost.</summary>
    /// <param name="index">Zero-based index.</param>
    /// <exception cref="IndexOutOfRangeException">The index is out of range.</exception>
    /// <exception cref="InvalidCastException">The value has another type, or is null and the type is not nullable.</exception>
    public T GetAs<T>(int index) => RowValue.As<T>(Get(index), index, null);

    /// <summary>Compares rows by value; arrays and dictionaries are compared by content.</summary>
    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj) || (obj is GenericRow other && RowValue.AllEqual(Values, other.Values));

    /// <inheritdoc/>
    public override int GetHashCode() => RowValue.Hash(Values);

    /// <summary>Formats the values for display, as in <c>[1,abc,null]</c>.</summary>
    public override string ToString() => RowValue.Format(Values);
}
