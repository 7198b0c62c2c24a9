using System.Globalization;
using System.Text.Json.Nodes;
using Gozcu.Charts.Binning;
using Gozcu.Charts.Specs;
using Gozcu.Charts.Tables;

namespace Gozcu.Charts.Kinds;

/// <summary>Share of missing values (null and NaN) of each column, by intervals of rows or of time.</summary>
public sealed class MissingValuesChart : TableChartBuilder<MissingValuesChart>
{
    private const int Stretches = 60;
    private const int MostColumns = 100;
    private const int RowStep = 20;

    private readonly string? _time;

    internal MissingValuesChart(ITable table, string? time)
        : base(table) => _time = time;

    private protected override Drawing Draw()
    {
        const string title = "Missing values";
        var time = _time is null ? null : Table.Continuous(_time, "name a column of times, or none for stretches of rows");
        var columns = Table.Columns.Where(column => column != time).Take(MostColumns).ToList();
        var summary = time is null ? null : Table.Summarize([time])[0];
        var rows = summary?.Rows ?? Table.CountRows();
        if (rows == 0 || summary is { Finite: 0 })
        {
            return Drawing.Nothing(title, rows == 0 ? "no rows" : Unplaced.Reason(time!, summary!)!);
        }
        var buckets = summary is null
            ? new Buckets(0, rows, (int)Math.Min(rows, Stretches))
            : new Buckets(summary.Min, summary.Max, Stretches);
        var cells = Table.CountMissing(columns, time, buckets);
        var shares = cells
            .GroupBy(cell => cell.Column)
            .ToDictionary(group => group.Key, group => (double)group.Sum(cell => cell.Missing) / group.Sum(cell => cell.Rows));
        string Label(int column) => $"{columns[column].Name}  {Figures.Percent(shares.GetValueOrDefault(column))}";
        var values = new JsonArray();
        foreach (var cell in cells.OrderBy(cell => cell.Column).ThenBy(cell => cell.Bucket))
        {
            values.Add(
                (JsonNode)
                    new JsonObject
                    {
                        ["column"] = Label(cell.Column),
                        ["from"] = buckets.Start + cell.Bucket * buckets.Step,
                        ["to"] = cell.Bucket + 1 == buckets.Count ? buckets.End : buckets.Start + (cell.Bucket + 1) * buckets.Step,
                        ["share"] = (double)cell.Missing / cell.Rows,
                        ["missing"] = cell.Missing,
                        ["rows"] = cell.Rows,
                    }
            );
        }
        var place = time ?? new TableColumn("row", ColumnKind.Integer, "");
        var x = Channel.Across(Channel.Of(place, "from", time is null ? XTitleOr("row") : XTitleOr(time), buckets.Start, buckets.End));
        Channel.Fit(x, place, buckets.Start, buckets.End);
        x["axis"]!["grid"] = false;
        var complete = cells.All(cell => cell.Missing == 0);
        return new Drawing(
            title,
            values,
            new JsonObject
            {
                // Half a pixel of overlap: otherwise the background shows through where a border lies inside a pixel.
                ["mark"] = new JsonObject { ["type"] = "rect", ["x2Offset"] = 0.5 },
                ["encoding"] = new JsonObject
                {
                    ["x"] = x,
                    ["x2"] = new JsonObject { ["field"] = "to" },
                    ["y"] = new JsonObject
                    {
                        ["field"] = "column",
                        ["type"] = "nominal",
                        ["title"] = null,
                        ["sort"] = new JsonArray([.. columns.Select((_, i) => (JsonNode)Label(i))]),
                        ["scale"] = new JsonObject { ["paddingInner"] = 0.12 },
                        ["axis"] = new JsonObject { ["labelLimit"] = 260, ["grid"] = false },
                    },
                    ["color"] = new JsonObject
                    {
                        ["field"] = "share",
                        ["type"] = "quantitative",
                        ["title"] = "missing",
                        ["scale"] = new JsonObject { ["domain"] = new JsonArray(0, 1) },
                        ["legend"] = new JsonObject { ["format"] = ".0%" },
                    },
                    ["tooltip"] = new JsonArray(
                        Channel.Tip("column", "column"),
                        Channel.Tip(place, "from", "from"),
                        Channel.Tip("missing", "missing", ","),
                        Channel.Tip("rows", "of rows", ","),
                        Channel.Tip("share", "share", ".1%")
                    ),
                },
            }
        )
        {
            Height = new JsonObject { ["step"] = RowStep },
            Notes =
            [
                .. new[]
                {
                    complete
                        ? $"no missing value in {Figures.Count(rows, "row")}"
                        : $"share of {Figures.Count(rows, "row")}, in {buckets.Count.ToString(CultureInfo.InvariantCulture)} stretches",
                    time is null ? null : Unplaced.NoteOf(time, summary!),
                    Table.Columns.Count > MostColumns ? $"the first {MostColumns} of {Figures.Count(Table.Columns.Count)} columns" : null,
                }.OfType<string>(),
            ],
        };
    }
}
