namespace Gozcu.Models.DataSets;

/// <summary>The distribution a simulated sensor keeps to.</summary>
/// <param name="Mean">Its mean, in the column's unit.</param>
/// <param name="Deviation">Its standard deviation, in the column's unit; above 0.</param>
public sealed record ColumnSimulation(double Mean, double Deviation);
