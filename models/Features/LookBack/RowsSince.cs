namespace Gozcu.Models.Features.LookBack;

/// <summary>Number of readings since the operand was last not 0. State: that number, or NaN before the first.</summary>
internal sealed class RowsSince : LookBackFeature
{
    /// <inheritdoc/>
    public override double[] Start() => [double.NaN];

    /// <inheritdoc/>
    public override double Next(ref double[] state, long time, double value) =>
        state[0] = value != 0 && !double.IsNaN(value) ? 0 : state[0] + 1;
}
