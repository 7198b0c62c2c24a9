namespace Microsoft.Spark.Arrow;

/// <summary>Builds a column of signed 64-bit integers.</summary>
public sealed class LongColumnBuilder : PrimitiveColumnBuilder<long>
{
    /// <summary>Creates an empty builder.</summary>
    public LongColumnBuilder()
        : base(ArrowType.Long) { }

    /// <inheritdoc cref="ColumnBuilder.Build"/>
    public new LongColumn Build() => (LongColumn)base.Build();

    private protected override ArrowColumn BuildColumn(ColumnData data, ArrowBuffer values) => new LongColumn(data, values);
}
