namespace Gozcu.Charts.Tables;

/// <summary>Most important values of a column.</summary>
/// <param name="Values">Values as text, the most important first.</param>
/// <param name="Missing">Number of rows without a value.</param>
internal sealed record CategoryCounts(IReadOnlyList<string> Values, long Missing);
