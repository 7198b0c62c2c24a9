namespace Microsoft.Spark.Arrow;

/// <summary>Builds a column of signed 32-bit integers.</summary>
public sealed class IntColumnBuilder : PrimitiveColumnBuilder<int>
{
    /// <summary>Creates an empty builder.</summary>
    public IntColumnBuilder()
        : base(ArrowType.Int) { }

    /// <inheritdoc cref="ColumnBuilder.Build"/>
    public new IntColumn Build() => (IntColumn)base.Build();

    private protected override ArrowColumn BuildColumn(ColumnData data, ArrowBuffer values) => new IntColumn(data, values);
}
