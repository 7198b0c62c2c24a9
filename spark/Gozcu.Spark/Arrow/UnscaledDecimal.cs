namespace Microsoft.Spark.Arrow;

/// <summary>Converts between .NET's decimals, each with its own scale, and Arrow's, whose type has the scale.</summary>
internal static class UnscaledDecimal
{
    private const int MaxDotnetScale = 28;
    private static readonly Int128[] PowersOfTen = MakePowersOfTen();

    /// <exception cref="OverflowException">The number has more digits than a decimal can hold.</exception>
    public static decimal ToDecimal(Int128 unscaled, int scale) =>
        TryToDecimal(unscaled, scale, out var value)
            ? value
            : throw new OverflowException(
                $"A decimal with the digits {unscaled} and scale {scale} has more digits than .NET's decimal holds. Read it as SqlDecimal, which holds them all: row.GetAs<SqlDecimal>(…), or a record with a field of this type."
            );

    /// <returns>True if a decimal can hold all digits.</returns>
    public static bool TryToDecimal(Int128 unscaled, int scale, out decimal value)
    {
        // A decimal has at most 28 decimal places and 96 bits; trailing zeros beyond that can be removed.
        var (magnitude, places) = (unscaled < 0 ? -(UInt128)unscaled : (UInt128)unscaled, scale);
        while ((places > MaxDotnetScale || (places > 0 && magnitude >> 96 != UInt128.Zero)) && magnitude % 10 == UInt128.Zero)
        {
            (magnitude, places) = (magnitude / 10, places - 1);
        }

        if (places > MaxDotnetScale || magnitude >> 96 != UInt128.Zero)
        {
            value = 0;
            return false;
        }

        value = new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), (int)(uint)(magnitude >> 64), unscaled < 0, (byte)places);
        return true;
    }

    /// <returns>True if the number has no fraction.</returns>
    public static bool TryToWhole(Int128 unscaled, int scale, out Int128 whole)
    {
        (whole, var rest) = Int128.DivRem(unscaled, PowersOfTen[scale]);
        return rest == 0;
    }

    /// <exception cref="OverflowException">The number has more digits than the precision.</exception>
    public static Int128 FromDecimal(decimal value, int precision, int scale)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        Int128 unscaled = new((uint)bits[2], (ulong)(uint)bits[1] << 32 | (uint)bits[0]);
        var places = bits[3] >> 16 & 0xff;
        var digits =
            Rescale(unscaled, places, precision, scale)
            ?? throw new OverflowException($"{value} does not fit in decimal({precision},{scale}).");
        return bits[3] < 0 ? -digits : digits;
    }

    /// <summary>Changes the scale of a non-negative number, rounding half up. Null if it then has more digits than the precision.</summary>
    public static Int128? Rescale(Int128 unscaled, int places, int precision, int scale)
    {
        if (places > scale)
        {
            var divisor = PowersOfTen[places - scale];
            var (quotient, rest) = Int128.DivRem(unscaled, divisor);
            unscaled = rest >= divisor - rest ? quotient + 1 : quotient;
        }
        else if (unscaled != 0)
        {
            if (unscaled > PowersOfTen[precision] / PowersOfTen[scale - places])
            {
                return null;
            }

            unscaled *= PowersOfTen[scale - places];
        }

        return unscaled < PowersOfTen[precision] ? unscaled : null;
    }

    private static Int128[] MakePowersOfTen()
    {
        var powers = new Int128[ArrowType.MaxPrecision + 1];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
        {
            powers[i] = powers[i - 1] * 10;
        }

        return powers;
    }
}
