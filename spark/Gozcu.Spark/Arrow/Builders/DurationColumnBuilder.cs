namespace Microsoft.Spark.Arrow;

/// <summary>Builds a column of durations, in microseconds.</summary>
public sealed class DurationColumnBuilder : PrimitiveColumnBuilder<long>
{
    /// <summary>Creates an empty builder.</summary>
    public DurationColumnBuilder()
        : base(ArrowType.Duration) { }

    /// <inheritdoc cref="ColumnBuilder.Build"/>
    public new DurationColumn Build() => (DurationColumn)base.Build();

    /// <summary>Appends a duration. Fractions of a microsecond are cut off.</summary>
    public void Append(TimeSpan duration) => Append(duration.Ticks / TimeSpan.TicksPerMicrosecond);

    private protected override ArrowColumn BuildColumn(ColumnData data, ArrowBuffer values) => new DurationColumn(data, values);
}
