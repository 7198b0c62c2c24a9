using Gozcu.Charts.Binning;
using Gozcu.Charts.Kinds;

namespace Gozcu.Charts.Tables;

/// <content>Queries.</content>
internal sealed partial class RowTable
{
    public IReadOnlyList<NumberSummary> Summarize(IReadOnlyList<TableColumn> columns) =>
        [
            .. columns.Select(column =>
            {
                var values = Numbers(column);
                var finite = Finite(column).OfType<double>().ToArray();
                return new NumberSummary(
                    _rows,
                    values.LongCount(value => value is null),
                    values.LongCount(value => value is { } number && double.IsNaN(number)),
                    values.LongCount(value => value is { } number && double.IsInfinity(number)),
                    finite.Length == 0 ? double.NaN : finite.Min(),
                    finite.Length == 0 ? double.NaN : finite.Max()
                );
            }),
        ];

    public CategoryCounts Categories(TableColumn column, int limit, TableColumn? weight = null)
    {
        var present = _values[column.Name];
        var weights = weight is null ? null : Finite(weight);
        var values = Texts(column)
            .Select((text, row) => (text, row))
            .Where(pair => present[pair.row] is not null)
            .GroupBy(pair => pair.text!, pair => weights is null ? 1 : weights[pair.row] ?? 0)
            .OrderByDescending(group => group.Sum())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(limit)
            .Select(group => group.Key);
        return new CategoryCounts([.. values], present.LongCount(value => value is null));
    }

    public IReadOnlyList<BinCount> CountBins(TableColumn column, Bins bins, Series series) =>
        [
            .. Finite(column)
                .Zip(NumbersOf(series), (value, number) => (value, number))
                .Where(pair => pair.value is not null)
                .GroupBy(pair => (pair.number, Bin: bins.IndexOf(pair.value!.Value)))
                .Select(group => new BinCount(group.Key.number, group.Key.Bin, group.LongCount())),
        ];

    public IReadOnlyList<long> CountReaching(TableColumn column, IReadOnlyList<double> thresholds)
    {
        var values = Finite(column);
        return [.. thresholds.Select(threshold => values.LongCount(value => value >= threshold))];
    }

    public IReadOnlyList<BoxSummary> Boxes(TableColumn column, Series series) =>
        [
            .. Finite(column)
                .Zip(NumbersOf(series), (value, number) => (value, number))
                .Where(pair => pair.value is not null)
                .GroupBy(pair => pair.number, pair => pair.value!.Value)
                .OrderBy(group => group.Key)
                .Select(group => Box(group.Key, [.. group.Order()])),
        ];

    public IReadOnlyList<LinePoint> Sample(TableColumn x, TableColumn y, Series series, int limit, long seed)
    {
        var points = Points(x, y, NumbersOf(series)).Where(point => point.Y is not null).ToArray();
        if (points.Length > limit)
        {
            new Random((int)(seed ^ (seed >> 32))).Shuffle(points);
            points = points[..limit];
        }
        return points;
    }

    public IReadOnlyList<LinePoint> Lines(TableColumn x, IReadOnlyList<TableColumn> y, Series series, Buckets? buckets)
    {
        var points = y.SelectMany(
                (column, i) => Points(x, column, y.Count == 1 ? NumbersOf(series) : Enumerable.Repeat(i, _rows).ToArray())
            )
            .OrderBy(point => point.Series)
            .ThenBy(point => point.X);
        return buckets is { } stretches
            ? [.. points.GroupBy(point => (point.Series, stretches.IndexOf(point.X))).SelectMany(group => Thinned([.. group]))]
            : [.. points];
    }

    public IReadOnlyList<BarValue> Bars(Series series, Series color, TableColumn? column, BarAggregate aggregate)
    {
        var (bars, colors) = (NumbersOf(series), NumbersOf(color));
        var values = column is null ? new double?[_rows] : Finite(column);
        return
        [
            .. Enumerable
                .Range(0, _rows)
                .GroupBy(row => (bars[row], colors[row]), row => values[row])
                .Select(group => new BarValue(
                    group.Key.Item1,
                    group.Key.Item2,
                    group.LongCount(),
                    Aggregate(aggregate, [.. group.OfType<double>().Order()])
                )),
        ];
    }

    public double[,] Correlations(IReadOnlyList<TableColumn> columns)
    {
        var values = columns.Select(Finite).ToArray();
        var matrix = new double[columns.Count, columns.Count];
        for (var i = 0; i < columns.Count; i++)
        {
            for (var j = 0; j < columns.Count; j++)
            {
                matrix[i, j] = Correlation([
                    .. values[i]
                        .Zip(values[j])
                        .Where(p => p.First is not null && p.Second is not null)
                        .Select(p => (p.First!.Value, p.Second!.Value)),
                ]);
            }
        }
        return matrix;
    }

    public IReadOnlyList<MissingCell> CountMissing(IReadOnlyList<TableColumn> columns, TableColumn? time, Buckets buckets)
    {
        var places = time is null ? [.. Enumerable.Range(0, _rows).Select(row => (double?)row)] : Finite(time);
        var rows = Enumerable.Range(0, _rows).Where(row => places[row] is not null).ToLookup(row => buckets.IndexOf(places[row]!.Value));
        return
        [
            .. columns.SelectMany(
                (column, i) =>
                {
                    var values = _values[column.Name];
                    return rows.Select(group => new MissingCell(
                        i,
                        group.Key,
                        group.LongCount(),
                        group.LongCount(row => values[row] is null or double.NaN or float.NaN)
                    ));
                }
            ),
        ];
    }

    private IEnumerable<LinePoint> Points(TableColumn x, TableColumn y, int[] series)
    {
        var (xs, ys) = (Finite(x), Finite(y));
        return Enumerable
            .Range(0, _rows)
            .Where(row => xs[row] is not null)
            .Select(row => new LinePoint(series[row], xs[row]!.Value, ys[row]));
    }

    private static IEnumerable<LinePoint> Thinned(LinePoint[] points)
    {
        var present = points.Where(point => point.Y is not null).ToArray();
        return present.Length == 0
            ? [points[0]]
            : new[] { present[0], present.MinBy(point => point.Y), present.MaxBy(point => point.Y), present[^1] }
                .Distinct()
                .OrderBy(point => point.X);
    }

    private static BoxSummary Box(int number, double[] sorted)
    {
        var box = new BoxSummary(
            number,
            sorted.Length,
            Quantile(sorted, 0.25),
            Quantile(sorted, 0.5),
            Quantile(sorted, 0.75),
            0,
            0,
            sorted[0],
            sorted[^1],
            0,
            0
        );
        var inside = sorted.Where(value => value >= BoxFences.Lower(box) && value <= BoxFences.Upper(box)).ToArray();
        return box with
        {
            Low = inside[0],
            High = inside[^1],
            Below = sorted.LongCount(value => value < inside[0]),
            Above = sorted.LongCount(value => value > inside[^1]),
        };
    }

    private static double? Aggregate(BarAggregate aggregate, double[] sorted) =>
        sorted.Length == 0
            ? null
            : aggregate switch
            {
                BarAggregate.Sum => sorted.Sum(),
                BarAggregate.Min => sorted[0],
                BarAggregate.Max => sorted[^1],
                BarAggregate.Median => Quantile(sorted, 0.5),
                _ => sorted.Average(),
            };

    /// <summary>Returns the smallest value that is not below this share of the values, as Spark defines it.</summary>
    private static double Quantile(double[] sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];

    private static double Correlation((double X, double Y)[] pairs)
    {
        if (pairs.Length == 0)
        {
            return double.NaN;
        }
        var (meanX, meanY) = (pairs.Average(pair => pair.X), pairs.Average(pair => pair.Y));
        var covariance = pairs.Sum(pair => (pair.X - meanX) * (pair.Y - meanY));
        return covariance / Math.Sqrt(pairs.Sum(pair => Square(pair.X - meanX)) * pairs.Sum(pair => Square(pair.Y - meanY)));
    }

    private static double Square(double value) => value * value;
}
