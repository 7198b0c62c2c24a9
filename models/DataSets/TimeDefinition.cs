namespace Gozcu.Models.DataSets;

/// <summary>The column that says when a measurement was taken.</summary>
/// <param name="Column">The column, of type timestamp.</param>
/// <param name="Format">How it is written.</param>
public sealed record TimeDefinition(string Column, TimeFormat Format);
