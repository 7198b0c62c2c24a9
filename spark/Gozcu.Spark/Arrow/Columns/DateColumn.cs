namespace Microsoft.Spark.Arrow;

/// <summary>A column of dates, as days since 1970-01-01.</summary>
public sealed class DateColumn : PrimitiveColumn<int>
{
    internal DateColumn(ColumnData data, ArrowBuffer values)
        : base(ArrowType.Date, data, values) { }

    /// <summary>Creates a column of values without nulls. The values are copied.</summary>
    public static DateColumn From(params ReadOnlySpan<int> values)
    {
        var builder = new DateColumnBuilder();
        builder.Append(values);
        return builder.Build();
    }

    /// <summary>Returns the date of a row. Undefined if the row is null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The row is out of range, or the date is outside the years 1 to 9999.</exception>
    public DateOnly GetDate(int row) => DateOnly.FromDayNumber(UnixEpoch.DayNumber + Values[row]);

    private protected override object? ValueAt(int row) => GetDate(row);
}
