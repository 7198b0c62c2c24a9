namespace Gozcu.Charts.Tables;

/// <summary>The values of a column that stand out.</summary>
/// <param name="Values">The values as text, the foremost first.</param>
/// <param name="Missing">Rows without a value.</param>
internal sealed record CategoryCounts(IReadOnlyList<string> Values, long Missing);
