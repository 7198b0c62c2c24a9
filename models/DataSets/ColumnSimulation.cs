namespace Gozcu.Models.DataSets;

/// <summary>Normal distribution of a simulated sensor's values.</summary>
/// <param name="Mean">Mean, in the column's unit.</param>
/// <param name="Deviation">Standard deviation, in the column's unit; above 0.</param>
public sealed record ColumnSimulation(double Mean, double Deviation);
