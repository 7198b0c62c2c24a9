namespace Gozcu.Charts.Tables;

/// <summary>The rows of a series in a bin.</summary>
internal sealed record BinCount(int Series, int Bin, long Rows);
