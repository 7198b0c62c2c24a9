namespace Microsoft.Spark.Arrow;

/// <summary>A column of months, days and nanoseconds.</summary>
public sealed class CalendarIntervalColumn : PrimitiveColumn<CalendarInterval>
{
    internal CalendarIntervalColumn(ColumnData data, ArrowBuffer values)
        : base(ArrowType.CalendarInterval, data, values) { }

    /// <summary>Creates a column of values without nulls. The values are copied.</summary>
    public static CalendarIntervalColumn From(params ReadOnlySpan<CalendarInterval> values)
    {
        var builder = new CalendarIntervalColumnBuilder();
        builder.Append(values);
        return builder.Build();
    }
}
