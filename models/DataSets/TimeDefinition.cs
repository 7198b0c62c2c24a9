using Gozcu.Models.DataSets.Times;

namespace Gozcu.Models.DataSets;

/// <summary>Definition of the column with the time of a measurement.</summary>
/// <param name="Column">Name of the column, of type timestamp.</param>
/// <param name="Format">Format of its values in files.</param>
public sealed record TimeDefinition(string Column, TimeFormat Format);
