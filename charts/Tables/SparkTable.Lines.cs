using Gozcu.Charts.Binning;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Charts.Tables;

/// <content>Points and lines.</content>
internal sealed partial class SparkTable
{
    public IReadOnlyList<LinePoint> Sample(TableColumn x, TableColumn y, Series series, int limit, long seed)
    {
        var points = _data
            .Select(Expr($"{Finite(x)} AS x"), Expr($"{Finite(y)} AS y"), NumberOf(series).Alias("s"))
            .Filter("x IS NOT NULL AND y IS NOT NULL");
        // A random order with a limit is an exact, uniform sample; for it Spark keeps at most the limit of each partition.
        return
        [
            .. points
                .WithColumn("r", Rand(seed))
                .OrderBy("r", "x", "y")
                .Limit(limit)
                .Select("s", "x", "y")
                .Collect()
                .Select(row => new LinePoint(row.GetAs<int>(0), row.GetAs<double>(1), row.GetAs<double>(2))),
        ];
    }

    public IReadOnlyList<LinePoint> Lines(TableColumn x, IReadOnlyList<TableColumn> y, Series series, Buckets? buckets)
    {
        var rows = _data
            .Select([Expr($"{Finite(x)} AS x"), NumberOf(series).Alias("s"), .. y.Select((column, i) => Expr($"{Finite(column)} AS y{i}"))])
            .Filter("x IS NOT NULL");
        var points =
            buckets is { } stretches ? Thinned(rows, y.Count, stretches)
            : y.Count == 1 ? rows.SelectExpr("s", "x", "y0 AS y")
            : rows.SelectExpr($"inline(array({string.Join(", ", y.Select((_, i) => $"named_struct('s', {i}, 'x', x, 'y', y{i})"))}))");
        return
        [
            .. points
                .Collect()
                .Select(row => new LinePoint(row.GetAs<int>(0), row.GetAs<double>(1), row.GetAs<double?>(2)))
                .OrderBy(point => point.Series)
                .ThenBy(point => point.X),
        ];
    }

    // M4 of Jugel et al., "M4: A Visualization-Oriented Time Series Data Aggregation", PVLDB 7(10), 2014: a line chart of this width looks the same as with all
    // rows.
    private static DataFrame Thinned(DataFrame rows, int lines, Buckets buckets)
    {
        var aggregates = Enumerable
            .Range(0, lines)
            .Select(i =>
                $"IF(count(y{i}) = 0, array(named_struct('x', min(x), 'y', CAST(NULL AS DOUBLE))), array_distinct(array("
                + $"min_by(struct(x, y{i} AS y), IF(y{i} IS NULL, NULL, x)), min_by(struct(x, y{i} AS y), y{i}), "
                + $"max_by(struct(x, y{i} AS y), y{i}), max_by(struct(x, y{i} AS y), IF(y{i} IS NULL, NULL, x))))) AS p{i}"
            )
            .Select(Expr)
            .ToArray();
        var points = Enumerable
            .Range(0, lines)
            .Select(i => $"transform(p{i}, p -> named_struct('s', {(lines == 1 ? "s" : i)}, 'x', p.x, 'y', p.y))");
        return rows.WithColumn("b", Expr(PlaceOf("x", buckets)))
            .GroupBy("s", "b")
            .Agg(aggregates[0], aggregates[1..])
            .SelectExpr($"inline(flatten(array({string.Join(", ", points)})))");
    }
}
