using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Gozcu.Models.Measurements;

/// <summary>Parses the cells of text files, in UTF-8. All readers of files share these rules.</summary>
public static class CellText
{
    /// <summary>Returns the cell without spaces and tabs around it.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell) => cell.Trim(" \t"u8);

    /// <summary>Parses a 64-bit integer. Returns false if the text is none.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out long value) =>
        Utf8Parser.TryParse(text, out value, out var used) && used == text.Length;

    /// <summary>Parses a number, with or without decimal point and exponent; also NaN and Infinity. Returns false if the text is none.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    /// <summary>Parses <c>true</c> or <c>false</c> in any case, <c>1</c> or <c>0</c>. Returns false if the text is none of them.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out bool value)
    {
        value = text.SequenceEqual("1"u8) || Ascii.EqualsIgnoreCase(text, "true"u8);
        return value || text.SequenceEqual("0"u8) || Ascii.EqualsIgnoreCase(text, "false"u8);
    }
}
