using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Writes values of a value type, or nulls.</summary>
internal sealed class NullableWriter<T>(ColumnWriter<T> values, ColumnBuilder builder) : ColumnWriter<T?>
    where T : struct
{
    public override void Append(T? value)
    {
        if (value is { } some)
        {
            values.Append(some);
        }
        else
        {
            builder.AppendNull();
        }
    }
}
