namespace Microsoft.Spark.Arrow;

/// <summary>A column of 32-bit floating-point numbers.</summary>
public sealed class FloatColumn : PrimitiveColumn<float>
{
    internal FloatColumn(ColumnData data, ArrowBuffer values)
        : base(ArrowType.Float, data, values) { }

    /// <summary>Creates a column of values without nulls. The values are copied.</summary>
    public static FloatColumn From(params ReadOnlySpan<float> values)
    {
        var builder = new FloatColumnBuilder();
        builder.Append(values);
        return builder.Build();
    }
}
