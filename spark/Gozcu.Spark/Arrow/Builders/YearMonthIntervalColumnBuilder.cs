namespace Microsoft.Spark.Arrow;

/// <summary>Builds a column of months.</summary>
public sealed class YearMonthIntervalColumnBuilder : PrimitiveColumnBuilder<int>
{
    /// <summary>Creates an empty builder.</summary>
    public YearMonthIntervalColumnBuilder()
        : base(ArrowType.YearMonthInterval) { }

    /// <inheritdoc cref="ColumnBuilder.Build"/>
    public new YearMonthIntervalColumn Build() => (YearMonthIntervalColumn)base.Build();

    private protected override ArrowColumn BuildColumn(ColumnData data, ArrowBuffer values) => new YearMonthIntervalColumn(data, values);
}
