namespace Gozcu.Jobs.Analyze;

/// <summary>How two columns move together.</summary>
/// <param name="First">One column.</param>
/// <param name="Second">The other.</param>
/// <param name="Pearson">Pearson's correlation over the rows that have both, −1 to 1.</param>
public sealed record ColumnCorrelation(string First, string Second, double Pearson);
