namespace Gozcu.Charts.Binning;

/// <summary>Intervals of equal length that cover a range. Their borders are not shown, so they need not be round.</summary>
/// <param name="Start">Start of the first interval.</param>
/// <param name="End">End of the last interval, inclusive.</param>
/// <param name="Count">Number of intervals.</param>
internal readonly record struct Buckets(double Start, double End, int Count)
{
    /// <summary>Length of an interval; the smallest positive number if the range is a point. Each bound is divided first, so that no range overflows.</summary>
    public double Step => End > Start ? End / Count - Start / Count : double.Epsilon;

    /// <summary>Returns the interval of a value inside the range.</summary>
    public int IndexOf(double value) => Step > double.Epsilon ? (int)Math.Clamp(Math.Floor(value / Step - Start / Step), 0, Count - 1) : 0;
}
