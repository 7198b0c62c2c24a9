namespace Gozcu.Models.DataSets;

/// <summary>What to do where a column's value is missing.</summary>
/// <param name="Column">The column; nullable.</param>
/// <param name="Action">What to do.</param>
/// <param name="Value">The constant when <paramref name="Action"/> is <see cref="MissingAction.Constant"/>, else null.</param>
public sealed record MissingRule(string Column, MissingAction Action, double? Value);
