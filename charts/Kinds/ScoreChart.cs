using System.Text.Json.Nodes;
using Gozcu.Charts.Binning;
using Gozcu.Charts.Specs;
using Gozcu.Charts.Tables;

namespace Gozcu.Charts.Kinds;

/// <summary>
/// Score over time with its thresholds, and a point for each score that reaches one. If there are more rows than pixels, each pixel keeps its first, lowest,
/// highest and last score, so that no alert is lost; the counts in the note are over all rows.
/// </summary>
public sealed class ScoreChart : TableChartBuilder<ScoreChart>
{
    private const int PointsOfPixel = 4;

    private readonly string _time;
    private readonly string _score;
    private readonly double _warning;
    private readonly double? _critical;

    internal ScoreChart(ITable table, string time, string score, double warning, double? critical)
        : base(table)
    {
        if (!double.IsFinite(warning))
        {
            throw new ArgumentOutOfRangeException(nameof(warning), warning, "must be a finite number");
        }
        if (critical is { } level && !(level >= warning && double.IsFinite(level)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(critical),
                level,
                $"must be a finite number not below the warning threshold {warning}"
            );
        }
        (_time, _score, _warning, _critical) = (time, score, warning, critical);
    }

    private protected override Drawing Draw()
    {
        var time = Table.Continuous(_time, "cast it to timestamp or double");
        var score = Table.Numeric(_score, "cast it to double");
        var title = $"{score.Name} over {time.Name}";
        var summaries = Table.Summarize([time, score]);
        if ((Unplaced.Reason(time, summaries[0]) ?? Unplaced.Reason(score, summaries[1])) is { } reason)
        {
            return Drawing.Nothing(title, reason);
        }
        var thinned = summaries[0].Finite > (long)PointsOfPixel * Width;
        var points = Table.Lines(time, [score], Series.Single, thinned ? new Buckets(summaries[0].Min, summaries[0].Max, Width) : null);
        var thresholds = _critical is { } level ? new[] { _warning, level } : [_warning];
        var reaching = Table.CountReaching(score, thresholds);
        var criticals = thresholds.Length > 1 ? reaching[1] : 0;
        var values = new JsonArray([
            .. points.Select(point =>
                (JsonNode)
                    new JsonObject
                    {
                        ["x"] = point.X,
                        ["y"] = point.Y,
                        ["series"] =
                            point.Y >= _critical ? "critical"
                            : point.Y >= _warning ? "warning"
                            : null,
                    }
            ),
        ]);
        var min = Math.Min(summaries[1].Min, Math.Min(0, _warning));
        var max = Math.Max(summaries[1].Max, thresholds[^1]);
        var y = Channel.Quantity("y", YTitleOr(score), min, max);
        y["scale"]!["domain"] = new JsonArray(min, max);
        y["scale"]!["nice"] = true;
        var x = Channel.Across(Channel.Of(time, "x", XTitleOr(time), summaries[0].Min, summaries[0].Max));
        var levels = new JsonArray("warning");
        var colors = new JsonArray(Palette.Warning);
        if (_critical is not null)
        {
            levels.Add((JsonNode)"critical");
            colors.Add((JsonNode)Palette.Critical);
        }
        var layers = new JsonArray(
            new JsonObject
            {
                ["mark"] = new JsonObject
                {
                    ["type"] = "line",
                    ["strokeWidth"] = 1,
                    ["strokeJoin"] = "round",
                },
                ["encoding"] = new JsonObject { ["x"] = x, ["y"] = y },
            }
        );
        if (reaching[0] > 0)
        {
            layers.Add((JsonNode)Alerts(time, score, Channel.Color("alert", levels, colors)));
        }
        layers.Add((JsonNode)Threshold(_warning, Palette.Warning));
        if (_critical is { } critical)
        {
            layers.Add((JsonNode)Threshold(critical, Palette.Critical));
        }
        var rows = Figures.Count(summaries[1].Finite, "score");
        var alerts = _critical is null
            ? $"{Figures.Count(reaching[0], "alert")} from {Figures.Number(_warning)} on"
            : $"{Figures.Count(reaching[0] - criticals, "warning")} from {Figures.Number(_warning)} on, {Figures.Count(criticals)} critical from {Figures.Number(_critical.Value)} on";
        return new Drawing(title, values, new JsonObject { ["layer"] = layers })
        {
            Notes =
            [
                .. new[]
                {
                    $"{rows}: {alerts}",
                    thinned ? "each pixel shows the first, lowest, highest and last score" : null,
                    Unplaced.NoteOf(time, summaries[0]),
                    Unplaced.NoteOf(score, summaries[1]),
                }.OfType<string>(),
            ],
        };
    }

    private static JsonObject Alerts(TableColumn time, TableColumn score, JsonObject color) =>
        new()
        {
            ["transform"] = new JsonArray(new JsonObject { ["filter"] = "isValid(datum.series)" }),
            ["mark"] = new JsonObject
            {
                ["type"] = "point",
                ["filled"] = true,
                ["size"] = 26,
                ["opacity"] = 0.9,
            },
            ["encoding"] = new JsonObject
            {
                ["x"] = new JsonObject { ["field"] = "x", ["type"] = time.Kind == ColumnKind.Time ? "temporal" : "quantitative" },
                ["y"] = new JsonObject { ["field"] = "y", ["type"] = "quantitative" },
                ["color"] = color,
                ["tooltip"] = new JsonArray(Channel.Tip(time, "x"), Channel.Tip(score, "y"), Channel.Tip("series", "level")),
            },
        };

    private static JsonObject Threshold(double value, string color) =>
        new()
        {
            ["mark"] = new JsonObject
            {
                ["type"] = "rule",
                ["strokeDash"] = new JsonArray(6, 4),
                ["color"] = color,
                ["strokeWidth"] = 1.2,
            },
            ["encoding"] = new JsonObject { ["y"] = new JsonObject { ["datum"] = value } },
        };
}
