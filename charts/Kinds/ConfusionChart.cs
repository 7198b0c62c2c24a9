using System.Text.Json.Nodes;
using Gozcu.Charts.Specs;
using Gozcu.Models.Evaluation;

namespace Gozcu.Charts.Kinds;

/// <summary>Confusion matrix: the number of rows in each of the four cases, coloured by their share of the rows with that label.</summary>
public sealed class ConfusionChart : ChartBuilder<ConfusionChart>
{
    private const int Side = 240;

    private readonly ConfusionMatrix _matrix;

    internal ConfusionChart(ConfusionMatrix matrix) => _matrix = matrix;

    private protected override Drawing Draw()
    {
        const string title = "Confusion matrix";
        if (_matrix.Rows == 0)
        {
            return Drawing.Nothing(title, "no rows");
        }
        var anomalies = _matrix.TruePositives + _matrix.FalseNegatives;
        JsonNode Cell(string label, string alarm, long rows, long of)
        {
            var share = of > 0 ? (double)rows / of : 0;
            return new JsonObject
            {
                ["label"] = label,
                ["alarm"] = alarm,
                ["rows"] = rows,
                ["share"] = share,
                ["percent"] = Figures.Percent(share),
            };
        }
        JsonArray values =
        [
            Cell("anomaly", "alarm", _matrix.TruePositives, anomalies),
            Cell("anomaly", "no alarm", _matrix.FalseNegatives, anomalies),
            Cell("normal", "alarm", _matrix.FalsePositives, _matrix.Rows - anomalies),
            Cell("normal", "no alarm", _matrix.TrueNegatives, _matrix.Rows - anomalies),
        ];
        JsonObject Side(string field, string title, JsonArray sort) =>
            new()
            {
                ["field"] = field,
                ["type"] = "nominal",
                ["title"] = title,
                ["sort"] = sort,
                ["scale"] = new JsonObject { ["paddingInner"] = 0.02 },
                ["axis"] = new JsonObject
                {
                    ["labelAngle"] = 0,
                    ["grid"] = false,
                    ["domain"] = false,
                    ["ticks"] = false,
                    ["labelFontSize"] = 12,
                },
            };
        JsonObject Text(JsonObject text, int shift, double size, string weight) =>
            new()
            {
                ["mark"] = new JsonObject
                {
                    ["type"] = "text",
                    ["dy"] = shift,
                    ["fontSize"] = size,
                    ["fontWeight"] = weight,
                },
                ["encoding"] = new JsonObject { ["text"] = text, ["color"] = Palette.OnCell("datum.share") },
            };
        return new Drawing(
            title,
            values,
            new JsonObject
            {
                ["encoding"] = new JsonObject
                {
                    ["x"] = Side("alarm", "detector", ["alarm", "no alarm"]),
                    ["y"] = Side("label", "label", ["anomaly", "normal"]),
                },
                ["layer"] = new JsonArray(
                    new JsonObject
                    {
                        ["mark"] = new JsonObject { ["type"] = "rect" },
                        ["encoding"] = new JsonObject
                        {
                            ["color"] = new JsonObject
                            {
                                ["field"] = "share",
                                ["type"] = "quantitative",
                                ["title"] = "share of label",
                                ["scale"] = new JsonObject { ["domain"] = new JsonArray(0, 1) },
                                ["legend"] = new JsonObject { ["format"] = ".0%" },
                            },
                            ["tooltip"] = new JsonArray(
                                Channel.Tip("label", "label"),
                                Channel.Tip("alarm", "detector"),
                                Channel.Tip("rows", "rows", ","),
                                Channel.Tip("share", "share of label", ".1%")
                            ),
                        },
                    },
                    Text(
                        new JsonObject
                        {
                            ["field"] = "rows",
                            ["type"] = "quantitative",
                            ["format"] = ",",
                        },
                        -7,
                        17,
                        "bold"
                    ),
                    Text(new JsonObject { ["field"] = "percent", ["type"] = "nominal" }, 13, 11, "normal")
                ),
            }
        )
        {
            Width = ConfusionChart.Side + 80,
            Height = ConfusionChart.Side,
            Notes =
            [
                $"precision {Figures.Percent(_matrix.Precision)}, recall {Figures.Percent(_matrix.Recall)}, of {Figures.Count(_matrix.Rows, "row")}",
            ],
        };
    }
}
