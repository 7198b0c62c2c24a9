using System.Globalization;
using System.Numerics;
using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>
/// Converts numbers between types without loss. Integers are converted exactly or not at all. Numbers with a fraction, and any <see cref="double"/> converted to
/// <see cref="float"/>, are rounded to the nearest number of the target type, as in C#. A number outside the range of the target type is an error.
/// </summary>
internal static class Numbers
{
    private const int LongestText = 64;

    // Up to this limit a floating-point type can represent all integers.
    private const long WholeDoubles = 1L << 53;
    private const long WholeFloats = 1L << 24;

    /// <summary>Tests whether a type is one of those that numbers are converted between.</summary>
    public static bool IsNumber(Type type) => Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal && !type.IsEnum;

    /// <summary>Converts a number to another type.</summary>
    /// <returns>True if the target type has the number.</returns>
    public static bool TryConvert<TFrom, TTo>(TFrom value, out TTo result)
        where TFrom : unmanaged, INumberBase<TFrom>
        where TTo : unmanaged, INumberBase<TTo>
    {
        // The JIT compiler resolves the type comparisons for each pair of types, and removes the conversion through object.
        if (typeof(TFrom) == typeof(decimal))
        {
            return TryConvert((decimal)(object)value, out result);
        }

        if (typeof(TTo) == typeof(decimal))
        {
            bool same = IsFloating<TFrom>() ? TryToDecimal(value, out var number) : ToDecimal(value, out number);
            result = (TTo)(object)number;
            return same;
        }

        result = TTo.CreateSaturating(value);
        if (IsFloating<TFrom>())
        {
            return IsFloating<TTo>()
                ? TTo.IsFinite(result) || !TFrom.IsFinite(value)
                : TFrom.IsInteger(value) && Int128.CreateSaturating(value) == Int128.CreateTruncating(result);
        }

        if (!IsFloating<TTo>())
        {
            return TFrom.CreateTruncating(result) == value;
        }

        return (typeof(TFrom) == typeof(long) && typeof(TTo) == typeof(double) && long.Abs((long)(object)value | 1) <= WholeDoubles)
            || Int128.CreateTruncating(value) == Int128.CreateSaturating(result);
    }

    /// <summary>Converts a decimal with any number of digits to another type.</summary>
    /// <returns>True if the target type has the number, or the nearest one if it has a fraction.</returns>
    public static bool TryConvert<TTo>(Int128 unscaled, ArrowType type, out TTo result)
        where TTo : unmanaged, INumberBase<TTo>
    {
        if (UnscaledDecimal.TryToDecimal(unscaled, type.Scale, out var number))
        {
            return TryConvert(number, out result);
        }

        if (!IsFloating<TTo>())
        {
            result = default;
            return false;
        }

        result = TTo.Parse(SqlDecimals.From(unscaled, type).ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);
        return TTo.Abs(result) is var magnitude && Int128.CreateSaturating(magnitude) <= Whole<TTo>()
            || (UnscaledDecimal.TryToWhole(unscaled, type.Scale, out var whole) && Int128.CreateSaturating(result) == whole);
    }

    /// <summary>Converts a boxed number to another type. Null if either type is not numeric.</summary>
    /// <exception cref="InvalidCastException">The target type does not have the number.</exception>
    public static object? Convert(object value, Type target) =>
        Type.GetTypeCode(target) switch
        {
            _ when target.IsEnum => null,
            TypeCode.SByte => To<sbyte>(value),
            TypeCode.Byte => To<byte>(value),
            TypeCode.Int16 => To<short>(value),
            TypeCode.UInt16 => To<ushort>(value),
            TypeCode.Int32 => To<int>(value),
            TypeCode.UInt32 => To<uint>(value),
            TypeCode.Int64 => To<long>(value),
            TypeCode.UInt64 => To<ulong>(value),
            TypeCode.Single => To<float>(value),
            TypeCode.Double => To<double>(value),
            TypeCode.Decimal => To<decimal>(value),
            _ => null,
        };

    /// <summary>Creates the exception for a number that the target type does not have.</summary>
    public static InvalidCastException Lost(object value, Type target) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{value} is no number that {DotnetTypes.Name(target)} can hold: {Why(value, target)} Ask for {DotnetTypes.Name(value.GetType())} instead, or round or cast it in Spark."
            )
        );

    private static string Why(object value, Type target) =>
        (value, Type.GetTypeCode(target)) switch
        {
            (float or double or decimal, >= TypeCode.SByte and <= TypeCode.UInt64) => "it has a fraction, or is out of range.",
            (_, TypeCode.Single or TypeCode.Double) => "it has more digits.",
            _ => "it is out of range.",
        };

    private static object? To<TTo>(object value)
        where TTo : unmanaged, INumberBase<TTo> =>
        value switch
        {
            TTo same => same,
            sbyte v => Checked<sbyte, TTo>(v),
            byte v => Checked<byte, TTo>(v),
            short v => Checked<short, TTo>(v),
            ushort v => Checked<ushort, TTo>(v),
            int v => Checked<int, TTo>(v),
            uint v => Checked<uint, TTo>(v),
            long v => Checked<long, TTo>(v),
            ulong v => Checked<ulong, TTo>(v),
            float v => Checked<float, TTo>(v),
            double v => Checked<double, TTo>(v),
            decimal v => Checked<decimal, TTo>(v),
            _ => null,
        };

    private static TTo Checked<TFrom, TTo>(TFrom value)
        where TFrom : unmanaged, INumberBase<TFrom>
        where TTo : unmanaged, INumberBase<TTo> => TryConvert(value, out TTo result) ? result : throw Lost(value, typeof(TTo));

    private static bool TryConvert<TTo>(decimal value, out TTo result)
        where TTo : unmanaged, INumberBase<TTo>
    {
        result = TTo.CreateSaturating(value);
        return IsFloating<TTo>()
            ? decimal.Abs(value) <= Whole<TTo>()
                || (decimal.IsInteger(value) && Int128.CreateSaturating(value) == Int128.CreateSaturating(result))
            : decimal.CreateSaturating(result) == value;
    }

    private static bool ToDecimal<TFrom>(TFrom value, out decimal result)
        where TFrom : unmanaged, INumberBase<TFrom>
    {
        result = decimal.CreateSaturating(value);
        return true;
    }

    /// <summary>Converts a number to a decimal with all digits that identify it. C#'s own conversion rounds to 15 digits.</summary>
    private static bool TryToDecimal<TFrom>(TFrom value, out decimal result)
        where TFrom : unmanaged, INumberBase<TFrom>
    {
        Span<char> text = stackalloc char[LongestText];
        result = 0;
        return value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture)
            && decimal.TryParse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out result)
            && result.TryFormat(text, out length, provider: CultureInfo.InvariantCulture)
            && TFrom.Parse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture) == value;
    }

    private static long Whole<T>() => typeof(T) == typeof(float) ? WholeFloats : WholeDoubles;

    private static bool IsFloating<T>() => typeof(T) == typeof(double) || typeof(T) == typeof(float);
}
