using Gozcu.Charts.Binning;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Charts.Tables;

/// <content>Counts.</content>
internal sealed partial class SparkTable
{
    public IReadOnlyList<NumberSummary> Summarize(IReadOnlyList<TableColumn> columns)
    {
        var values = columns.SelectMany((column, i) => new[] { $"{Number(column)} AS v{i}", $"{Finite(column)} AS f{i}" });
        var aggregates = columns.SelectMany(
            (_, i) => new[] { $"count(v{i})", $"count_if(isnan(v{i}))", $"count(f{i})", $"min(f{i})", $"max(f{i})" }
        );
        var row = Aggregate(_data.SelectExpr([.. values]), ["count(1)", .. aggregates]).Collect().Single();
        var rows = row.GetAs<long>(0);
        return
        [
            .. columns.Select(
                (_, i) =>
                {
                    var at = 1 + 5 * i;
                    var (present, nan, finite) = (row.GetAs<long>(at), row.GetAs<long>(at + 1), row.GetAs<long>(at + 2));
                    return new NumberSummary(
                        rows,
                        rows - present,
                        nan,
                        present - nan - finite,
                        OrNaN(row.Get(at + 3)),
                        OrNaN(row.Get(at + 4))
                    );
                }
            ),
        ];
    }

    public CategoryCounts Categories(TableColumn column, int limit, TableColumn? weight = null)
    {
        var rows = _data
            .SelectExpr($"{Text(column)} AS s", weight is null ? "1L AS w" : $"{Finite(weight)} AS w")
            .GroupBy("s")
            .Agg(Expr("count(1) AS n"), Expr("sum(w) AS w"))
            // Missing values first, so that the limit does not drop them.
            .OrderBy(Expr("s IS NOT NULL"), Expr("w").Desc(), Expr("s"))
            .Take(limit + 1)
            .ToList();
        return new CategoryCounts(
            [.. rows.Select(row => row.GetAs<string?>(0)).OfType<string>().Take(limit)],
            rows.Where(row => row.Get(0) is null).Sum(row => row.GetAs<long>(1))
        );
    }

    public IReadOnlyList<BinCount> CountBins(TableColumn column, Bins bins, Series series)
    {
        return
        [
            .. _data
                .Select(Expr($"{Finite(column)} AS x"), NumberOf(series).Alias("s"))
                .Filter("x IS NOT NULL")
                .SelectExpr("s", $"{PlaceOf("x", bins.Start, bins.Step, Bins.Tolerance, bins.Count)} AS b")
                .GroupBy("s", "b")
                .Agg(Expr("count(1)"))
                .Collect()
                .Select(row => new BinCount(row.GetAs<int>(0), row.GetAs<int>(1), row.GetAs<long>(2))),
        ];
    }

    public IReadOnlyList<long> CountReaching(TableColumn column, IReadOnlyList<double> thresholds)
    {
        var row = Aggregate(
                _data.SelectExpr($"{Finite(column)} AS x"),
                [.. thresholds.Select(threshold => $"count_if(x >= {Literal(threshold)})")]
            )
            .Collect()
            .Single();
        return [.. thresholds.Select((_, i) => row.GetAs<long>(i))];
    }

    private static DataFrame Aggregate(DataFrame data, IReadOnlyList<string> aggregates) =>
        data.Agg(Expr(aggregates[0]), [.. aggregates.Skip(1).Select(Expr)]);
}
