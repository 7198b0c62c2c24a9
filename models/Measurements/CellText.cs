using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Gozcu.Models.Measurements;

/// <summary>How the cells of text files are read, in UTF-8: the rules that all readers of files share.</summary>
public static class CellText
{
    /// <summary>The cell without white space around it.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell) => cell.Trim(" \t"u8);

    /// <summary>Reads a whole number of 64 bits.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out long value) =>
        Utf8Parser.TryParse(text, out value, out var used) && used == text.Length;

    /// <summary>Reads a number with a decimal point, an exponent, or none; also NaN and Infinity.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    /// <summary>Reads <c>true</c> or <c>false</c>, in capitals or not, <c>1</c> or <c>0</c>.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out bool value)
    {
        value = text.SequenceEqual("1"u8) || Ascii.EqualsIgnoreCase(text, "true"u8);
        return value || text.SequenceEqual("0"u8) || Ascii.EqualsIgnoreCase(text, "false"u8);
    }
}
