using Gozcu.Models.DataSets;

namespace Gozcu.Models.Features.LookBack;

/// <summary>
/// Comparison of a reading with the one <paramref name="rows"/> readings before it. State: number of readings so far, then a ring with value and time of the
/// last <paramref name="rows"/> readings.
/// </summary>
internal sealed class LagFeature(FeatureKind kind, int rows) : LookBackFeature
{
    private const double MicrosecondsPerSecond = 1e6;

    /// <inheritdoc/>
    public override double[] Start() => new double[1 + 2 * rows];

    /// <inheritdoc/>
    public override double Next(ref double[] state, long time, double value)
    {
        var count = (long)state[0];
        var slot = 1 + 2 * (int)(count % rows);
        var result = count < rows ? double.NaN : Compare(value, state[slot], time - state[slot + 1]);
        (state[slot], state[slot + 1]) = (value, time);
        state[0] = count + 1;
        return result;
    }

    /// <inheritdoc/>
    public override int RowsNeeded => rows + 1;

    private double Compare(double value, double before, double elapsed) =>
        kind switch
        {
            FeatureKind.Lag => before,
            FeatureKind.Change => value - before,
            FeatureKind.Rate => elapsed > 0 ? (value - before) * MicrosecondsPerSecond / elapsed : double.NaN,
            _ => LogReturn.Of(before, value),
        };
}
