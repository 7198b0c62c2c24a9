namespace Gozcu.Charts.Tables;

/// <summary>What is known of a column of numbers or times after one pass.</summary>
/// <param name="Rows">Rows in all.</param>
/// <param name="Missing">Rows without a value.</param>
/// <param name="NaN">Rows whose value is not a number.</param>
/// <param name="Infinite">Rows whose value is infinite.</param>
/// <param name="Min">The smallest finite value; NaN when there is none.</param>
/// <param name="Max">The largest finite value; NaN when there is none.</param>
internal sealed record NumberSummary(long Rows, long Missing, long NaN, long Infinite, double Min, double Max)
{
    /// <summary>Rows with a finite value, which a chart can place.</summary>
    public long Finite => Rows - Missing - NaN - Infinite;
}
