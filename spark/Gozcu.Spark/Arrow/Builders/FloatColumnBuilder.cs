namespace Microsoft.Spark.Arrow;

/// <summary>Builds a column of 32-bit floating-point numbers.</summary>
public sealed class FloatColumnBuilder : PrimitiveColumnBuilder<float>
{
    /// <summary>Creates an empty builder.</summary>
    public FloatColumnBuilder()
        : base(ArrowType.Float) { }

    /// <inheritdoc cref="ColumnBuilder.Build"/>
    public new FloatColumn Build() => (FloatColumn)base.Build();

    private protected override ArrowColumn BuildColumn(ColumnData data, ArrowBuffer values) => new FloatColumn(data, values);
}
