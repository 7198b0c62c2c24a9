namespace Gozcu.Models.DataSets;

/// <summary>
/// Kind of computation of a feature. A missing operand gives NaN in the kinds that look at one measurement; the kinds that look back say what they do.
/// In formulas, x is the operand, t the event time in seconds, and i the number of the entity's reading.
/// </summary>
public enum FeatureKind
{
    /// <summary>The operand unchanged; a boolean as 0 or 1.</summary>
    Column,

    /// <summary>First operand minus second.</summary>
    Difference,

    /// <summary>First operand divided by the second; NaN where the second is 0.</summary>
    Ratio,

    /// <summary>First operand times second.</summary>
    Product,

    /// <summary>One feature for each value of a category: 1 if the measurement has this value, else 0.</summary>
    OneHot,

    /// <summary>Two features: sine and cosine of the time of day (UTC), as an angle on a circle of 24 hours.</summary>
    HourOfDay,

    /// <summary>Two features: sine and cosine of the time in the week (UTC, from Monday 0:00), as an angle on a circle of seven days.</summary>
    Weekday,

    /// <summary>Value n readings before: x[i-n].</summary>
    Lag,

    /// <summary>Change over n readings: x[i] - x[i-n].</summary>
    Change,

    /// <summary>Change per second over n readings: (x[i] - x[i-n]) / (t[i] - t[i-n]); NaN where no time has passed.</summary>
    Rate,

    /// <summary>Logarithm of the ratio over n readings: ln(x[i] / x[i-n]); NaN unless both are above 0.</summary>
    LogReturn,

    /// <summary>
    /// Exponential moving mean: m += a (x - m), from the first value on, with a fixed factor a, or a = 1 - 2^(-dt/h) for a half-life h and the time dt since the
    /// previous value. A missing value leaves it unchanged.
    /// </summary>
    ExponentialMean,

    /// <summary>Mean over a window. In this and the following windows, missing values do not count, and without any value the feature is NaN.</summary>
    Mean,

    /// <summary>Sample standard deviation over a window, with n - 1; NaN for fewer than two values.</summary>
    Deviation,

    /// <summary>Smallest value in a window.</summary>
    Min,

    /// <summary>Largest value in a window.</summary>
    Max,

    /// <summary>Slope of the least-squares line through a window, in units of the operand per second; NaN where all values have the same time.</summary>
    Slope,

    /// <summary>Quantile of the values in a window, interpolated between the neighbours of rank p (n - 1), as in R's type 7.</summary>
    Quantile,

    /// <summary>Sample standard deviation over a window of the logarithm of the ratio from one value to the next.</summary>
    Volatility,

    /// <summary>Number of readings since the operand was last true or not 0: 0 in such a reading, NaN before the first.</summary>
    RowsSince,

    /// <summary>Time since the entity's previous reading, in seconds; NaN in its first.</summary>
    TimeSinceLast,
}
