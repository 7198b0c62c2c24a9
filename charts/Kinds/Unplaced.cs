using Gozcu.Charts.Specs;
using Gozcu.Charts.Tables;

namespace Gozcu.Charts.Kinds;

/// <summary>Texts about values that have no place on an axis.</summary>
internal static class Unplaced
{
    /// <summary>Returns a note on a column's missing and infinite values; null if there are none.</summary>
    public static string? NoteOf(TableColumn column, NumberSummary summary)
    {
        var parts = new List<string>();
        if (summary.Missing > 0)
        {
            parts.Add($"{Figures.Count(summary.Missing)} missing");
        }
        if (summary.NaN > 0)
        {
            parts.Add($"{Figures.Count(summary.NaN)} NaN");
        }
        if (summary.Infinite > 0)
        {
            parts.Add($"{Figures.Count(summary.Infinite)} infinite");
        }
        return parts.Count == 0 ? null : $"{column.Name}: {string.Join(", ", parts)} of {Figures.Count(summary.Rows, "row")}, not drawn";
    }

    /// <summary>Returns the reason why nothing of a column can be drawn; null if something can.</summary>
    public static string? Reason(TableColumn column, NumberSummary summary) =>
        summary.Rows == 0 ? "no rows"
        : summary.Finite == 0
            ? $"{column.Name}: no value in {Figures.Count(summary.Rows, "row")} ({Figures.Count(summary.Missing)} missing, {Figures.Count(summary.NaN)} NaN, {Figures.Count(summary.Infinite)} infinite)"
        : double.IsInfinity(summary.Max - summary.Min)
            ? $"{column.Name}: {Figures.Number(summary.Min)} to {Figures.Number(summary.Max)} is more than an axis holds; filter out the extremes"
        : null;
}
