using System.Globalization;

namespace Gozcu.Models.DataSets;

/// <summary>Length of a window that ends with the current reading: a number of readings with a value, or a span of event time.</summary>
public readonly record struct WindowLength
{
    /// <summary>
    /// Largest number of readings in a window. A window over time that has more values loses the oldest ones, so that an entity's state stays bounded.
    /// </summary>
    public const int MaxRows = 65_536;

    private WindowLength(int rows, TimeSpan span)
    {
        Rows = rows;
        Span = span;
    }

    /// <summary>Number of readings; 0 if the window is over time.</summary>
    public int Rows { get; }

    /// <summary>Span of event time; zero if the window is over readings. A reading exactly this old is no longer in the window.</summary>
    public TimeSpan Span { get; }

    /// <summary>Returns the window over a number of readings, from 1 to <see cref="MaxRows"/>.</summary>
    public static WindowLength OfRows(int rows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, MaxRows);
        return new WindowLength(rows, TimeSpan.Zero);
    }

    /// <summary>Returns the window over a span of event time, above zero.</summary>
    public static WindowLength OfTime(TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(span, TimeSpan.Zero);
        return new WindowLength(0, span);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Rows > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{Rows} readings")
            : string.Create(CultureInfo.InvariantCulture, $"{Span.TotalSeconds} s");
}
