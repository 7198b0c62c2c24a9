namespace Microsoft.Spark.Arrow;

/// <summary>A column of signed 16-bit integers.</summary>
public sealed class ShortColumn : PrimitiveColumn<short>
{
    internal ShortColumn(ColumnData data, ArrowBuffer values)
        : base(ArrowType.Short, data, values) { }

    /// <summary>Creates a column of values without nulls. The values are copied.</summary>
    public static ShortColumn From(params ReadOnlySpan<short> values)
    {
        var builder = new ShortColumnBuilder();
        builder.Append(values);
        return builder.Build();
    }
}
