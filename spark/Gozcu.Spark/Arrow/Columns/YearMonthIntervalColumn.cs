namespace Microsoft.Spark.Arrow;

/// <summary>A column of months.</summary>
public sealed class YearMonthIntervalColumn : PrimitiveColumn<int>
{
    internal YearMonthIntervalColumn(ColumnData data, ArrowBuffer values)
        : base(ArrowType.YearMonthInterval, data, values) { }

    /// <summary>Creates a column of values without nulls. The values are copied.</summary>
    public static YearMonthIntervalColumn From(params ReadOnlySpan<int> values)
    {
        var builder = new YearMonthIntervalColumnBuilder();
        builder.Append(values);
        return builder.Build();
    }
}
