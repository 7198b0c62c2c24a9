using System.Text.Json.Nodes;
using Gozcu.Charts.Binning;
using Gozcu.Charts.Specs;
using Gozcu.Charts.Tables;

namespace Gozcu.Charts.Kinds;

/// <summary>Histogram: number of rows by value, in bins with round borders. A bin contains its lower border but not its upper one; the last bin contains both.</summary>
public sealed class HistogramChart : TableChartBuilder<HistogramChart>
{
    /// <summary>Default number of bins.</summary>
    public const int DefaultBins = 40;

    private const int MostBins = 1_000;

    // Up to this number of bins, all whole numbers are written below their bars.
    private const int MostNamedBins = 20;

    // In pixels. Between narrower bars a gap would take too much of their width.
    private const int NarrowestWithGap = 4;

    private readonly string _column;
    private readonly int _bins;

    internal HistogramChart(ITable table, string column, int bins)
        : base(table)
    {
        if (bins is < 1 or > MostBins)
        {
            throw new ArgumentOutOfRangeException(nameof(bins), bins, $"must lie between 1 and {MostBins}");
        }
        (_column, _bins) = (column, bins);
    }

    /// <summary>Divides each bar by the values of a column.</summary>
    /// <param name="column">Name of the column.</param>
    /// <param name="top">Number of its values with a colour of their own, 1 to 7; the others share one. 6 by default.</param>
    public HistogramChart Color(string column, int top = DefaultColors) => ColorBy(column, top);

    private protected override Drawing Draw()
    {
        var column = Table.Continuous(_column);
        var title = $"Distribution of {column.Name}";
        var summary = Table.Summarize([column])[0];
        if (Unplaced.Reason(column, summary) is { } reason)
        {
            return Drawing.Nothing(title, reason);
        }
        var bins =
            column.Kind == ColumnKind.Time
                ? Bins.ForTimes(summary.Min, summary.Max, _bins)
                : Bins.ForNumbers(summary.Min, summary.Max, _bins, column.Kind is ColumnKind.Integer or ColumnKind.Boolean);
        var series = ColorSeries();
        var values = new JsonArray();
        var heights = new long[bins.Count];
        foreach (var count in Table.CountBins(column, bins, series).OrderBy(count => count.Series).ThenBy(count => count.Bin))
        {
            var bar = new JsonObject
            {
                ["from"] = bins.Border(count.Bin),
                ["to"] = bins.Border(count.Bin + 1),
                ["bottom"] = heights[count.Bin],
                ["top"] = heights[count.Bin] += count.Rows,
                ["rows"] = count.Rows,
            };
            if (series.Column is not null)
            {
                bar["series"] = series.Label(count.Series);
            }
            values.Add((JsonNode)bar);
        }
        var x = Channel.Across(Channel.Of(column, "from", XTitleOr(column), bins.Border(0), bins.Border(bins.Count)));
        Channel.Fit(x, column, bins.Border(0), bins.Border(bins.Count));
        if (bins.Step == 1 && bins.Count <= MostNamedBins && column.Kind is ColumnKind.Integer or ColumnKind.Boolean)
        {
            x["axis"]!["values"] = new JsonArray([.. Enumerable.Range(0, bins.Count).Select(bin => (JsonNode)(bins.Border(bin) + 0.5))]);
        }
        var tips = new JsonArray(Channel.Tip(column, "from", "from"), Channel.Tip(column, "to", "to"), Channel.Tip("rows", "rows", ","));
        var encoding = new JsonObject
        {
            ["x"] = x,
            ["x2"] = new JsonObject { ["field"] = "to" },
            ["y"] = Channel.Rows("top", YTitleOr("rows"), heights.Max()),
            ["y2"] = new JsonObject { ["field"] = "bottom" },
            ["tooltip"] = tips,
        };
        if (Channel.Color(series) is { } color)
        {
            encoding["color"] = color;
            tips.Add((JsonNode)Channel.Tip("series", series.Column!.Name));
        }
        // Rectangles, because Vega-Lite cannot determine the orientation of a bar with two borders on one axis and two heights on the other.
        var mark = new JsonObject { ["type"] = "rect", ["x2Offset"] = Width / bins.Count >= NarrowestWithGap ? -1 : 0 };
        return new Drawing(title, values, new JsonObject { ["mark"] = mark, ["encoding"] = encoding })
        {
            Notes = [.. new[] { Unplaced.NoteOf(column, summary), NoteOf(series) }.OfType<string>()],
        };
    }
}
