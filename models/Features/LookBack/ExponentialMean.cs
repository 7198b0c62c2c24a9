namespace Gozcu.Models.Features.LookBack;

/// <summary>Exponential moving mean with a fixed factor, or with a half-life in event time. State: mean, time of the last value.</summary>
internal sealed class ExponentialMean(double? factor, TimeSpan? halfLife) : LookBackFeature
{
    private const int Mean = 0;
    private const int Time = 1;
    private readonly double _halfLife = halfLife?.TotalMicroseconds ?? 0;

    /// <inheritdoc/>
    public override double[] Start() => [double.NaN, 0];

    /// <inheritdoc/>
    public override double Next(ref double[] state, long time, double value)
    {
        if (!double.IsFinite(value))
        {
            return state[Mean];
        }
        if (double.IsNaN(state[Mean]))
        {
            state[Mean] = value;
        }
        else
        {
            var weight = factor ?? 1 - Math.Pow(2, -(time - state[Time]) / _halfLife);
            state[Mean] += weight * (value - state[Mean]);
        }
        state[Time] = time;
        return state[Mean];
    }

    /// <summary>Number of readings of a plain mean with the same variance: 2/factor - 1.</summary>
    public override int RowsNeeded => factor is { } weight ? (int)Math.Min(int.MaxValue, Math.Ceiling(2 / weight - 1)) : 1;

    /// <summary>Two half-lives.</summary>
    public override TimeSpan TimeNeeded => 2 * (halfLife ?? TimeSpan.Zero);
}
