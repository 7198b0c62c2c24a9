using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>One value as another .NET type, by the rules that hold for whole columns: a struct as a record, an array as a list.</summary>
internal static class ValueConversion
{
    /// <param name="value">The value, not null.</param>
    /// <param name="type">What it is in Spark.</param>
    /// <exception cref="InvalidCastException">It does not become the type asked for.</exception>
    public static T To<T>(object value, DataType type)
    {
        var arrow = ArrowTypes.ToArrow(type);
        var reader = ColumnReaders.Create<T>(arrow);
        var builder = ColumnBuilder.Create(arrow);
        new ObjectWriter(builder, "The value").Append(value);
        reader.Bind(builder.Build());
        try
        {
            return reader.Read(0, 1)[0];
        }
        catch (NullValueException e)
        {
            throw new InvalidCastException(e.Message, e);
        }
    }
}
