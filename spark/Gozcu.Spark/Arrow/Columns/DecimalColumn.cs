namespace Microsoft.Spark.Arrow;

/// <summary>A column of decimals. <see cref="PrimitiveColumn{T}.Values"/> are unscaled: the digits without the decimal point, whose position is the scale of the type.</summary>
public sealed class DecimalColumn : PrimitiveColumn<Int128>
{
    internal DecimalColumn(ArrowType type, ColumnData data, ArrowBuffer values)
        : base(type, data, values) { }

    /// <summary>Returns the value of a row. Undefined if the row is null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The row is out of range.</exception>
    /// <exception cref="OverflowException">The value has more than the 28 digits of a <see cref="decimal"/>.</exception>
    public decimal GetDecimal(int row) => UnscaledDecimal.ToDecimal(Values[row], Type.Scale);

    private protected override object? ValueAt(int row) => GetDecimal(row);
}
