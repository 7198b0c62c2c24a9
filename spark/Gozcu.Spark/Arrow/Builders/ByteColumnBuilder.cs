namespace Microsoft.Spark.Arrow;

/// <summary>Builds a column of signed 8-bit integers.</summary>
public sealed class ByteColumnBuilder : PrimitiveColumnBuilder<sbyte>
{
    /// <summary>Creates an empty builder.</summary>
    public ByteColumnBuilder()
        : base(ArrowType.Byte) { }

    /// <inheritdoc cref="ColumnBuilder.Build"/>
    public new ByteColumn Build() => (ByteColumn)base.Build();

    private protected override ArrowColumn BuildColumn(ColumnData data, ArrowBuffer values) => new ByteColumn(data, values);
}
