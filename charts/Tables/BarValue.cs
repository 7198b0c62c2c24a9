namespace Gozcu.Charts.Tables;

/// <summary>A bar: number of rows of a series, and their aggregate, or null if they have no value.</summary>
internal sealed record BarValue(int Series, int Color, long Rows, double? Value);
