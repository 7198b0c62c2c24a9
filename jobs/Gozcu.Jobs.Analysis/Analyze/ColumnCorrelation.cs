namespace Gozcu.Jobs.Analyze;

/// <summary>Correlation of two columns.</summary>
/// <param name="First">Name of one column.</param>
/// <param name="Second">Name of the other column.</param>
/// <param name="Pearson">Pearson correlation over the rows that have both values, −1 to 1.</param>
public sealed record ColumnCorrelation(string First, string Second, double Pearson);
