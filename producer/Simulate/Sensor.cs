namespace Gozcu.Producer.Simulate;

/// <summary>A simulated sensor.</summary>
/// <param name="Name">What it measures.</param>
/// <param name="Mean">The mean of what it measures, in its unit.</param>
/// <param name="Deviation">The standard deviation of what it measures, in its unit; above 0.</param>
/// <param name="Min">The lowest value it can show.</param>
/// <param name="Max">The highest value it can show.</param>
public sealed record Sensor(
    string Name,
    double Mean,
    double Deviation,
    double Min = double.NegativeInfinity,
    double Max = double.PositiveInfinity
);
