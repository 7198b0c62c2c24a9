namespace Microsoft.Spark.Arrow;

/// <summary>A column of dates, each as days since 1970-01-01.</summary>
public sealed class DateColumn : PrimitiveColumn<int>
{
    internal DateColumn(ColumnData data, ArrowBuffer values)
        : base(ArrowType.Date, data, values) { }

    /// <summary>A column of these values, none null. They are copied.</summary>
    public static DateColumn From(params ReadOnlySpan<int> values)
    {
        var builder = new DateColumnBuilder();
        builder.Append(values);
        return builder.Build();
    }

    /// <summary>A row's date. Where the row is null it has no meaning.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row, or the date lies outside the years 1 to 9999.</exception>
    public DateOnly GetDate(int row) => DateOnly.FromDayNumber(UnixEpoch.DayNumber + Values[row]);

    private protected override object? ValueAt(int row) => GetDate(row);
}
