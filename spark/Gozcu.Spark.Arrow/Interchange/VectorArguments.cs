using Apache.Arrow;
using Apache.Arrow.Types;
using Microsoft.Data.Analysis;
using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Interchange;

/// <summary>Arguments of a vectorized function, in the classes that it declares.</summary>
/// <param name="columns">Columns of a batch.</param>
internal readonly struct VectorArguments(ArrowColumn[] columns)
{
    /// <summary>Returns an argument as an array of Apache.Arrow.</summary>
    /// <exception cref="InvalidCastException">The column has another class.</exception>
    public T Array<T>(int index)
        where T : IArrowArray
    {
        var column = At(index);
        var array = ToApache.Array(column);
        if (typeof(T) == typeof(UInt8Array) && array is Int8Array signed)
        {
            // Microsoft.Spark's name for tinyint.
            array = new UInt8Array(
                new ArrayData(UInt8Type.Default, signed.Length, signed.NullCount, signed.Offset, signed.Data.Buffers, signed.Data.Children)
            );
        }

        return array is T declared ? declared : throw Mismatch(index, typeof(T), column, array);
    }

    /// <summary>Returns an argument as a column of Microsoft.Data.Analysis.</summary>
    /// <exception cref="InvalidCastException">The column has another class.</exception>
    /// <exception cref="NotSupportedException">The library has no column class for its type.</exception>
    public T Column<T>(int index)
        where T : DataFrameColumn
    {
        var column = At(index);
        DataFrameColumn frame = Frames.ToFrame([new ArrowField($"_{index}", column.Type)], [column], column.Length).Columns[0];
        if (typeof(T) == typeof(StringDataFrameColumn) && frame is ArrowStringDataFrameColumn texts)
        {
            frame = new StringDataFrameColumn(texts.Name, texts);
        }

        return frame as T ?? throw Mismatch(index, typeof(T), column, frame);
    }

    private ArrowColumn At(int index) =>
        index < columns.Length
            ? columns[index]
            : throw new ArgumentException($"The function takes more columns than the {columns.Length} it is given.");

    private static InvalidCastException Mismatch(int index, Type declared, ArrowColumn column, object given) =>
        new($"Argument {index + 1} is declared as {declared.Name}, but the column is {column.Type}, a {given.GetType().Name}.");
}
