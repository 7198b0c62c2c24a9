using System.Text.Json.Nodes;
using Gozcu.Charts.Binning;
using Gozcu.Charts.Specs;
using Gozcu.Charts.Tables;

namespace Gozcu.Charts.Kinds;

/// <summary>
/// Line chart of columns over another column. If there are more rows than pixels, each pixel keeps its first, lowest, highest and last value: the line looks as
/// if all rows were drawn.
/// </summary>
public sealed class LineChart : TableChartBuilder<LineChart>
{
    // First, lowest, highest, last.
    private const int PointsOfPixel = 4;

    private readonly string _x;
    private readonly string[] _y;

    internal LineChart(ITable table, string x, string[] y)
        : base(table)
    {
        if (y.Length == 0 || y.Length > Palette.Series.Count)
        {
            throw new ArgumentException($"there are {y.Length} columns, but a line chart has 1 to {Palette.Series.Count} lines", nameof(y));
        }
        (_x, _y) = (x, y);
    }

    /// <summary>Draws a line for each value of a column. Only for a chart with a single y column.</summary>
    /// <param name="column">Name of the column.</param>
    /// <param name="top">Number of its values with a colour of their own, 1 to 7; the others share one. 6 by default.</param>
    /// <exception cref="InvalidOperationException">The chart has several y columns.</exception>
    public LineChart Color(string column, int top = DefaultColors) =>
        _y.Length == 1
            ? ColorBy(column, top)
            : throw new InvalidOperationException(
                $"the colours of this chart already tell its {_y.Length} columns apart; draw one column, or leave out Color"
            );

    private protected override Drawing Draw()
    {
        var x = Table.Continuous(_x, "cast it to double or timestamp; a bar for each of its values is Bars");
        var y = _y.Select(name => Table.Numeric(name)).ToList();
        var title = $"{string.Join(", ", y.Select(column => column.Name))} over {x.Name}";
        var summaries = Table.Summarize([x, .. y]);
        if (
            Unplaced.Reason(x, summaries[0]) is { } reason
            || (summaries.Skip(1).All(summary => summary.Finite == 0) && (reason = Unplaced.Reason(y[0], summaries[1])!) is not null)
        )
        {
            return Drawing.Nothing(title, reason);
        }
        var series = ColorSeries();
        var thinned = summaries[0].Finite > (long)PointsOfPixel * Width;
        var points = Table.Lines(x, y, series, thinned ? new Buckets(summaries[0].Min, summaries[0].Max, Width) : null);
        var several = y.Count > 1;
        var values = new JsonArray();
        foreach (var point in points)
        {
            var value = new JsonObject { ["x"] = point.X, ["y"] = point.Y };
            if (several || series.Column is not null)
            {
                value["series"] = several ? y[point.Series].Title : series.Label(point.Series);
            }
            values.Add((JsonNode)value);
        }
        var (min, max) = (summaries.Skip(1).Min(s => s.Min), summaries.Skip(1).Max(s => s.Max));
        var encoding = new JsonObject
        {
            ["x"] = Channel.Across(Channel.Of(x, "x", XTitleOr(x), summaries[0].Min, summaries[0].Max)),
            ["y"] = Channel.Quantity("y", several ? YTitleOr(CommonUnit(y)) : YTitleOr(y[0]), min, max),
        };
        if (several)
        {
            encoding["color"] = Channel.Color(
                null,
                [.. y.Select(column => (JsonNode)column.Title)],
                [.. Palette.Series.Take(y.Count).Select(color => (JsonNode)color)]
            );
        }
        else if (Channel.Color(series) is { } color)
        {
            encoding["color"] = color;
        }
        var notes = new List<string?>();
        if (thinned)
        {
            notes.Add($"{Figures.Count(summaries[0].Finite, "row")}, of which each pixel shows the first, lowest, highest and last");
        }
        notes.Add(Unplaced.NoteOf(x, summaries[0]));
        notes.AddRange(y.Select((column, i) => Unplaced.NoteOf(column, summaries[i + 1])));
        notes.Add(NoteOf(series));
        return new Drawing(
            title,
            values,
            new JsonObject
            {
                ["mark"] = new JsonObject
                {
                    ["type"] = "line",
                    ["strokeWidth"] = 1.2,
                    ["strokeJoin"] = "round",
                },
                ["encoding"] = encoding,
            }
        )
        {
            Notes = [.. notes.OfType<string>()],
        };
    }

    private static string CommonUnit(List<TableColumn> columns) =>
        columns[0].Unit is { } unit && columns.TrueForAll(column => column.Unit == unit) ? $"[{unit}]" : "";
}
