using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Converts single values to other .NET types by the rules for whole columns, such as a struct to a record or an array to a list.</summary>
internal static class ValueConversion
{
    /// <param name="value">Value, not null.</param>
    /// <param name="type">Its type in Spark.</param>
    /// <exception cref="InvalidCastException">The value does not convert to the requested type.</exception>
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
