namespace Gozcu.Jobs.Analyze;

/// <summary>A value and how often it occurs.</summary>
/// <param name="Value">The value as text.</param>
/// <param name="Rows">How many rows have it.</param>
public sealed record ValueCount(string Value, long Rows);
