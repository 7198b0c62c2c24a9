namespace Microsoft.Spark.Arrow;

/// <summary>A column of signed 64-bit integers.</summary>
public sealed class LongColumn : PrimitiveColumn<long>
{
    internal LongColumn(ColumnData data, ArrowBuffer values)
        : base(ArrowType.Long, data, values) { }

    /// <summary>Creates a column of values without nulls. The values are copied.</summary>
    public static LongColumn From(params ReadOnlySpan<long> values)
    {
        var builder = new LongColumnBuilder();
        builder.Append(values);
        return builder.Build();
    }
}
