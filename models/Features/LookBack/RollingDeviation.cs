using Gozcu.Models.DataSets;

namespace Gozcu.Models.Features.LookBack;

/// <summary>Sample standard deviation over a window. Keeps the sum and the sum of squares.</summary>
internal sealed class RollingDeviation(WindowLength window) : WindowFeature(window, 2 * PreciseSum.Length)
{
    /// <inheritdoc/>
    protected override void Enter(Span<double> kept, WindowValues values) => Add(kept, values[values.Count - 1], 1);

    /// <inheritdoc/>
    protected override void Leave(Span<double> kept, WindowValues values) => Add(kept, values[0], -1);

    /// <inheritdoc/>
    protected override double Value(ReadOnlySpan<double> kept, WindowValues values) =>
        Of(values.Count, kept[..PreciseSum.Length], kept[PreciseSum.Length..]);

    /// <summary>Returns the sample standard deviation of values with a sum and a sum of squares; NaN for fewer than two.</summary>
    public static double Of(int count, ReadOnlySpan<double> sum, ReadOnlySpan<double> squares) =>
        count < 2 ? double.NaN : Math.Sqrt(Math.Max(0, PreciseSum.Determinant(count, squares, sum, sum)) / ((double)count * (count - 1)));

    private static void Add(Span<double> kept, double value, double sign)
    {
        PreciseSum.Add(kept[..PreciseSum.Length], sign * value);
        PreciseSum.AddProduct(kept[PreciseSum.Length..], sign * value, value);
    }
}
