using System.Globalization;

namespace Gozcu.Demo.Report;

/// <summary>Formats numbers for a report.</summary>
internal static class ReportText
{
    public const string None = "–";

    public static string Whole(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Returns a share or a metric with three decimals.</summary>
    public static string Share(double value) => double.IsFinite(value) ? value.ToString("F3", CultureInfo.InvariantCulture) : None;

    /// <summary>Returns a share in percent.</summary>
    public static string Percent(double value) => value.ToString("P1", CultureInfo.InvariantCulture);

    /// <summary>Returns a measured value with five significant digits.</summary>
    public static string Value(double value) =>
        !double.IsFinite(value) ? None
        : Math.Abs(value) is >= 1e4 and < 1e15 ? value.ToString("N0", CultureInfo.InvariantCulture)
        : value.ToString("G5", CultureInfo.InvariantCulture);

    public static string Seconds(double value) => value.ToString("N1", CultureInfo.InvariantCulture);

    public static string Rate(double rows, double seconds) => seconds > 0 ? Whole((long)Math.Round(rows / seconds)) : None;

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
