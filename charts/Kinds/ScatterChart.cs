using System.Text.Json.Nodes;
using Gozcu.Charts.Specs;
using Gozcu.Charts.Tables;

namespace Gozcu.Charts.Kinds;

/// <summary>Scatter plot of two columns. If there are more rows than the limit, a random sample of exactly that size is drawn.</summary>
public sealed class ScatterChart : TableChartBuilder<ScatterChart>
{
    private const int DefaultLimit = 5_000;
    private const int LargestLimit = 100_000;
    private const long DefaultSeed = 1;
    private const int Crowded = 500;

    private readonly string _x;
    private readonly string _y;
    private int _limit = DefaultLimit;
    private long _seed = DefaultSeed;

    internal ScatterChart(ITable table, string x, string y)
        : base(table) => (_x, _y) = (x, y);

    /// <summary>Colours the points by a column.</summary>
    /// <param name="column">Name of the column.</param>
    /// <param name="top">Number of its values with a colour of their own, 1 to 7; the others share one. 6 by default.</param>
    public ScatterChart Color(string column, int top = DefaultColors) => ColorBy(column, top);

    /// <summary>Sets the largest number of points: 5,000 by default.</summary>
    /// <param name="points">1 to 100,000.</param>
    /// <param name="seed">Seed of the sample; 1 by default. The same seed over the same partitions gives the same sample.</param>
    public ScatterChart Limit(int points, long seed = DefaultSeed)
    {
        if (points is < 1 or > LargestLimit)
        {
            throw new ArgumentOutOfRangeException(nameof(points), points, $"must lie between 1 and {LargestLimit}");
        }
        (_limit, _seed) = (points, seed);
        return this;
    }

    private protected override Drawing Draw()
    {
        var (x, y) = (Table.Continuous(_x), Table.Continuous(_y));
        var title = $"{y.Name} over {x.Name}";
        var summaries = Table.Summarize([x, y]);
        if ((Unplaced.Reason(x, summaries[0]) ?? Unplaced.Reason(y, summaries[1])) is { } reason)
        {
            return Drawing.Nothing(title, reason);
        }
        var series = ColorSeries();
        // Rare colours are drawn last, so that they lie on top.
        var points = Table
            .Sample(x, y, series, _limit, _seed)
            .GroupBy(point => point.Series)
            .OrderByDescending(group => group.Count())
            .SelectMany(group => group)
            .ToList();
        if (points.Count == 0)
        {
            return Drawing.Nothing(title, $"no row has both {x.Name} and {y.Name}");
        }
        var values = new JsonArray();
        foreach (var point in points)
        {
            var value = new JsonObject { ["x"] = point.X, ["y"] = point.Y };
            if (series.Column is not null)
            {
                value["series"] = series.Label(point.Series);
            }
            values.Add((JsonNode)value);
        }
        var tips = new JsonArray(Channel.Tip(x, "x"), Channel.Tip(y, "y"));
        var encoding = new JsonObject
        {
            ["x"] = Channel.Across(Channel.Of(x, "x", XTitleOr(x), summaries[0].Min, summaries[0].Max)),
            ["y"] = Channel.Of(y, "y", YTitleOr(y), summaries[1].Min, summaries[1].Max),
            ["tooltip"] = tips,
        };
        if (Channel.Color(series) is { } color)
        {
            encoding["color"] = color;
            tips.Add((JsonNode)Channel.Tip("series", series.Column!.Name));
        }
        var crowded = points.Count > Crowded;
        return new Drawing(
            title,
            values,
            new JsonObject
            {
                ["mark"] = new JsonObject
                {
                    ["type"] = "point",
                    ["filled"] = true,
                    ["size"] = crowded ? 12 : 30,
                    ["opacity"] = crowded ? 0.55 : 0.8,
                },
                ["encoding"] = encoding,
            }
        )
        {
            Height = 400,
            Notes =
            [
                .. new[]
                {
                    points.Count == _limit && summaries[0].Rows > _limit
                        ? $"{Figures.Count(points.Count)} of {Figures.Count(summaries[0].Rows, "row")}, a random sample"
                        : null,
                    Unplaced.NoteOf(x, summaries[0]),
                    Unplaced.NoteOf(y, summaries[1]),
                    NoteOf(series),
                }.OfType<string>(),
            ],
        };
    }
}
