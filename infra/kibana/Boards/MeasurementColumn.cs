namespace Gozcu.Kibana.Boards;

/// <summary>A numeric column of the measurements.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit; null when there is none.</param>
public sealed record MeasurementColumn(string Name, string? Unit);
