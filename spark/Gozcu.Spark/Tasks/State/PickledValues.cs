using System.Globalization;
using System.Text;
using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Tasks.State;

/// <summary>Appends values of a pickle to columns. Dates, timestamps and intervals arrive as the numbers that store them.</summary>
internal static class PickledValues
{
    /// <exception cref="InvalidCastException">The value does not have the type of the column.</exception>
    public static void Append(PickledValue value, ColumnBuilder builder, ReadOnlySpan<byte> pickle)
    {
        if (value.Kind == PickledKind.Null)
        {
            builder.AppendNull();
            return;
        }

        switch (builder)
        {
            case BooleanColumnBuilder b:
                b.Append(Integer(value) != 0);
                break;
            case ByteColumnBuilder b:
                b.Append(checked((sbyte)Integer(value)));
                break;
            case ShortColumnBuilder b:
                b.Append(checked((short)Integer(value)));
                break;
            case PrimitiveColumnBuilder<int> b:
                b.Append(checked((int)Integer(value)));
                break;
            case PrimitiveColumnBuilder<long> b:
                b.Append(Integer(value));
                break;
            case FloatColumnBuilder b:
                b.Append((float)Number(value));
                break;
            case DoubleColumnBuilder b:
                b.Append(Number(value));
                break;
            case DecimalColumnBuilder b:
                AppendDecimal(Encoding.UTF8.GetString(Text(value, pickle)), b);
                break;
            case StringColumnBuilder b:
                b.Append(Text(value, pickle));
                break;
            case BinaryColumnBuilder b:
                b.Append(Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(Text(value, pickle))));
                break;
            case StructColumnBuilder b:
                AppendRow(value.Items, b, pickle);
                break;
            case MapColumnBuilder b:
                AppendMap(value.Items, b, pickle);
                break;
            case ListColumnBuilder b:
                foreach (var item in value.Items)
                {
                    Append(item, b.Elements, pickle);
                }

                b.Append();
                break;
            default:
                throw new InvalidCastException($"a state cannot hold {builder.Type}.");
        }
    }

    private static void AppendRow(List<PickledValue> items, StructColumnBuilder builder, ReadOnlySpan<byte> pickle)
    {
        if (items.Count != builder.Fields.Count)
        {
            throw new InvalidCastException($"{items.Count} values came for the fields of {builder.Type}.");
        }

        for (var i = 0; i < items.Count; i++)
        {
            Append(items[i], builder.Fields[i], pickle);
        }

        builder.Append();
    }

    private static void AppendMap(List<PickledValue> items, MapColumnBuilder builder, ReadOnlySpan<byte> pickle)
    {
        for (var i = 0; i + 1 < items.Count; i += 2)
        {
            Append(items[i], builder.Keys, pickle);
            Append(items[i + 1], builder.Values, pickle);
            builder.AppendEntry();
        }

        builder.Append();
    }

    /// <summary>Appends a number in the text form of Java's <c>BigDecimal</c>, which may have an exponent.</summary>
    private static void AppendDecimal(string text, DecimalColumnBuilder builder)
    {
        var mark = text.AsSpan().IndexOfAny('E', 'e');
        var exponent = mark < 0 ? 0 : int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var digits = mark < 0 ? text : text[..mark];
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var places = (point < 0 ? 0 : digits.Length - point - 1) - exponent;
        var unscaled = Int128.Parse(
            digits.Replace(".", "", StringComparison.Ordinal),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture
        );
        for (; places < builder.Type.Scale; places++)
        {
            unscaled = checked(unscaled * 10);
        }

        for (; places > builder.Type.Scale; places--)
        {
            unscaled = unscaled % 10 == 0 ? unscaled / 10 : throw new FormatException($"{text} is not a {builder.Type}.");
        }

        builder.Append(unscaled);
    }

    private static long Integer(PickledValue value) =>
        value.Kind == PickledKind.Integer ? value.Bits : throw new InvalidCastException($"{value.Kind} came where an integer was due.");

    private static double Number(PickledValue value) => value.Kind == PickledKind.Float ? value.Double : Integer(value);

    private static ReadOnlySpan<byte> Text(PickledValue value, ReadOnlySpan<byte> pickle) =>
        value.Kind == PickledKind.Text
            ? pickle.Slice((int)value.Bits, value.Length)
            : throw new InvalidCastException($"{value.Kind} came where text was due.");
}
