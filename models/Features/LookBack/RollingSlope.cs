using Gozcu.Models.DataSets;

namespace Gozcu.Models.Features.LookBack;

/// <summary>Slope of the least-squares line through a window. Keeps the sums of t, x, t t and t x, and the time from which t counts.</summary>
internal sealed class RollingSlope(WindowLength window) : WindowFeature(window, Numbers)
{
    private const int Times = 0;
    private const int Values = Times + PreciseSum.Length;
    private const int Squares = Values + PreciseSum.Length;
    private const int Products = Squares + PreciseSum.Length;
    private const int Origin = Products + PreciseSum.Length;
    private const int Numbers = Origin + 1;
    private const double MicrosecondsPerSecond = 1e6;
    private const double Rounding = 1e-28;

    /// <inheritdoc/>
    protected override void Clear(Span<double> kept)
    {
        kept.Clear();
        kept[Origin] = double.NaN;
    }

    /// <inheritdoc/>
    protected override void Enter(Span<double> kept, WindowValues values)
    {
        var time = values.Time(values.Count - 1);
        if (double.IsNaN(kept[Origin]))
        {
            kept[Origin] = time;
        }
        Add(kept, time - kept[Origin], values[values.Count - 1], 1);
    }

    /// <inheritdoc/>
    protected override void Leave(Span<double> kept, WindowValues values) => Add(kept, values.Time(0) - kept[Origin], values[0], -1);

    /// <inheritdoc/>
    protected override double Value(ReadOnlySpan<double> kept, WindowValues values)
    {
        var times = kept.Slice(Times, PreciseSum.Length);
        var squares = kept.Slice(Squares, PreciseSum.Length);
        // Times are whole microseconds: where not all are equal this is at least 1, but for the rounding of sums over very long times.
        var width = PreciseSum.Determinant(values.Count, squares, times, times);
        return width > Math.Max(0.5, Rounding * values.Count * squares[0])
            ? PreciseSum.Determinant(values.Count, kept.Slice(Products, PreciseSum.Length), times, kept.Slice(Values, PreciseSum.Length))
                / width
                * MicrosecondsPerSecond
            : double.NaN;
    }

    private static void Add(Span<double> kept, double time, double value, double sign)
    {
        PreciseSum.Add(kept.Slice(Times, PreciseSum.Length), sign * time);
        PreciseSum.Add(kept.Slice(Values, PreciseSum.Length), sign * value);
        PreciseSum.AddProduct(kept.Slice(Squares, PreciseSum.Length), sign * time, time);
        PreciseSum.AddProduct(kept.Slice(Products, PreciseSum.Length), sign * time, value);
    }
}
