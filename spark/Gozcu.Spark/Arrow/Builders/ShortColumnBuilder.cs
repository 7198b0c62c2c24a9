namespace Microsoft.Spark.Arrow;

/// <summary>Builds a column of signed 16-bit integers.</summary>
public sealed class ShortColumnBuilder : PrimitiveColumnBuilder<short>
{
    /// <summary>Creates an empty builder.</summary>
    public ShortColumnBuilder()
        : base(ArrowType.Short) { }

    /// <inheritdoc cref="ColumnBuilder.Build"/>
    public new ShortColumn Build() => (ShortColumn)base.Build();

    private protected override ArrowColumn BuildColumn(ColumnData data, ArrowBuffer values) => new ShortColumn(data, values);
}
