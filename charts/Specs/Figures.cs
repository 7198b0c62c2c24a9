using System.Globalization;

namespace Gozcu.Charts.Specs;

/// <summary>Formats numbers for notes, labels and axes.</summary>
internal static class Figures
{
    private const double Million = 1e6;
    private const double TooLongToWriteOut = 1e15;
    private const double TooSmallToWriteOut = 1e-4;

    /// <summary>Returns a count: <c>10,000</c>.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Returns a count with its noun: <c>1 row</c>, <c>10,000 rows</c>.</summary>
    public static string Count(long count, string noun) => $"{Count(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>Returns a share as percent: <c>2.1 %</c>. It is 0 % only for 0, and 100 % only for 1.</summary>
    public static string Percent(double share) =>
        share switch
        {
            > 0 and < 0.001 => "< 0.1 %",
            > 0.999 and < 1 => "> 99.9 %",
            _ => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.#} %"),
        };

    /// <summary>Returns a number for people, with four significant digits: <c>0.4277</c>, <c>1,538</c>.</summary>
    public static string Number(double value) =>
        Math.Abs(value) is >= 1000 and < TooLongToWriteOut
            ? value.ToString("#,##0.#", CultureInfo.InvariantCulture)
            : value.ToString("G4", CultureInfo.InvariantCulture);

    /// <summary>Returns D3's format for the labels of an axis over a range; null for D3's default.</summary>
    public static string? AxisFormat(double min, double max)
    {
        var largest = Math.Max(Math.Abs(min), Math.Abs(max));
        // Numbers that differ only in their last digits must be written in full.
        var narrow = largest > 0 && (max - min) / largest is > 0 and < 1e-3;
        return largest switch
        {
            >= TooLongToWriteOut or (> 0 and < TooSmallToWriteOut) => "~e",
            >= Million when !narrow => "~s",
            _ => null,
        };
    }
}
