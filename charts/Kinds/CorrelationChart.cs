using System.Text.Json.Nodes;
using Gozcu.Charts.Specs;
using Gozcu.Charts.Tables;

namespace Gozcu.Charts.Kinds;

/// <summary>Pearson correlation of each pair of columns, over the rows where both have a finite value.</summary>
public sealed class CorrelationChart : TableChartBuilder<CorrelationChart>
{
    private const int MostColumns = 40;
    private const int CellStep = 44;
    private const int CellStepOfMany = 30;
    private const int Many = 12;

    private readonly string[] _columns;

    internal CorrelationChart(ITable table, string[] columns)
        : base(table) => _columns = columns;

    private protected override Drawing Draw()
    {
        const string title = "Correlation";
        var columns =
            _columns.Length > 0
                ? _columns.Select(name => Table.Numeric(name)).ToList()
                : Table.Columns.Where(column => column.IsNumeric).ToList();
        if (columns.Count is < 2 or > MostColumns)
        {
            throw new ChartException(
                $"a correlation is drawn of 2 to {MostColumns} columns of numbers, but there are {columns.Count}; name the columns, or cast those that hold numbers as text"
            );
        }
        var rows = Table.CountRows();
        if (rows == 0)
        {
            return Drawing.Nothing(title, "no rows");
        }
        var matrix = Table.Correlations(columns);
        var values = new JsonArray();
        for (var i = 0; i < columns.Count; i++)
        {
            for (var j = 0; j < columns.Count; j++)
            {
                var known = double.IsFinite(matrix[i, j]);
                values.Add(
                    (JsonNode)
                        new JsonObject
                        {
                            ["row"] = columns[i].Name,
                            ["column"] = columns[j].Name,
                            ["r"] = known ? Math.Round(Math.Clamp(matrix[i, j], -1, 1), 4) : null,
                        }
                );
            }
        }
        if (matrix.Cast<double>().All(double.IsNaN))
        {
            return Drawing.Nothing(title, $"no correlation in {Figures.Count(rows, "row")}: the columns are constant or without values");
        }
        var constant = columns.Where((_, i) => !double.IsFinite(matrix[i, i])).Select(column => column.Name).ToList();
        var names = new JsonArray([.. columns.Select(column => (JsonNode)column.Name)]);
        JsonObject Side(string field) =>
            new()
            {
                ["field"] = field,
                ["type"] = "nominal",
                ["sort"] = names.DeepClone(),
                ["title"] = null,
                ["axis"] =
                    field == "column"
                        ? new JsonObject
                        {
                            ["labelAngle"] = -40,
                            ["labelLimit"] = 160,
                            ["labelOverlap"] = false,
                            ["grid"] = false,
                        }
                        : new JsonObject { ["labelLimit"] = 200 },
            };
        var many = columns.Count > Many;
        return new Drawing(
            title,
            values,
            new JsonObject
            {
                ["encoding"] = new JsonObject { ["x"] = Side("column"), ["y"] = Side("row") },
                ["layer"] = new JsonArray(
                    new JsonObject
                    {
                        ["mark"] = new JsonObject { ["type"] = "rect" },
                        ["transform"] = new JsonArray(new JsonObject { ["filter"] = "isValid(datum.r)" }),
                        ["encoding"] = new JsonObject
                        {
                            ["color"] = new JsonObject
                            {
                                ["field"] = "r",
                                ["type"] = "quantitative",
                                ["title"] = "correlation",
                                ["scale"] = new JsonObject
                                {
                                    ["domain"] = new JsonArray(-1, 1),
                                    ["domainMid"] = 0,
                                    ["range"] = "diverging",
                                },
                            },
                            ["tooltip"] = new JsonArray(
                                Channel.Tip("row", "column"),
                                Channel.Tip("column", "with"),
                                Channel.Tip("r", "correlation", ".3f")
                            ),
                        },
                    },
                    new JsonObject
                    {
                        ["mark"] = new JsonObject { ["type"] = "text", ["fontSize"] = many ? 8.5 : 11 },
                        ["transform"] = new JsonArray(new JsonObject { ["filter"] = "isValid(datum.r)" }),
                        ["encoding"] = new JsonObject
                        {
                            ["text"] = new JsonObject
                            {
                                ["field"] = "r",
                                ["type"] = "quantitative",
                                ["format"] = ".2f",
                            },
                            ["color"] = Palette.OnCell("datum.r"),
                        },
                    }
                ),
            }
        )
        {
            Width = new JsonObject { ["step"] = many ? CellStepOfMany : CellStep },
            Height = new JsonObject { ["step"] = many ? CellStepOfMany - 6 : CellStep - 14 },
            Notes = constant.Count == 0 ? [] : [$"no correlation with {string.Join(", ", constant)}: constant or without values"],
        };
    }
}
