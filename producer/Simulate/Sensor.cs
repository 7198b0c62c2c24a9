namespace Gozcu.Producer.Simulate;

/// <summary>Simulated sensor.</summary>
/// <param name="Name">Name of the measured quantity.</param>
/// <param name="Mean">Mean of the measured quantity, in its unit.</param>
/// <param name="Deviation">Standard deviation of the measured quantity, in its unit; above 0.</param>
/// <param name="Min">Lowest value that the sensor can show.</param>
/// <param name="Max">Highest value that the sensor can show.</param>
public sealed record Sensor(
    string Name,
    double Mean,
    double Deviation,
    double Min = double.NegativeInfinity,
    double Max = double.PositiveInfinity
);
