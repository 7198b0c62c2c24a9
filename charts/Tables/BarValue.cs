namespace Gozcu.Charts.Tables;

/// <summary>A bar: the rows of a series, and what the aggregate says of them; null when there is nothing to say.</summary>
internal sealed record BarValue(int Series, int Color, long Rows, double? Value);
