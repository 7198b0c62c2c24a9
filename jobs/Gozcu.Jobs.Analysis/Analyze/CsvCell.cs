using System.Globalization;

namespace Gozcu.Jobs.Analyze;

/// <summary>
/// Cells of CSV files that people open in a spreadsheet, which executes text that begins with certain characters as a formula. Such text gets a leading
/// apostrophe (OWASP, “CSV Injection”), and the cell is quoted.
/// </summary>
internal static class CsvCell
{
    /// <summary>Returns a value as a cell. Numbers stay numbers: only text can be a formula.</summary>
    public static string Of(object value) => value is string text ? OfText(text) : ValueText.Exact(value);

    /// <summary>Returns a text as a cell.</summary>
    public static string OfText(string text) => IsFormula(text) ? "'" + text : text;

    /// <summary>
    /// Returns true if a spreadsheet might treat a text as a formula: it begins with a formula character, possibly full-width or after spaces, and is not a
    /// number.
    /// </summary>
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
