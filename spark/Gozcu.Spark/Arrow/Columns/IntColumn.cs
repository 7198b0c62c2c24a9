namespace Microsoft.Spark.Arrow;

/// <summary>A column of signed 32-bit integers.</summary>
public sealed class IntColumn : PrimitiveColumn<int>
{
    internal IntColumn(ColumnData data, ArrowBuffer values)
        : base(ArrowType.Int, data, values) { }

    /// <summary>Creates a column of values without nulls. The values are copied.</summary>
    public static IntColumn From(params ReadOnlySpan<int> values)
    {
        var builder = new IntColumnBuilder();
        builder.Append(values);
        return builder.Build();
    }
}
