using System.Text.Json.Nodes;
using Gozcu.Charts.Specs;

namespace Gozcu.Charts.Kinds;

/// <summary>Feature contributions to a score: bars to the right raise it, bars to the left lower it, the largest at the top.</summary>
public sealed class ContributionsChart : ChartBuilder<ContributionsChart>
{
    private const int DefaultTop = 15;
    private const int MostBars = 100;
    private const int BarStep = 22;

    private readonly List<(string Feature, double Contribution)> _contributions;
    private int _top = DefaultTop;

    internal ContributionsChart(IEnumerable<(string Feature, double Contribution)> contributions)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        _contributions = [.. contributions];
        if (_contributions.FirstOrDefault(pair => !double.IsFinite(pair.Contribution)) is { Feature: { } feature } pair)
        {
            throw new ArgumentException(
                $"the contribution of '{feature}' is {pair.Contribution}, but must be finite",
                nameof(contributions)
            );
        }
    }

    /// <summary>Sets the number of features with a bar of their own; the others are summed in one bar.</summary>
    /// <param name="features">1 to 100; 15 by default.</param>
    public ContributionsChart Top(int features)
    {
        if (features is < 1 or > MostBars)
        {
            throw new ArgumentOutOfRangeException(nameof(features), features, $"must lie between 1 and {MostBars}");
        }
        _top = features;
        return this;
    }

    private protected override Drawing Draw()
    {
        const string title = "Feature contributions";
        if (_contributions.Count == 0)
        {
            return Drawing.Nothing(title, "no features");
        }
        var sorted = _contributions.OrderByDescending(pair => Math.Abs(pair.Contribution)).ToList();
        var bars = sorted.Take(_top).ToList();
        var rest = sorted.Skip(_top).ToList();
        if (rest.Count > 0)
        {
            bars.Add(($"{Figures.Count(rest.Count)} others together", rest.Sum(pair => pair.Contribution)));
        }
        var signed = bars.Exists(bar => bar.Contribution < 0);
        var values = new JsonArray([
            .. bars.Select(bar =>
                (JsonNode)
                    new JsonObject
                    {
                        ["feature"] = bar.Feature,
                        ["contribution"] = bar.Contribution,
                        ["text"] = (signed && bar.Contribution > 0 ? "+" : "") + Figures.Number(bar.Contribution),
                        ["series"] = bar.Contribution < 0 ? "lowers the score" : "raises the score",
                    }
            ),
        ]);
        var (min, max) = (bars.Min(bar => Math.Min(0, bar.Contribution)), bars.Max(bar => Math.Max(0, bar.Contribution)));
        var y = new JsonObject
        {
            ["field"] = "feature",
            ["type"] = "nominal",
            ["title"] = null,
            ["sort"] = new JsonArray([.. bars.Select(bar => (JsonNode)bar.Feature)]),
            ["axis"] = new JsonObject { ["labelLimit"] = 240, ["grid"] = false },
        };
        var x = Channel.Across(Channel.Quantity("contribution", "contribution to the score", min, max, zero: true));
        var encoding = new JsonObject { ["x"] = x, ["y"] = y };
        var bar = new JsonObject
        {
            ["mark"] = new JsonObject { ["type"] = "bar" },
            ["encoding"] = new JsonObject
            {
                ["tooltip"] = new JsonArray(Channel.Tip("feature", "feature"), Channel.Tip("contribution", "contribution", ".6~g")),
            },
        };
        if (signed)
        {
            bar["encoding"]!["color"] = Channel.Color(null, ["raises the score", "lowers the score"], [Palette.Raises, Palette.Lowers]);
        }
        JsonObject Label(string where, string align, int shift) =>
            new()
            {
                ["transform"] = new JsonArray(new JsonObject { ["filter"] = where }),
                ["mark"] = new JsonObject
                {
                    ["type"] = "text",
                    ["align"] = align,
                    ["dx"] = shift,
                },
                ["encoding"] = new JsonObject
                {
                    ["text"] = new JsonObject { ["field"] = "text", ["type"] = "nominal" },
                },
            };
        var layers = new JsonArray(bar);
        if (bars.Exists(b => b.Contribution >= 0))
        {
            layers.Add((JsonNode)Label("datum.contribution >= 0", "left", 4));
        }
        if (signed)
        {
            layers.Add((JsonNode)Label("datum.contribution < 0", "right", -4));
        }
        return new Drawing(title, values, new JsonObject { ["encoding"] = encoding, ["layer"] = layers })
        {
            Height = new JsonObject { ["step"] = BarStep },
            Notes = rest.Count > 0 ? [$"the {_top} largest of {Figures.Count(_contributions.Count, "feature")}"] : [],
        };
    }
}
