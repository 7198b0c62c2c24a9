using System.Text.Json.Nodes;
using Gozcu.Kibana.Description;

namespace Gozcu.Kibana.SavedObjects;

/// <summary>Drawing settings of charts for Kibana: the <c>type</c> and <c>params</c> of a visualisation's state.</summary>
internal static class ChartParameters
{
    private const string Axis = "ValueAxis-1";

    public static string TypeOf(BoardChartKind kind) =>
        kind switch
        {
            BoardChartKind.Line => "line",
            BoardChartKind.Area => "area",
            BoardChartKind.Bars => "histogram",
            BoardChartKind.HorizontalBars => "horizontal_bar",
            BoardChartKind.Ring => "pie",
            BoardChartKind.Numbers => "metric",
            BoardChartKind.Table => "table",
            BoardChartKind.HeatMap => "heatmap",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "is no chart"),
        };

    public static JsonObject Of(BoardChart chart) =>
        chart.Kind switch
        {
            BoardChartKind.Ring => Ring(),
            BoardChartKind.Numbers => Numbers(),
            BoardChartKind.Table => Table(),
            BoardChartKind.HeatMap => HeatMap(),
            _ => OnAxes(chart),
        };

    private static JsonObject OnAxes(BoardChart chart)
    {
        var type = TypeOf(chart.Kind);
        var lies = chart.Kind == BoardChartKind.HorizontalBars;
        return new JsonObject
        {
            ["type"] = type,
            ["grid"] = new JsonObject { ["categoryLines"] = false, ["valueAxis"] = Axis },
            ["categoryAxes"] = new JsonArray(
                new JsonObject
                {
                    ["id"] = "CategoryAxis-1",
                    ["type"] = "category",
                    ["position"] = lies ? "left" : "bottom",
                    ["show"] = true,
                    ["style"] = new JsonObject(),
                    ["scale"] = new JsonObject { ["type"] = "linear" },
                    ["labels"] = Labels(filter: !lies, truncate: 200),
                    ["title"] = new JsonObject(),
                }
            ),
            ["valueAxes"] = new JsonArray(
                new JsonObject
                {
                    ["id"] = Axis,
                    ["name"] = lies ? "BottomAxis-1" : "LeftAxis-1",
                    ["type"] = "value",
                    ["position"] = lies ? "bottom" : "left",
                    ["show"] = true,
                    ["style"] = new JsonObject(),
                    // A line is read by its changes, which may be small compared with the distance to zero; a bar by its length.
                    ["scale"] = new JsonObject
                    {
                        ["type"] = "linear",
                        ["mode"] = chart.AsShare ? "percentage" : "normal",
                        ["defaultYExtents"] = chart.Kind == BoardChartKind.Line,
                    },
                    ["labels"] = Labels(filter: lies, truncate: 100),
                    ["title"] = new JsonObject { ["text"] = chart.Metrics[0].Label },
                }
            ),
            ["seriesParams"] = new JsonArray([.. chart.Metrics.Select((metric, i) => Series(chart, metric, i))]),
            ["addTooltip"] = true,
            ["detailedTooltip"] = true,
            ["addLegend"] = true,
            ["legendPosition"] = "right",
            ["times"] = new JsonArray(),
            ["addTimeMarker"] = false,
            ["labels"] = new JsonObject { ["show"] = false },
            ["palette"] = Palette(),
            ["thresholdLine"] = new JsonObject
            {
                ["show"] = false,
                ["value"] = 10,
                ["width"] = 1,
                ["style"] = "full",
                ["color"] = "#E7664C",
            },
        };
    }

    private static JsonObject Series(BoardChart chart, Metric metric, int index) =>
        new()
        {
            ["show"] = true,
            ["type"] = chart.Kind switch
            {
                BoardChartKind.Line => "line",
                BoardChartKind.Area => "area",
                _ => "histogram",
            },
            // Lines overlap; everything else is stacked.
            ["mode"] = chart.Kind == BoardChartKind.Line ? "normal" : "stacked",
            ["data"] = new JsonObject { ["label"] = metric.Label, ["id"] = VisualizationObject.MetricId(index) },
            ["valueAxis"] = Axis,
            ["drawLinesBetweenPoints"] = true,
            ["lineWidth"] = 2,
            ["showCircles"] = true,
            ["circlesRadius"] = 1,
            ["interpolate"] = "linear",
        };

    private static JsonObject Labels(bool filter, int truncate) =>
        new()
        {
            ["show"] = true,
            ["rotate"] = 0,
            ["filter"] = filter,
            ["truncate"] = truncate,
        };

    private static JsonObject Ring() =>
        new()
        {
            ["type"] = "pie",
            ["addTooltip"] = true,
            ["addLegend"] = true,
            ["legendPosition"] = "right",
            ["isDonut"] = true,
            ["palette"] = Palette(),
            ["labels"] = new JsonObject
            {
                ["show"] = true,
                ["values"] = true,
                ["last_level"] = true,
                ["truncate"] = 100,
            },
        };

    private static JsonObject Numbers() =>
        new()
        {
            ["addTooltip"] = true,
            ["addLegend"] = false,
            ["type"] = "metric",
            ["metric"] = new JsonObject
            {
                ["percentageMode"] = false,
                ["useRanges"] = false,
                ["colorSchema"] = "Green to Red",
                ["metricColorMode"] = "None",
                ["colorsRange"] = new JsonArray(new JsonObject { ["from"] = 0, ["to"] = 10000 }),
                ["labels"] = new JsonObject { ["show"] = true },
                ["invertColors"] = false,
                ["style"] = new JsonObject
                {
                    ["bgFill"] = "#000",
                    ["bgColor"] = false,
                    ["labelColor"] = false,
                    ["subText"] = "",
                    ["fontSize"] = 24,
                },
            },
        };

    private static JsonObject Table() =>
        new()
        {
            ["perPage"] = 10,
            ["showPartialRows"] = false,
            ["showMetricsAtAllLevels"] = false,
            ["showTotal"] = false,
            ["totalFunc"] = "sum",
            ["percentageCol"] = "",
            ["showToolbar"] = true,
        };

    private static JsonObject HeatMap() =>
        new()
        {
            ["type"] = "heatmap",
            ["addTooltip"] = true,
            ["addLegend"] = true,
            ["enableHover"] = false,
            ["legendPosition"] = "right",
            ["times"] = new JsonArray(),
            ["colorsNumber"] = 6,
            ["colorSchema"] = "Reds",
            ["setColorRange"] = false,
            ["colorsRange"] = new JsonArray(),
            ["invertColors"] = false,
            ["percentageMode"] = false,
            ["valueAxes"] = new JsonArray(
                new JsonObject
                {
                    ["show"] = false,
                    ["id"] = Axis,
                    ["type"] = "value",
                    ["scale"] = new JsonObject { ["type"] = "linear", ["defaultYExtents"] = false },
                    ["labels"] = new JsonObject
                    {
                        ["show"] = false,
                        ["rotate"] = 0,
                        ["overwriteColor"] = false,
                        ["color"] = "black",
                    },
                }
            ),
        };

    private static JsonObject Palette() => new() { ["type"] = "palette", ["name"] = "default" };
}
