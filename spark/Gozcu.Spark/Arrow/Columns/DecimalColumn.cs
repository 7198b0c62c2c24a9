namespace Microsoft.Spark.Arrow;

/// <summary>A column of decimals. <see cref="PrimitiveColumn{T}.Values"/> are the digits without the point; the type says where it stands.</summary>
public sealed class DecimalColumn : PrimitiveColumn<Int128>
{
    internal DecimalColumn(ArrowType type, ColumnData data, ArrowBuffer values)
        : base(type, data, values) { }

    /// <summary>A row's value. Where the row is null it has no meaning.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="OverflowException">The value has more than the 28 digits a <see cref="decimal"/> holds.</exception>
    public decimal GetDecimal(int row) => UnscaledDecimal.ToDecimal(Values[row], Type.Scale);

    private protected override object? ValueAt(int row) => GetDecimal(row);
}
