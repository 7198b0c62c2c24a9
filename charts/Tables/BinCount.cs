namespace Gozcu.Charts.Tables;

/// <summary>Number of rows of a series in a bin.</summary>
internal sealed record BinCount(int Series, int Bin, long Rows);
