using System.Globalization;

namespace Gozcu.Jobs.Analyze;

/// <summary>
/// Cells of CSV files that people open in a spreadsheet, which takes text that begins with certain characters for a formula and computes it, whoever wrote that text. Such text gets an apostrophe in front
/// (OWASP, “CSV Injection”), and the cell is put in quotes.
/// </summary>
internal static class CsvCell
{
    /// <summary>Returns a value as a cell. Numbers stay numbers: only text can be a formula.</summary>
    public static string Of(object value) => value is string text ? OfText(text) : CellText.Exact(value);

    /// <summary>Returns a text as a cell.</summary>
    public static string OfText(string text) => IsFormula(text) ? "'" + text : text;

    /// <summary>Returns true for a text that a spreadsheet might compute: it begins as a formula does, also in full width or behind blanks, and is no number.</summary>
    private static bool IsFormula(string text) =>
        text.TrimStart(' ') is [var first, ..] begun
        && (first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠')
        && !IsNumber(begun);

    private static bool IsNumber(string text) =>
        text[0] is '+' or '-'
        && double.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out var number
        )
        && double.IsFinite(number);
}
