using Gozcu.Models.DataSets;

namespace Gozcu.Models.Features.LookBack;

/// <summary>Quantile of the values in a window, interpolated (type 7 of Hyndman and Fan, 1996). Keeps the values sorted.</summary>
internal sealed class RollingQuantile(WindowLength window, double probability) : WindowFeature(window, 0, keepsSorted: true)
{
    /// <inheritdoc/>
    protected override void Enter(Span<double> kept, WindowValues values)
    {
        var before = values.Count - 1;
        var value = values[before];
        var sorted = values.Sorted;
        var place = Place(sorted[..before], value);
        sorted[place..before].CopyTo(sorted[(place + 1)..]);
        sorted[place] = value;
    }

    /// <inheritdoc/>
    protected override void Leave(Span<double> kept, WindowValues values)
    {
        var sorted = values.Sorted[..values.Count];
        var place = Place(sorted, values[0]);
        sorted[(place + 1)..].CopyTo(sorted[place..]);
    }

    /// <inheritdoc/>
    protected override double Value(ReadOnlySpan<double> kept, WindowValues values)
    {
        var rank = probability * (values.Count - 1);
        var lower = (int)rank;
        var sorted = values.Sorted;
        return lower + 1 < values.Count ? sorted[lower] + (rank - lower) * (sorted[lower + 1] - sorted[lower]) : sorted[lower];
    }

    private static int Place(ReadOnlySpan<double> sorted, double value)
    {
        var place = sorted.BinarySearch(value);
        return place < 0 ? ~place : place;
    }
}
