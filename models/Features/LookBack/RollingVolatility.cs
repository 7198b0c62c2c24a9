using Gozcu.Models.DataSets;

namespace Gozcu.Models.Features.LookBack;

/// <summary>
/// Sample standard deviation over a window of the logarithmic returns from one value to the next; returns that do not exist do not count. Keeps the number of
/// returns, their sum and the sum of their squares.
/// </summary>
internal sealed class RollingVolatility(WindowLength window) : WindowFeature(window, 1 + 2 * PreciseSum.Length)
{
    private const int Sum = 1;
    private const int Squares = Sum + PreciseSum.Length;

    /// <inheritdoc/>
    protected override void Enter(Span<double> kept, WindowValues values)
    {
        if (values.Count > 1)
        {
            Add(kept, LogReturn.Of(values[values.Count - 2], values[values.Count - 1]), 1);
        }
    }

    /// <inheritdoc/>
    protected override void Leave(Span<double> kept, WindowValues values)
    {
        if (values.Count > 1)
        {
            Add(kept, LogReturn.Of(values[0], values[1]), -1);
        }
    }

    /// <inheritdoc/>
    protected override double Value(ReadOnlySpan<double> kept, WindowValues values) =>
        RollingDeviation.Of((int)kept[0], kept.Slice(Sum, PreciseSum.Length), kept.Slice(Squares, PreciseSum.Length));

    private static void Add(Span<double> kept, double value, double sign)
    {
        if (!double.IsFinite(value))
        {
            return;
        }
        kept[0] += sign;
        PreciseSum.Add(kept.Slice(Sum, PreciseSum.Length), sign * value);
        PreciseSum.AddProduct(kept.Slice(Squares, PreciseSum.Length), sign * value, value);
    }
}
