using System.Globalization;

namespace Gozcu.Charts.Binning;

/// <summary>Bins of equal width with round borders.</summary>
/// <param name="Start">The lower border of the first.</param>
/// <param name="Step">Their width, above 0.</param>
/// <param name="Count">How many there are.</param>
internal sealed record Bins(double Start, double Step, int Count)
{
    /// <summary>
    /// A value this close below a border, in widths of a bin, counts as on it: 0.29 stands for what a computer writes a little below 0.29. Without that, data
    /// that are rounded to the bins' width would fall into the wrong ones here and there and show as a comb.
    /// </summary>
    public const double Tolerance = 1e-9;

    private const int SignificantDigits = 12;

    private static readonly double[] Mantissas = [1, 2, 2.5, 5, 10];

    private const double Second = 1_000;
    private const double Minute = 60 * Second;
    private const double Hour = 60 * Minute;
    private const double Day = 24 * Hour;

    // Milliseconds. From two weeks on the steps are weeks, which divide neither months nor years but are all of one length.
    private static readonly double[] TimeSteps =
    [
        1,
        2,
        5,
        10,
        20,
        50,
        100,
        200,
        500,
        Second,
        2 * Second,
        5 * Second,
        10 * Second,
        15 * Second,
        30 * Second,
        Minute,
        2 * Minute,
        5 * Minute,
        10 * Minute,
        15 * Minute,
        30 * Minute,
        Hour,
        2 * Hour,
        3 * Hour,
        6 * Hour,
        12 * Hour,
        Day,
        2 * Day,
        7 * Day,
        14 * Day,
        28 * Day,
        91 * Day,
        182 * Day,
        364 * Day,
    ];

    // 1970 began on a Thursday; weeks begin on Monday, three days before.
    private const double MondayBefore1970 = -3 * Day;

    /// <summary>The lower border of a bin; <see cref="Count"/> gives the upper border of the last.</summary>
    public double Border(int index) => Rounded((Start / Step + index) * Step);

    /// <summary>The bin of a value inside the range. A value on a border belongs to the bin above, on the last border to the last bin.</summary>
    public int IndexOf(double value) => (int)Math.Clamp(Math.Floor(value / Step - Start / Step + Tolerance), 0, Count - 1);

    /// <summary>Bins for numbers.</summary>
    /// <param name="min">The smallest value.</param>
    /// <param name="max">The largest value.</param>
    /// <param name="most">How many there may be.</param>
    /// <param name="whole">Whether all values are whole numbers: no bin is then narrower than 1, and bins of 1 have their number in the middle.</param>
    public static Bins ForNumbers(double min, double max, int most, bool whole)
    {
        // Divided first: the range of two huge numbers is more than a double holds.
        var raw = max / most - min / most;
        // So narrow a range that the values' own precision does not divide it is a point.
        if (raw <= Math.Max(Math.Abs(min), Math.Abs(max)) * 1e-15)
        {
            raw = whole || min == 0 ? 1 : Math.Abs(min) / 10;
        }
        var step = NiceAbove(raw);
        if (whole && step <= 1)
        {
            return new Bins(min - 0.5, 1, (int)(max - min) + 1);
        }
        return Covering(whole ? Math.Ceiling(step) : step, 0, min, max);
    }

    /// <summary>Bins for times: lengths that clocks and calendars know.</summary>
    /// <param name="min">The earliest, in milliseconds since 1970.</param>
    /// <param name="max">The latest.</param>
    /// <param name="most">How many there may be.</param>
    public static Bins ForTimes(double min, double max, int most)
    {
        var raw = (max - min) / most;
        var step = Array.Find(TimeSteps, candidate => candidate >= raw);
        return Covering(
            step > 0 ? step : Math.Ceiling(raw / (364 * Day)) * 364 * Day,
            step is 0 or >= 7 * Day ? MondayBefore1970 : 0,
            min,
            max
        );
    }

    private static Bins Covering(double step, double origin, double min, double max)
    {
        var first = Math.Floor(min / step - origin / step + Tolerance);
        var last = Math.Max(first + 1, Math.Ceiling(max / step - origin / step - Tolerance));
        return new Bins(Rounded(first * step + origin), step, (int)(last - first));
    }

    private static double NiceAbove(double raw)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        return Rounded(Mantissas.First(mantissa => mantissa * power >= raw * (1 - Tolerance)) * power);
    }

    // 3 * 0.1 is 0.30000000000000004 to a computer, but 0.3 to its reader.
    private static double Rounded(double value)
    {
        if (value == 0 || !double.IsFinite(value))
        {
            return value;
        }
        return double.Parse(value.ToString("E" + (SignificantDigits - 1), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
