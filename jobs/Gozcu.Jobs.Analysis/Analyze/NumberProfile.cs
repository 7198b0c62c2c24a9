namespace Gozcu.Jobs.Analyze;

/// <summary>Distribution of a column's numbers, without missing values. Quantiles are exact to one in ten thousand ranks.</summary>
/// <param name="Min">Smallest value.</param>
/// <param name="P01">First percentile.</param>
/// <param name="P25">First quartile.</param>
/// <param name="Median">Median.</param>
/// <param name="P75">Third quartile.</param>
/// <param name="P99">99th percentile.</param>
/// <param name="Max">Largest value.</param>
/// <param name="Mean">Mean.</param>
/// <param name="Deviation">Sample standard deviation; NaN with fewer than two values.</param>
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
