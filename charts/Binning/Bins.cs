using System.Globalization;

namespace Gozcu.Charts.Binning;

/// <summary>Bins of equal width with round borders.</summary>
/// <param name="Start">Lower border of the first bin.</param>
/// <param name="Step">Width of a bin, above 0.</param>
/// <param name="Count">Number of bins.</param>
internal sealed record Bins(double Start, double Step, int Count)
{
    /// <summary>
    /// Distance below a border, in bin widths, within which a value counts as on the border: 0.29 may be stored as a number slightly below 0.29. Without this
    /// tolerance, data rounded to the bins' width would partly fall into the wrong bins and give the histogram a comb shape.
    /// </summary>
    public const double Tolerance = 1e-9;

    private const int SignificantDigits = 12;

    private static readonly double[] Mantissas = [1, 2, 2.5, 5, 10];

    private const double Second = 1_000;
    private const double Minute = 60 * Second;
    private const double Hour = 60 * Minute;
    private const double Day = 24 * Hour;

    // In milliseconds. From two weeks on the steps are weeks, which divide neither months nor years but have equal lengths.
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

    // 1970 began on a Thursday; the Monday before was three days earlier.
    private const double MondayBefore1970 = -3 * Day;

    /// <summary>Returns the lower border of a bin; for <see cref="Count"/>, the upper border of the last bin.</summary>
    public double Border(int index) => Rounded((Start / Step + index) * Step);

    /// <summary>Returns the bin of a value inside the range. A value on a border belongs to the bin above; a value on the last border belongs to the last bin.</summary>
    public int IndexOf(double value) => (int)Math.Clamp(Math.Floor(value / Step - Start / Step + Tolerance), 0, Count - 1);

    /// <summary>Returns bins for numbers.</summary>
    /// <param name="min">Smallest value.</param>
    /// <param name="max">Largest value.</param>
    /// <param name="most">Largest number of bins.</param>
    /// <param name="whole">True if all values are whole numbers: then no bin is narrower than 1, and bins of width 1 have their number in the middle.</param>
    public static Bins ForNumbers(double min, double max, int most, bool whole)
    {
        // Each bound is divided first: the difference of two huge numbers may overflow a double.
        var raw = max / most - min / most;
        // A range so narrow that double precision cannot divide it is treated as a point.
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

    /// <summary>Returns bins for times, with widths that are usual for clocks and calendars.</summary>
    /// <param name="min">Earliest time, in milliseconds since 1970.</param>
    /// <param name="max">Latest time, in milliseconds since 1970.</param>
    /// <param name="most">Largest number of bins.</param>
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

    // 3 * 0.1 is 0.30000000000000004 in binary arithmetic, but should be 0.3.
    private static double Rounded(double value)
    {
        if (value == 0 || !double.IsFinite(value))
        {
            return value;
        }
        return double.Parse(value.ToString("E" + (SignificantDigits - 1), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
