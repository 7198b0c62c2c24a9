using Gozcu.Charts.Binning;
using Gozcu.Charts.Kinds;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Charts.Tables;

/// <content>Quartiles, aggregates, correlations.</content>
internal sealed partial class SparkTable
{
    // A quartile is off by at most this share of the rows, 1 in 10,000: Spark's default.
    private const int PercentileAccuracy = 10_000;

    // Spark numbers rows as partition * 2^33 + position in the partition.
    private const long PlaceInPartition = (1L << 33) - 1;

    public IReadOnlyList<BoxSummary> Boxes(TableColumn column, Series series)
    {
        var values = _data.Select(Expr($"{Finite(column)} AS x"), NumberOf(series).Alias("s")).Filter("x IS NOT NULL");
        var quartiles = values
            .GroupBy("s")
            .Agg(
                Expr($"percentile_approx(x, array(0.25D, 0.5D, 0.75D), {PercentileAccuracy}) AS q"),
                Expr("count(1)"),
                Expr("min(x)"),
                Expr("max(x)")
            )
            .SelectExpr("s", "q[0]", "q[1]", "q[2]", "`count(1)`", "`min(x)`", "`max(x)`")
            .Collect()
            .Select(row => new BoxSummary(
                row.GetAs<int>(0),
                row.GetAs<long>(4),
                row.GetAs<double>(1),
                row.GetAs<double>(2),
                row.GetAs<double>(3),
                Low: double.NaN,
                High: double.NaN,
                row.GetAs<double>(5),
                row.GetAs<double>(6),
                Below: 0,
                Above: 0
            ))
            .OrderBy(box => box.Series)
            .ToList();
        if (quartiles.Count == 0)
        {
            return [];
        }
        string Fence(Func<BoxSummary, double> fence) =>
            $"CASE s {string.Concat(quartiles.Select(box => $"WHEN {box.Series} THEN {Literal(fence(box))} "))}END";
        var whiskers = values
            .SelectExpr("s", "x", $"{Fence(BoxFences.Lower)} AS l", $"{Fence(BoxFences.Upper)} AS h")
            .GroupBy("s")
            .Agg(Expr("min(IF(x >= l, x, NULL))"), Expr("max(IF(x <= h, x, NULL))"), Expr("count_if(x < l)"), Expr("count_if(x > h)"))
            .Collect()
            .ToDictionary(row => row.GetAs<int>(0));
        return
        [
            .. quartiles.Select(box =>
            {
                var row = whiskers[box.Series];
                return box with
                {
                    Low = row.GetAs<double>(1),
                    High = row.GetAs<double>(2),
                    Below = row.GetAs<long>(3),
                    Above = row.GetAs<long>(4),
                };
            }),
        ];
    }

    public IReadOnlyList<BarValue> Bars(Series series, Series color, TableColumn? column, BarAggregate aggregate)
    {
        var function = aggregate switch
        {
            BarAggregate.Sum => "sum(x)",
            BarAggregate.Min => "min(x)",
            BarAggregate.Max => "max(x)",
            BarAggregate.Median => $"percentile_approx(x, 0.5D, {PercentileAccuracy})",
            _ => "avg(x)",
        };
        return
        [
            .. _data
                .Select(
                    NumberOf(series).Alias("s"),
                    NumberOf(color).Alias("c"),
                    Expr(column is null ? "CAST(NULL AS DOUBLE) AS x" : $"{Finite(column)} AS x")
                )
                .GroupBy("s", "c")
                .Agg(Expr("count(1)"), Expr(function))
                .Collect()
                .Select(row => new BarValue(row.GetAs<int>(0), row.GetAs<int>(1), row.GetAs<long>(2), row.GetAs<double?>(3))),
        ];
    }

    public double[,] Correlations(IReadOnlyList<TableColumn> columns)
    {
        var values = _data.SelectExpr([.. columns.Select((column, i) => $"{Finite(column)} AS x{i}")]);
        var pairs = (from i in Enumerable.Range(0, columns.Count) from j in Enumerable.Range(0, i) select (i, j)).ToList();
        var row = Aggregate(
                values,
                [
                    .. pairs.Select(pair => $"corr(x{pair.i}, x{pair.j})"),
                    // A constant has no correlation, not even with itself.
                    .. columns.Select((_, i) => $"IF(min(x{i}) < max(x{i}), 1D, NULL)"),
                ]
            )
            .Collect()
            .Single();
        var matrix = new double[columns.Count, columns.Count];
        for (var pair = 0; pair < pairs.Count; pair++)
        {
            var (i, j) = pairs[pair];
            matrix[i, j] = matrix[j, i] = OrNaN(row.Get(pair));
        }
        for (var i = 0; i < columns.Count; i++)
        {
            matrix[i, i] = OrNaN(row.Get(pairs.Count + i));
        }
        return matrix;
    }

    public IReadOnlyList<MissingCell> CountMissing(IReadOnlyList<TableColumn> columns, TableColumn? time, Buckets buckets)
    {
        var place = time is null ? RowNumber() : Finite(time);
        var rows = _data
            .SelectExpr([$"{place} AS p", .. columns.Select((column, i) => $"{IsMissing(column)} AS m{i}")])
            .Filter("p IS NOT NULL")
            .WithColumn("b", Expr(PlaceOf("p", buckets)));
        return
        [
            .. rows.GroupBy("b")
                .Agg(Expr("count(1)"), [.. columns.Select((_, i) => Expr($"count_if(m{i})"))])
                .Collect()
                .SelectMany(row =>
                    columns.Select((_, i) => new MissingCell(i, row.GetAs<int>(0), row.GetAs<long>(1), row.GetAs<long>(2 + i)))
                ),
        ];
    }

    private static string IsMissing(TableColumn column) =>
        column.TypeName is "double" or "float"
            ? $"{Quoted(column.Name)} IS NULL OR isnan({Quoted(column.Name)})"
            : $"{Quoted(column.Name)} IS NULL";

    /// <summary>Returns SQL for each row's number, from 0, in the order in which rows are read. No rows are moved: Spark numbers them within a partition.</summary>
    private string RowNumber()
    {
        var sizes = _data
            .GroupBy(SparkPartitionId().Alias("p"))
            .Agg(Expr("count(1)"))
            .Collect()
            .ToDictionary(row => row.GetAs<int>(0), row => row.GetAs<long>(1));
        long before = 0;
        var offsets = new List<string>();
        for (var partition = 0; partition <= sizes.Keys.DefaultIfEmpty(0).Max(); partition++)
        {
            offsets.Add($"{before}L");
            before += sizes.GetValueOrDefault(partition);
        }
        return $"CAST(get(array({string.Join(", ", offsets)}), spark_partition_id()) + (monotonically_increasing_id() & {PlaceInPartition}L) AS DOUBLE)";
    }
}
