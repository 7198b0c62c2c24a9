using System.Text.Json.Nodes;
using Gozcu.Charts.Specs;
using Gozcu.Charts.Tables;

namespace Gozcu.Charts.Kinds;

/// <summary>
/// Box plot: boxes from the first to the third quartile with the median, whiskers to the last value within 1.5 times the length of the box, and beyond them the
/// furthest outlier with the number of outliers on that side. Quartiles are Spark's approximate percentiles, off by at most 1 in 10,000 rows.
/// </summary>
public sealed class BoxChart : TableChartBuilder<BoxChart>
{
    private const int DefaultBoxes = 12;
    private const int BoxStep = 90;
    private const int SingleBoxWidth = 160;

    // Pixels above the highest and below the lowest value, for the labels there.
    private const int OutlierRoom = 16;

    private const int MostSteps = 900;

    private readonly string _y;
    private readonly string? _by;
    private int _top = DefaultBoxes;

    internal BoxChart(ITable table, string y, string? by)
        : base(table) => (_y, _by) = (y, by);

    /// <summary>Sets the number of values with a box of their own; the others share one.</summary>
    /// <param name="boxes">1 to 50; 12 by default.</param>
    public BoxChart Top(int boxes)
    {
        if (boxes is < 1 or > 50)
        {
            throw new ArgumentOutOfRangeException(nameof(boxes), boxes, "must lie between 1 and 50");
        }
        _top = boxes;
        return this;
    }

    private protected override Drawing Draw()
    {
        var y = Table.Numeric(_y);
        var by = _by is null ? null : Table.Categorical(_by, "boxes");
        var title = by is null ? $"Quartiles of {y.Name}" : $"{y.Name} by {by.Name}";
        var summary = Table.Summarize([y])[0];
        if (Unplaced.Reason(y, summary) is { } reason)
        {
            return Drawing.Nothing(title, reason);
        }
        var series = by is null ? Series.Single : Series.Of(Table, by, _top);
        var boxes = Table.Boxes(y, series);
        var values = new JsonArray();
        foreach (var box in boxes)
        {
            values.Add(
                (JsonNode)
                    new JsonObject
                    {
                        ["box"] = by is null ? y.Name : series.Label(box.Series),
                        ["q1"] = box.Q1,
                        ["median"] = box.Median,
                        ["q3"] = box.Q3,
                        ["low"] = box.Low,
                        ["high"] = box.High,
                        ["min"] = box.Min,
                        ["max"] = box.Max,
                        ["below"] = box.Below,
                        ["above"] = box.Above,
                        ["rows"] = box.Rows,
                        ["belowText"] = box.Below > 0 ? Figures.Count(box.Below, "outlier") : null,
                        ["aboveText"] = box.Above > 0 ? Figures.Count(box.Above, "outlier") : null,
                    }
            );
        }
        var labels = new JsonArray([.. boxes.Select(box => (JsonNode)(by is null ? y.Name : series.Label(box.Series)))]);
        var axis = Channel.Quantity("low", YTitleOr(y), summary.Min, summary.Max);
        axis["scale"]!["padding"] = OutlierRoom;
        var x = new JsonObject
        {
            ["field"] = "box",
            ["type"] = "nominal",
            ["sort"] = labels,
            ["title"] = by is null ? null : XTitleOr(by),
            ["axis"] = new JsonObject
            {
                ["labelAngle"] = 0,
                ["labelLimit"] = BoxStep - 6,
                ["labelOverlap"] = false,
            },
        };
        JsonObject Y(string field) => new() { ["field"] = field, ["type"] = "quantitative" };
        JsonObject Layer(JsonObject mark, JsonObject encoding, string? where = null)
        {
            var layer = new JsonObject { ["mark"] = mark, ["encoding"] = encoding };
            if (where is not null)
            {
                layer["transform"] = new JsonArray(new JsonObject { ["filter"] = where });
            }
            return layer;
        }
        JsonNode[] tips =
        [
            Channel.Tip("rows", "values", ","),
            .. new[]
            {
                ("max", "highest"),
                ("high", "upper whisker"),
                ("q3", "third quartile"),
                ("median", "median"),
                ("q1", "first quartile"),
                ("low", "lower whisker"),
                ("min", "lowest"),
            }.Select(pair => (JsonNode)Channel.Tip(pair.Item1, pair.Item2, ",.6~g")),
            Channel.Tip("above", "outliers above", ","),
            Channel.Tip("below", "outliers below", ","),
        ];
        JsonArray layers =
        [
            Layer(
                new JsonObject { ["type"] = "rule" },
                new JsonObject
                {
                    ["y"] = axis,
                    ["y2"] = new JsonObject { ["field"] = "q1" },
                }
            ),
            Layer(
                new JsonObject { ["type"] = "rule" },
                new JsonObject
                {
                    ["y"] = Y("q3"),
                    ["y2"] = new JsonObject { ["field"] = "high" },
                }
            ),
            Layer(
                new JsonObject
                {
                    ["type"] = "tick",
                    ["thickness"] = 1,
                    ["size"] = 14,
                },
                new JsonObject { ["y"] = Y("low") }
            ),
            Layer(
                new JsonObject
                {
                    ["type"] = "tick",
                    ["thickness"] = 1,
                    ["size"] = 14,
                },
                new JsonObject { ["y"] = Y("high") }
            ),
            Layer(
                new JsonObject
                {
                    ["type"] = "bar",
                    ["size"] = 32,
                    ["fillOpacity"] = 0.45,
                },
                new JsonObject
                {
                    ["y"] = Y("q1"),
                    ["y2"] = new JsonObject { ["field"] = "q3" },
                    ["tooltip"] = new JsonArray(tips),
                }
            ),
            Layer(
                new JsonObject
                {
                    ["type"] = "tick",
                    ["thickness"] = 2.5,
                    ["size"] = 32,
                },
                new JsonObject { ["y"] = Y("median") }
            ),
        ];
        void AddOutliers(string end, string count, string whisker, int shift)
        {
            var where = $"datum.{count} > 0";
            layers.Add(
                (JsonNode)Layer(
                    new JsonObject
                    {
                        ["type"] = "rule",
                        ["strokeDash"] = new JsonArray(1, 3),
                        ["opacity"] = 0.6,
                    },
                    new JsonObject
                    {
                        ["y"] = Y(whisker),
                        ["y2"] = new JsonObject { ["field"] = end },
                    },
                    where
                )
            );
            layers.Add(
                (JsonNode)Layer(
                    new JsonObject
                    {
                        ["type"] = "point",
                        ["size"] = 20,
                        ["filled"] = true,
                    },
                    new JsonObject { ["y"] = Y(end) },
                    where
                )
            );
            layers.Add(
                (JsonNode)Layer(
                    new JsonObject
                    {
                        ["type"] = "text",
                        ["dy"] = shift,
                        ["fontSize"] = 10,
                    },
                    new JsonObject
                    {
                        ["y"] = Y(end),
                        ["text"] = new JsonObject { ["field"] = $"{count}Text", ["type"] = "nominal" },
                    },
                    where
                )
            );
        }
        if (boxes.Any(box => box.Above > 0))
        {
            AddOutliers("max", "above", "high", -9);
        }
        if (boxes.Any(box => box.Below > 0))
        {
            AddOutliers("min", "below", "low", 11);
        }
        return new Drawing(
            title,
            values,
            new JsonObject
            {
                ["encoding"] = new JsonObject { ["x"] = x },
                ["layer"] = layers,
            }
        )
        {
            Width = by is null ? SingleBoxWidth : new JsonObject { ["step"] = Math.Min(BoxStep, Math.Max(40, MostSteps / boxes.Count)) },
            Notes =
            [
                .. new[]
                {
                    Unplaced.NoteOf(y, summary),
                    series.HasOther
                        ? $"{by!.Name}: the {series.Values.Count} most frequent values; all others are '{Series.OtherLabel}'"
                        : null,
                }.OfType<string>(),
            ],
        };
    }
}
