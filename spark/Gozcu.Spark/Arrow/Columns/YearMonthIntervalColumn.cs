namespace Microsoft.Spark.Arrow;

/// <summary>A column of whole months.</summary>
public sealed class YearMonthIntervalColumn : PrimitiveColumn<int>
{
    internal YearMonthIntervalColumn(ColumnData data, ArrowBuffer values)
        : base(ArrowType.YearMonthInterval, data, values) { }

    /// <summary>A column of these values, none null. They are copied.</summary>
    public static YearMonthIntervalColumn From(params ReadOnlySpan<int> values)
    {
        var builder = new YearMonthIntervalColumnBuilder();
        builder.Append(values);
        return builder.Build();
    }
}
