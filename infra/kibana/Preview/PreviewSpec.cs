using System.Text.Json.Nodes;
using Gozcu.Kibana.Description;

namespace Gozcu.Kibana.Preview;

/// <summary>Converts a chart to Vega-Lite, similar to Kibana's drawing.</summary>
internal static class PreviewSpec
{
    /// <summary>Returns the specification of a chart that is drawn; tables and numbers are not.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="rows">Numbers of the chart.</param>
    /// <param name="width">Total width, in pixels.</param>
    /// <param name="height">Total height, in pixels.</param>
    public static string Of(BoardChart chart, IReadOnlyList<PreviewRow> rows, int width, int height)
    {
        var series = SeriesTitle(chart);
        var step = Step(chart, rows);
        var values = new JsonArray();
        var tops = new Dictionary<string, double>();
        foreach (var row in rows)
        {
            var x = row.Groups[0].ToString();
            var bottom = tops.GetValueOrDefault(x);
            tops[x] = bottom + (row.Value ?? 0);
            var value = new JsonObject
            {
                ["x"] = row.Groups[0].DeepClone(),
                ["series"] = chart.Groupings.Count > 1 ? row.Groups[1].ToString() : row.Metric,
                ["value"] = row.Value,
                // Lower end of a stacked bar: Vega-Lite does not stack bars with both ends on the axis.
                ["bottom"] = bottom,
                ["top"] = tops[x],
            };
            if (step is { } wide)
            {
                value["end"] = (double)row.Groups[0] + wide;
            }
            values.Add((JsonNode)value);
        }
        return new JsonObject
        {
            ["$schema"] = "https://vega.github.io/schema/vega-lite/v5.json",
            ["width"] = width,
            ["height"] = height,
            ["autosize"] = new JsonObject { ["type"] = "fit", ["contains"] = "padding" },
            ["data"] = new JsonObject { ["values"] = values },
            ["mark"] = Mark(chart.Kind),
            ["encoding"] = Encoding(chart, series),
        }.ToJsonString();
    }

    private static JsonObject Mark(BoardChartKind kind) =>
        kind switch
        {
            BoardChartKind.Line => new JsonObject { ["type"] = "line", ["point"] = true },
            BoardChartKind.Area => new JsonObject { ["type"] = "area" },
            BoardChartKind.Ring => new JsonObject { ["type"] = "arc", ["innerRadius"] = 45 },
            BoardChartKind.HeatMap or BoardChartKind.Bars => new JsonObject { ["type"] = "rect" },
            _ => new JsonObject { ["type"] = "bar" },
        };

    private static JsonObject Encoding(BoardChart chart, string series)
    {
        var value = chart.Metrics[0].Label;
        if (chart.Kind == BoardChartKind.Ring)
        {
            return new JsonObject
            {
                ["theta"] = Channel("value", "quantitative", value),
                ["color"] = Channel("x", "nominal", chart.Groupings[0].Label),
            };
        }
        if (chart.Kind == BoardChartKind.HorizontalBars)
        {
            var names = Channel("x", "nominal", chart.Groupings[0].Label);
            names["sort"] = "-x";
            return new JsonObject
            {
                ["y"] = names,
                ["x"] = Channel("value", "quantitative", value),
                ["color"] = Channel("series", "nominal", series),
            };
        }
        var encoding = new JsonObject
        {
            ["x"] = Channel("x", chart.Groupings[0] is Grouping.ByTime ? "temporal" : "quantitative", chart.Groupings[0].Label),
        };
        if (chart.Kind is BoardChartKind.Bars or BoardChartKind.HeatMap)
        {
            encoding["x2"] = new JsonObject { ["field"] = "end" };
        }
        if (chart.Groupings[0] is Grouping.ByTime)
        {
            encoding["x"]!["scale"] = new JsonObject { ["type"] = "utc" };
            encoding["x"]!["axis"] = new JsonObject { ["format"] = "%H:%M:%S", ["labelOverlap"] = true };
        }
        if (chart.Kind == BoardChartKind.HeatMap)
        {
            encoding["y"] = Channel("series", "nominal", series);
            var color = Channel("value", "quantitative", value);
            color["scale"] = new JsonObject { ["scheme"] = "reds" };
            encoding["color"] = color;
            return encoding;
        }
        var y = Channel(chart.Kind == BoardChartKind.Bars ? "bottom" : "value", "quantitative", value);
        switch (chart.Kind)
        {
            case BoardChartKind.Bars:
                encoding["y2"] = new JsonObject { ["field"] = "top" };
                break;
            case BoardChartKind.Line:
                y["scale"] = new JsonObject { ["zero"] = false };
                break;
            default:
                y["stack"] = chart.AsShare ? "normalize" : "zero";
                break;
        }
        encoding["y"] = y;
        encoding["color"] = Channel("series", "nominal", series);
        return encoding;
    }

    private static string SeriesTitle(BoardChart chart) => chart.Groupings.Count > 1 ? chart.Groupings[1].Label : "";

    private static JsonObject Channel(string field, string type, string title) =>
        new()
        {
            ["field"] = field,
            ["type"] = type,
            ["title"] = title,
        };

    /// <summary>Returns the width of a step along the axis; null if there are no steps.</summary>
    private static double? Step(BoardChart chart, IReadOnlyList<PreviewRow> rows)
    {
        switch (chart.Groupings[0])
        {
            case Grouping.BySteps steps:
                return steps.Step;
            case Grouping.ByTime:
                var times = rows.Select(r => (double)r.Groups[0]).Distinct().Order().ToList();
                return times.Count < 2 ? TimeSpan.FromSeconds(1).TotalMilliseconds : times.Zip(times.Skip(1), (a, b) => b - a).Min();
            default:
                return null;
        }
    }
}
