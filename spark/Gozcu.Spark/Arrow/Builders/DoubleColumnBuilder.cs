namespace Microsoft.Spark.Arrow;

/// <summary>Builds a column of 64-bit floating-point numbers.</summary>
public sealed class DoubleColumnBuilder : PrimitiveColumnBuilder<double>
{
    /// <summary>Creates an empty builder.</summary>
    public DoubleColumnBuilder()
        : base(ArrowType.Double) { }

    /// <inheritdoc cref="ColumnBuilder.Build"/>
    public new DoubleColumn Build() => (DoubleColumn)base.Build();

    private protected override ArrowColumn BuildColumn(ColumnData data, ArrowBuffer values) => new DoubleColumn(data, values);
}
