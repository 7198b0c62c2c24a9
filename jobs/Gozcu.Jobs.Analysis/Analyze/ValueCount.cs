namespace Gozcu.Jobs.Analyze;

/// <summary>Value and the number of its rows.</summary>
/// <param name="Value">Value as text.</param>
/// <param name="Rows">Number of rows with this value.</param>
public sealed record ValueCount(string Value, long Rows);
