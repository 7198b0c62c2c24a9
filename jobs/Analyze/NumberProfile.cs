namespace Gozcu.Jobs.Analyze;

/// <summary>How a column's numbers are distributed, missing values left out. Quantiles are exact to one in ten thousand ranks.</summary>
/// <param name="Min">The smallest.</param>
/// <param name="P01">1 of 100 is at most this.</param>
/// <param name="P25">The first quartile.</param>
/// <param name="Median">The middle.</param>
/// <param name="P75">The third quartile.</param>
/// <param name="P99">99 of 100 are at most this.</param>
/// <param name="Max">The largest.</param>
/// <param name="Mean">The mean.</param>
/// <param name="Deviation">The standard deviation of the sample; NaN with fewer than two values.</param>
public sealed record NumberProfile(
    double Min,
    double P01,
    double P25,
    double Median,
    double P75,
    double P99,
    double Max,
    double Mean,
    double Deviation
);
