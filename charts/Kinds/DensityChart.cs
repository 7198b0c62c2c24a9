using System.Text.Json.Nodes;
using Gozcu.Charts.Binning;
using Gozcu.Charts.Specs;
using Gozcu.Charts.Tables;

namespace Gozcu.Charts.Kinds;

/// <summary>
/// Density plot: distributions of values as smooth curves. A kernel density estimate with a Gaussian kernel over bins that Spark counts, narrow enough to give
/// the same result as the rows themselves. Each curve has an area of 1, so that the shapes of a rare and a frequent class can be compared.
/// </summary>
public sealed class DensityChart : TableChartBuilder<DensityChart>
{
    private const int FineBins = 1_024;
    private const int DrawnPoints = 256;

    private readonly string _column;

    internal DensityChart(ITable table, string column)
        : base(table) => _column = column;

    /// <summary>Draws a curve for each value of a column.</summary>
    /// <param name="column">Name of the column.</param>
    /// <param name="top">Number of its values with a colour of their own, 1 to 7; the others share one. 6 by default.</param>
    public DensityChart Color(string column, int top = DefaultColors) => ColorBy(column, top);

    private protected override Drawing Draw()
    {
        var column = Table.Continuous(_column);
        var title = $"Density of {column.Name}";
        var summary = Table.Summarize([column])[0];
        var reason = Unplaced.Reason(column, summary);
        if (reason is null && summary.Min.Equals(summary.Max))
        {
            reason =
                $"{column.Name} is {Figures.Number(summary.Min)} in all {Figures.Count(summary.Finite, "row")}: a constant has no density";
        }
        if (reason is not null)
        {
            return Drawing.Nothing(title, reason);
        }
        var series = ColorSeries();
        var bins = new Bins(summary.Min, summary.Max / FineBins - summary.Min / FineBins, FineBins);
        var counts = Table.CountBins(column, bins, series).ToLookup(count => count.Series);
        var values = new JsonArray();
        var sparse = new List<string>();
        foreach (var number in series.Numbers.Where(counts.Contains))
        {
            var density = KernelDensity.Estimate(bins, counts[number], DrawnPoints);
            if (density.Count == 0)
            {
                sparse.Add(series.Label(number));
            }
            foreach (var (x, y) in density)
            {
                var point = new JsonObject { ["x"] = x, ["y"] = y };
                if (series.Column is not null)
                {
                    point["series"] = series.Label(number);
                }
                values.Add((JsonNode)point);
            }
        }
        var y0 = Channel.Quantity("y", YTitleOr("density"), 0, 1, zero: true);
        y0["stack"] = null;
        y0["axis"] = new JsonObject { ["format"] = "~g" };
        var encoding = new JsonObject
        {
            ["x"] = Channel.Across(Channel.Of(column, "x", XTitleOr(column), summary.Min, summary.Max)),
            ["y"] = y0,
        };
        if (Channel.Color(series) is { } color)
        {
            encoding["color"] = color;
        }
        return new Drawing(
            title,
            values,
            new JsonObject
            {
                ["mark"] = new JsonObject
                {
                    ["type"] = "area",
                    ["line"] = new JsonObject { ["strokeWidth"] = 1.5 },
                    ["fillOpacity"] = 0.25,
                },
                ["encoding"] = encoding,
            }
        )
        {
            Notes =
            [
                .. new[]
                {
                    Unplaced.NoteOf(column, summary),
                    NoteOf(series),
                    sparse.Count > 0 ? $"no curve for {string.Join(", ", sparse)}: fewer than two different values" : null,
                }.OfType<string>(),
            ],
        };
    }
}
