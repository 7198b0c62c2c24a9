namespace Microsoft.Spark.Arrow;

/// <summary>Builds a column of decimals. <see cref="PrimitiveColumnBuilder{T}.Append(T)"/> takes the unscaled value: the digits without the decimal point.</summary>
public sealed class DecimalColumnBuilder : PrimitiveColumnBuilder<Int128>
{
    private const int MaxDotnetScale = 28;

    /// <summary>Creates an empty builder.</summary>
    /// <exception cref="ArgumentException">The type is not a decimal.</exception>
    public DecimalColumnBuilder(ArrowType type)
        : base(type)
    {
        if (type.Kind != ArrowKind.Decimal)
        {
            throw new ArgumentException($"{type} is not a decimal.", nameof(type));
        }
    }

    /// <summary>True if a value with more decimal places than the type's scale is rejected instead of rounded.</summary>
    internal bool RefusesRounding { get; set; }

    /// <summary>Appends a value, rounded half away from zero to the scale of the type, as in Spark.</summary>
    /// <exception cref="OverflowException">The value has more digits than the precision of the type.</exception>
    public void Append(decimal value)
    {
        if (RefusesRounding && decimal.Round(value, Math.Min(Type.Scale, MaxDotnetScale)) != value)
        {
            throw Rounds(value);
        }

        Append(UnscaledDecimal.FromDecimal(value, Type.Precision, Type.Scale));
    }

    internal OverflowException Rounds(object value) =>
        new(
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{value} has more than the {Type.Scale} digits after the point that {Type} keeps. Round it, or declare more."
            )
        );

    /// <inheritdoc cref="ColumnBuilder.Build"/>
    public new DecimalColumn Build() => (DecimalColumn)base.Build();

    private protected override ArrowColumn BuildColumn(ColumnData data, ArrowBuffer values) => new DecimalColumn(Type, data, values);
}
