using System.Data.SqlTypes;
using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Converts between Spark's decimals and <see cref="SqlDecimal"/>, which has the same 38 digits.</summary>
internal static class SqlDecimals
{
    public static SqlDecimal From(Int128 unscaled, ArrowType type)
    {
        var magnitude = unscaled < 0 ? (UInt128)(-unscaled) : (UInt128)unscaled;
        return new SqlDecimal(
            (byte)type.Precision,
            (byte)type.Scale,
            fPositive: unscaled >= 0,
            (int)(uint)magnitude,
            (int)(uint)(magnitude >> 32),
            (int)(uint)(magnitude >> 64),
            (int)(uint)(magnitude >> 96)
        );
    }

    /// <summary>Appends a value, rounded half away from zero to the scale of the column, or a null.</summary>
    /// <exception cref="OverflowException">The value has more digits than the type of the column.</exception>
    public static void Append(DecimalColumnBuilder builder, SqlDecimal value)
    {
        if (value.IsNull)
        {
            builder.AppendNull();
            return;
        }

        if (builder.RefusesRounding && value.Scale > builder.Type.Scale && SqlDecimal.Truncate(value, builder.Type.Scale) != value)
        {
            throw builder.Rounds(value);
        }

        Span<uint> parts = stackalloc uint[4];
        value.WriteTdsValue(parts);
        var magnitude = new UInt128((ulong)parts[3] << 32 | parts[2], (ulong)parts[1] << 32 | parts[0]);
        var unscaled = UnscaledDecimal.Rescale((Int128)magnitude, value.Scale, builder.Type.Precision, builder.Type.Scale);
        builder.Append(
            unscaled is { } digits
                ? (value.IsPositive ? digits : -digits)
                : throw new OverflowException($"{value} does not fit in {builder.Type}.")
        );
    }
}
