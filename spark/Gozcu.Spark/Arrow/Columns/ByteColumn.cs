namespace Microsoft.Spark.Arrow;

/// <summary>A column of signed 8-bit integers.</summary>
public sealed class ByteColumn : PrimitiveColumn<sbyte>
{
    internal ByteColumn(ColumnData data, ArrowBuffer values)
        : base(ArrowType.Byte, data, values) { }

    /// <summary>Creates a column of values without nulls. The values are copied.</summary>
    public static ByteColumn From(params ReadOnlySpan<sbyte> values)
    {
        var builder = new ByteColumnBuilder();
        builder.Append(values);
        return builder.Build();
    }
}
