using System.Text.Json.Nodes;
using Gozcu.Charts.Specs;
using Gozcu.Charts.Tables;

namespace Gozcu.Charts.Kinds;

/// <summary>Bar chart with a bar for each of the most important values of a column, and one for all others together.</summary>
public sealed class BarChart : TableChartBuilder<BarChart>
{
    private const int DefaultTop = 20;
    private const int MostBars = 200;
    private const int HorizontalFrom = 9;
    private const int LongLabel = 10;
    private const int BarStep = 20;
    private const int ColumnStep = 60;

    private readonly string _x;
    private readonly string? _y;
    private readonly BarAggregate _aggregate;
    private int _top = DefaultTop;

    internal BarChart(ITable table, string x, string? y, BarAggregate aggregate)
        : base(table) => (_x, _y, _aggregate) = (x, y, aggregate);

    /// <summary>Divides the bars by a column. Only for counts and sums, which add up.</summary>
    /// <param name="column">Name of the column.</param>
    /// <param name="top">Number of its values with a colour of their own, 1 to 7; the others share one. 6 by default.</param>
    /// <exception cref="InvalidOperationException">The bars show an aggregate whose parts do not add up.</exception>
    public BarChart Color(string column, int top = DefaultColors) =>
        _y is null || _aggregate == BarAggregate.Sum
            ? ColorBy(column, top)
            : throw new InvalidOperationException(
                $"the parts of a bar add up, which a {_aggregate} does not; count rows or use BarAggregate.Sum, or leave out Color"
            );

    /// <summary>Sets the number of values with a bar of their own: those with most rows or, for sums, the largest sums. The others share one bar.</summary>
    /// <param name="bars">1 to 200; 20 by default.</param>
    public BarChart Top(int bars)
    {
        if (bars is < 1 or > MostBars)
        {
            throw new ArgumentOutOfRangeException(nameof(bars), bars, $"must lie between 1 and {MostBars}");
        }
        _top = bars;
        return this;
    }

    private protected override Drawing Draw()
    {
        var x = Table.Categorical(_x, "bars");
        var y = _y is null ? null : Table.Numeric(_y);
        var what = y is null ? "rows" : $"{_aggregate.ToString().ToLowerInvariant()} of {y.Name}";
        var title = $"{char.ToUpperInvariant(what[0])}{what[1..]} by {x.Name}";
        var series = Series.Of(Table, x, _top, y is not null && _aggregate == BarAggregate.Sum ? y : null);
        var color = ColorSeries();
        var bars = Table.Bars(series, color, y, _aggregate);
        double? Value(BarValue bar) => y is null ? bar.Rows : bar.Value;
        if (bars.Sum(bar => bar.Rows) == 0 || bars.All(bar => Value(bar) is null))
        {
            return Drawing.Nothing(
                title,
                bars.Count == 0 || y is null ? "no rows" : $"{y.Name}: no value in {Figures.Count(bars.Sum(bar => bar.Rows), "row")}"
            );
        }
        var totals = bars.GroupBy(bar => bar.Series).ToDictionary(group => group.Key, group => group.Sum(Value) ?? 0);
        // Text is sorted by size; values with an order of their own keep it. The others and the missing always come last.
        var numbers = totals.Keys.OrderBy(number => number >= series.Values.Count ? number : -1);
        numbers =
            x.Kind == ColumnKind.Text && x.Order.Count == 0
                ? numbers.ThenByDescending(number => totals[number])
                : numbers.ThenBy(number => number);
        var labels = numbers.Select(series.Label).ToList();
        var horizontal =
            labels.Count >= HorizontalFrom && x.Kind is ColumnKind.Text or ColumnKind.Time
            || labels.Exists(label => label.Length > LongLabel);
        var values = new JsonArray();
        foreach (var bar in bars.OrderBy(bar => bar.Series).ThenBy(bar => bar.Color))
        {
            var value = new JsonObject
            {
                ["bar"] = series.Label(bar.Series),
                ["value"] = Value(bar),
                ["rows"] = bar.Rows,
            };
            if (color.Column is not null)
            {
                value["series"] = color.Label(bar.Color);
                value["order"] = bar.Color;
            }
            values.Add((JsonNode)value);
        }
        var category = new JsonObject
        {
            ["field"] = "bar",
            ["type"] = "nominal",
            ["sort"] = new JsonArray([.. labels.Select(label => (JsonNode)label)]),
            ["title"] = XTitleOr(x),
            ["axis"] = horizontal
                ? new JsonObject { ["labelLimit"] = 220 }
                : new JsonObject { ["labelAngle"] = 0, ["labelOverlap"] = true },
        };
        var valueTitle = y is null ? "rows" : $"{_aggregate.ToString().ToLowerInvariant()} of {y.Title}";
        var (min, max) = (totals.Values.Min(), totals.Values.Max());
        var lengthTitle = YTitleOr(valueTitle);
        var length = y is null
            ? Channel.Rows("value", lengthTitle, (long)max)
            : Channel.Quantity("value", lengthTitle, min, max, zero: true);
        var tips = new JsonArray(Channel.Tip("bar", x.Name), Channel.Tip("value", valueTitle, ",.6~g"));
        if (y is not null)
        {
            tips.Add((JsonNode)Channel.Tip("rows", "rows", ","));
        }
        var encoding = new JsonObject
        {
            [horizontal ? "y" : "x"] = category,
            [horizontal ? "x" : "y"] = horizontal ? Channel.Across(length) : length,
            ["tooltip"] = tips,
        };
        if (Channel.Color(color) is { } colors)
        {
            encoding["color"] = colors;
            encoding["order"] = new JsonObject { ["field"] = "order", ["type"] = "quantitative" };
            tips.Add((JsonNode)Channel.Tip("series", color.Column!.Name));
        }
        var step = new JsonObject { ["step"] = horizontal ? BarStep : Math.Clamp(640 / labels.Count, 12, ColumnStep) };
        return new Drawing(
            title,
            values,
            new JsonObject
            {
                ["mark"] = new JsonObject { ["type"] = "bar" },
                ["encoding"] = encoding,
            }
        )
        {
            Width = horizontal ? null : step,
            Height = horizontal ? step : null,
            Notes =
            [
                .. new[]
                {
                    series.HasOther
                        ? $"{x.Name}: the {Figures.Count(series.Values.Count)} values with the {(y is not null && _aggregate == BarAggregate.Sum ? "largest sums" : "most rows")}; all others are '{Series.OtherLabel}'"
                        : null,
                    NoteOf(color),
                }.OfType<string>(),
            ],
        };
    }
}
