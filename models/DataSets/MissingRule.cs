namespace Gozcu.Models.DataSets;

/// <summary>Rule for the missing values of a column.</summary>
/// <param name="Column">Name of the column, which is nullable.</param>
/// <param name="Action">Action for a missing value.</param>
/// <param name="Value">Constant if <paramref name="Action"/> is <see cref="MissingAction.Constant"/>, else null.</param>
public sealed record MissingRule(string Column, MissingAction Action, double? Value);
