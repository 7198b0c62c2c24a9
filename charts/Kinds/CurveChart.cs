using System.Text.Json.Nodes;
using Gozcu.Charts.Specs;
using Gozcu.Models.Evaluation;

namespace Gozcu.Charts.Kinds;

/// <summary>Base class of curves over all thresholds: both axes from 0 to 1, one line per detector, thinned to the resolution of the plot.</summary>
/// <typeparam name="TBuilder">Type of the builder itself.</typeparam>
public abstract class CurveChart<TBuilder> : ChartBuilder<TBuilder>
    where TBuilder : CurveChart<TBuilder>
{
    private const int Side = 360;

    // A tenth of a pixel on the largest usual plot.
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

    /// <summary>Default title of the chart.</summary>
    private protected abstract string Name { get; }

    /// <summary>Titles of the axes.</summary>
    private protected abstract (string X, string Y) AxisTitles { get; }

    /// <summary>Returns the abbreviated name of the area and the area under a curve.</summary>
    private protected abstract (string Name, double Value) Area(ScoreCurve curve);

    /// <summary>Returns the points of a curve from left to right.</summary>
    private protected abstract IEnumerable<(double X, double Y)> Points(ScoreCurve curve);

    /// <summary>Returns the vertical positions of the left and right end of the line that random scores reach.</summary>
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

    // A point is left out if it lies in the same pixel as the previous one; the ends are kept.
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
            // The point where a curve leaves a pixel matters for its corners.
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
