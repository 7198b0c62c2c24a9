namespace Microsoft.Spark.Arrow;

/// <summary>Builds a column of dates, as days since 1970-01-01.</summary>
public sealed class DateColumnBuilder : PrimitiveColumnBuilder<int>
{
    /// <summary>Creates an empty builder.</summary>
    public DateColumnBuilder()
        : base(ArrowType.Date) { }

    /// <inheritdoc cref="ColumnBuilder.Build"/>
    public new DateColumn Build() => (DateColumn)base.Build();

    /// <summary>Appends a date.</summary>
    public void Append(DateOnly date) => Append(date.DayNumber - UnixEpoch.DayNumber);

    private protected override ArrowColumn BuildColumn(ColumnData data, ArrowBuffer values) => new DateColumn(data, values);
}
