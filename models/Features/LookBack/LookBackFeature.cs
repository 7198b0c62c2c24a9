namespace Gozcu.Models.Features.LookBack;

/// <summary>
/// Computation of one feature from an entity's readings in order. Its state for an entity is an array of doubles, which it may replace by a longer one.
/// Equal states and values give equal features to the last bit, so only scalar arithmetic in a fixed order is used.
/// </summary>
internal abstract class LookBackFeature
{
    /// <summary>Returns the state of an entity without readings.</summary>
    public abstract double[] Start();

    /// <summary>Adds a reading to the state, and returns the feature's value.</summary>
    /// <param name="state">State of the entity.</param>
    /// <param name="time">Event time in microseconds, not before that of the previous reading.</param>
    /// <param name="value">Operand; NaN if it is missing.</param>
    public abstract double Next(ref double[] state, long time, double value);

    /// <summary>Number of readings, this one included, from which on the feature is complete.</summary>
    public virtual int RowsNeeded => 1;

    /// <summary>Time since the first reading from which on the feature is complete.</summary>
    public virtual TimeSpan TimeNeeded => TimeSpan.Zero;
}
