using Gozcu.Models.DataSets;

namespace Gozcu.Models.Features.LookBack;

/// <summary>Mean over a window. Keeps the sum.</summary>
internal sealed class RollingMean(WindowLength window) : WindowFeature(window, PreciseSum.Length)
{
    /// <inheritdoc/>
    protected override void Enter(Span<double> kept, WindowValues values) => PreciseSum.Add(kept, values[values.Count - 1]);

    /// <inheritdoc/>
    protected override void Leave(Span<double> kept, WindowValues values) => PreciseSum.Add(kept, -values[0]);

    /// <inheritdoc/>
    protected override double Value(ReadOnlySpan<double> kept, WindowValues values) => kept[0] / values.Count;
}
