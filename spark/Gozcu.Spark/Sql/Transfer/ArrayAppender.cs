using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;

namespace Microsoft.Spark.Sql.Transfer;

/// <summary>Appends parts of an array to a column.</summary>
internal abstract class ArrayAppender
{
    internal abstract void Append(int start, int count);

    /// <param name="values">Array to append.</param>
    /// <param name="builder">Builder of the column.</param>
    /// <param name="name">Name of the column in errors.</param>
    internal static ArrayAppender Create(Array values, ColumnBuilder builder, string name)
    {
        Type element = values.GetType().GetElementType()!;
        object writer = ColumnWriters.Create(element, builder, name);
        return (ArrayAppender)Activator.CreateInstance(typeof(ArrayAppender<>).MakeGenericType(element), values, writer)!;
    }
}

/// <inheritdoc/>
internal sealed class ArrayAppender<T>(T[] values, ColumnWriter<T> writer) : ArrayAppender
{
    internal override void Append(int start, int count)
    {
        values.AsSpan(start, count).CopyTo(writer.Begin(count));
        writer.End(count);
    }
}
