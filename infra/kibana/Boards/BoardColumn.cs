namespace Gozcu.Kibana.Boards;

/// <summary>Numeric column of the measurements.</summary>
/// <param name="Name">Name of the column.</param>
/// <param name="Unit">Unit; null for none.</param>
public sealed record BoardColumn(string Name, string? Unit);
