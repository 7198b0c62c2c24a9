namespace Gozcu.Charts.Binning;

/// <summary>Stretches of equal length that cover a range; no one sees their borders, so they need not be round.</summary>
/// <param name="Start">Where the first begins.</param>
/// <param name="End">Where the last ends, included.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct Buckets(double Start, double End, int Count)
{
    /// <summary>The length of one; the smallest positive number when the range is a point. Divided first, so that no range overflows.</summary>
    public double Step => End > Start ? End / Count - Start / Count : double.Epsilon;

    /// <summary>The stretch of a value inside the range.</summary>
    public int IndexOf(double value) => Step > double.Epsilon ? (int)Math.Clamp(Math.Floor(value / Step - Start / Step), 0, Count - 1) : 0;
}
