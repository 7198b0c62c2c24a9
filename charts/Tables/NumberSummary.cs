namespace Gozcu.Charts.Tables;

/// <summary>Summary of a column of numbers or times, computed in one pass.</summary>
/// <param name="Rows">Number of rows.</param>
/// <param name="Missing">Number of rows without a value.</param>
/// <param name="NaN">Number of rows whose value is not a number.</param>
/// <param name="Infinite">Number of rows whose value is infinite.</param>
/// <param name="Min">Smallest finite value; NaN if there is none.</param>
/// <param name="Max">Largest finite value; NaN if there is none.</param>
internal sealed record NumberSummary(long Rows, long Missing, long NaN, long Infinite, double Min, double Max)
{
    /// <summary>Number of rows with a finite value, which a chart can draw.</summary>
    public long Finite => Rows - Missing - NaN - Infinite;
}
