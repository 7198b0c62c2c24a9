namespace Microsoft.Spark.Arrow;

/// <summary>A column of 64-bit floating-point numbers.</summary>
public sealed class DoubleColumn : PrimitiveColumn<double>
{
    internal DoubleColumn(ColumnData data, ArrowBuffer values)
        : base(ArrowType.Double, data, values) { }

    /// <summary>Creates a column of values without nulls. The values are copied.</summary>
    public static DoubleColumn From(params ReadOnlySpan<double> values)
    {
        var builder = new DoubleColumnBuilder();
        builder.Append(values);
        return builder.Build();
    }
}
