namespace Microsoft.Spark.Arrow;

/// <summary>Builds a column of months, days and nanoseconds.</summary>
public sealed class CalendarIntervalColumnBuilder : PrimitiveColumnBuilder<CalendarInterval>
{
    /// <summary>Creates an empty builder.</summary>
    public CalendarIntervalColumnBuilder()
        : base(ArrowType.CalendarInterval) { }

    /// <inheritdoc cref="ColumnBuilder.Build"/>
    public new CalendarIntervalColumn Build() => (CalendarIntervalColumn)base.Build();

    private protected override ArrowColumn BuildColumn(ColumnData data, ArrowBuffer values) => new CalendarIntervalColumn(data, values);
}
