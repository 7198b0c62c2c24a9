namespace Microsoft.Spark.Arrow;

/// <summary>Builds a column of decimals. <see cref="PrimitiveColumnBuilder{T}.Append(T)"/> takes the digits without the point.</summary>
public sealed class DecimalColumnBuilder : PrimitiveColumnBuilder<Int128>
{
    private const int MaxDotnetScale = 28;

    /// <summary>Begins an empty column.</summary>
    /// <exception cref="ArgumentException">The type is not a decimal.</exception>
    public DecimalColumnBuilder(ArrowType type)
        : base(type)
    {
        if (type.Kind != ArrowKind.Decimal)
        {
            throw new ArgumentException($"{type} is not a decimal.", nameof(type));
        }
    }

    /// <summary>Whether a value with more places than the type's scale is refused instead of rounded.</summary>
    internal bool RefusesRounding { get; set; }

    /// <summary>Appends a value, rounded half away from zero to the type's scale, as Spark does.</summary>
    /// <exception cref="OverflowException">It has more digits than the type's precision.</exception>
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
