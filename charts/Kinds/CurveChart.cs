using System.Text.Json.Nodes;
using Gozcu.Charts.Specs;
using Gozcu.Models.Evaluation;

namespace Gozcu.Charts.Kinds;

/// <summary>What curves over all thresholds have in common: both axes from 0 to 1, one line a detector, thinned to the pixels.</summary>
/// <typeparam name="TBuilder">The kind itself.</typeparam>
public abstract class CurveChart<TBuilder> : ChartBuilder<TBuilder>
    where TBuilder : CurveChart<TBuilder>
{
    private const int Side = 360;

    // A tenth of a pixel on the largest plot anyone looks at.
    private const int Digits = 4;

    private readonly (string Name, ScoreCurve Curve)[] _curves;

    private protected CurveChart((string Name, ScoreCurve Curve)[] curves)
    {
        ArgumentNullException.ThrowIfNull(curves);
        if (curves.Length == 0 || curves.Length > Palette.Series.Count)
        {
            throw new ArgumentException(
                $"there are {curves.Length} curves, but 1 to {Palette.Series.Count} can be told apart",
                nameof(curves)
            );
        }
        _curves = curves;
    }

    /// <summary>What the chart is called.</summary>
    private protected abstract string Name { get; }

    /// <summary>The titles of the axes.</summary>
    private protected abstract (string X, string Y) AxisTitles { get; }

    /// <summary>The shortened name of the area, and the area under a curve.</summary>
    private protected abstract (string Name, double Value) Area(ScoreCurve curve);

    /// <summary>A curve's points from left to right.</summary>
    private protected abstract IEnumerable<(double X, double Y)> Points(ScoreCurve curve);

    /// <summary>What a detector that knows nothing reaches: where the line begins and ends on the vertical axis.</summary>
    private protected abstract (double Left, double Right) Chance(ScoreCurve curve);

    private protected override Drawing Draw()
    {
        if (_curves.All(curve => curve.Curve.Positives == 0 || curve.Curve.Negatives == 0))
        {
            return Drawing.Nothing(Name, "the labels are all of one class, so there is no curve");
        }
        var values = new JsonArray();
        var labels = new List<string>();
        foreach (var (name, curve) in _curves)
        {
            var area = Area(curve);
            var label = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} ({area.Name} {area.Value:0.000})");
            labels.Add(label);
            if (curve.Positives == 0 || curve.Negatives == 0)
            {
                continue;
            }
            foreach (var (x, y) in Thinned(Points(curve), Math.Max(Width, Side)))
            {
                values.Add(
                    (JsonNode)
                        new JsonObject
                        {
                            ["x"] = Math.Round(x, Digits),
                            ["y"] = Math.Round(y, Digits),
                            ["series"] = label,
                            ["order"] = values.Count,
                        }
                );
            }
        }
        var (left, right) = Chance(_curves.First(curve => curve.Curve.Positives > 0 && curve.Curve.Negatives > 0).Curve);
        JsonObject Axis(string field, string title)
        {
            var channel = Channel.Quantity(field, title, 0, 1);
            channel["scale"] = new JsonObject { ["domain"] = new JsonArray(0, 1) };
            return channel;
        }
        return new Drawing(
            Name,
            values,
            new JsonObject
            {
                ["layer"] = new JsonArray(
                    new JsonObject
                    {
                        ["data"] = new JsonObject
                        {
                            ["values"] = new JsonArray(
                                new JsonObject { ["x"] = 0, ["y"] = left },
                                new JsonObject { ["x"] = 1, ["y"] = right }
                            ),
                        },
                        ["mark"] = new JsonObject
                        {
                            ["type"] = "line",
                            ["strokeDash"] = new JsonArray(4, 4),
                            ["strokeWidth"] = 1,
                            ["color"] = Palette.Other,
                        },
                        ["encoding"] = new JsonObject { ["x"] = Axis("x", AxisTitles.X), ["y"] = Axis("y", AxisTitles.Y) },
                    },
                    new JsonObject
                    {
                        ["mark"] = new JsonObject
                        {
                            ["type"] = "line",
                            ["strokeWidth"] = 2,
                            ["strokeJoin"] = "round",
                        },
                        ["encoding"] = new JsonObject
                        {
                            ["x"] = Axis("x", AxisTitles.X),
                            ["y"] = Axis("y", AxisTitles.Y),
                            ["order"] = new JsonObject { ["field"] = "order", ["type"] = "quantitative" },
                            ["color"] = Channel.Color(
                                null,
                                [.. labels.Select(label => (JsonNode)label)],
                                [.. Palette.Series.Take(labels.Count).Select(color => (JsonNode)color)]
                            ),
                        },
                    }
                ),
            }
        )
        {
            Width = Side,
            Height = Side,
            Notes = ["dashed: what scores at random reach"],
        };
    }

    // A point is left out when it lies in the pixel of the one before; the ends stay.
    private static IEnumerable<(double X, double Y)> Thinned(IEnumerable<(double X, double Y)> points, int pixels)
    {
        (double X, double Y)? last = null;
        (double X, double Y)? skipped = null;
        foreach (var point in points)
        {
            if (
                last is { } kept
                && Math.Floor(kept.X * pixels) == Math.Floor(point.X * pixels)
                && Math.Floor(kept.Y * pixels) == Math.Floor(point.Y * pixels)
            )
            {
                skipped = point;
                continue;
            }
            // Where a curve leaves a pixel matters for its corners.
            if (skipped is { } corner)
            {
                yield return corner;
            }
            yield return point;
            (last, skipped) = (point, null);
        }
        if (skipped is { } end)
        {
            yield return end;
        }
    }
}
