namespace Gozcu.Models.Features.LookBack;

/// <summary>Time since the previous reading, in seconds. State: the time of that reading in microseconds, or NaN before the first.</summary>
internal sealed class TimeSinceLast : LookBackFeature
{
    private const double MicrosecondsPerSecond = 1e6;

    /// <inheritdoc/>
    public override double[] Start() => [double.NaN];

    /// <inheritdoc/>
    public override double Next(ref double[] state, long time, double value)
    {
        var elapsed = (time - state[0]) / MicrosecondsPerSecond;
        state[0] = time;
        return elapsed;
    }

    /// <inheritdoc/>
    public override int RowsNeeded => 2;
}
