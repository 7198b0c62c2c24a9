using System.Diagnostics;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Benchmarks.Functions;

/// <summary>The same work by each kind of C# function, over the same file, into nothing.</summary>
internal sealed class SparkFunctions : IDisposable
{
    private const int Columns = 8;
    private static readonly string[] Names = [.. Enumerable.Range(0, Columns).Select(i => $"x{i}")];
    private readonly SparkSession _spark;
    private readonly DataFrame _source;
    private readonly int _rows;

    public SparkFunctions(string master, int rows, string folder)
    {
        _rows = rows;
        _spark = SparkSession
            .Builder()
            .Master(master)
            .AppName("Gozcu benchmarks")
            .Config("spark.ui.enabled", false)
            .Config("spark.driver.memory", "2g")
            .GetOrCreate();
        var path = Path.Combine(folder, "rows.parquet");
        _spark
            .Range(0, rows, 1, 4)
            .SelectExpr([.. Names.Select((name, i) => $"rand({i}) * {i + 1} AS {name}")])
            .Write()
            .Mode(SaveMode.Overwrite)
            .Parquet(path);
        _source = _spark.Read().Parquet(path);
        RowsFile = path;
    }

    /// <summary>The Parquet file of the rows, for a peer to read.</summary>
    public string RowsFile { get; }

    /// <summary>The kinds of work by name.</summary>
    public IReadOnlyList<(string Name, DataFrame Frame)> Works()
    {
        double[] weights = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
        var all = Names.Select(n => Col(n)).ToArray();
        var row = Udf<double, double, double, double, double, double, double, double, double>(
            (a, b, c, d, e, f, g, h) =>
                weights[0] * a
                + weights[1] * b
                + weights[2] * c
                + weights[3] * d
                + weights[4] * e
                + weights[5] * f
                + weights[6] * g
                + weights[7] * h
        );
        var column = ColumnUdf(
            (
                DoubleColumn a,
                DoubleColumn b,
                DoubleColumn c,
                DoubleColumn d,
                DoubleColumn e,
                DoubleColumn f,
                DoubleColumn g,
                DoubleColumn h,
                DoubleColumnBuilder sums
            ) => Linear([a, b, c, d, e, f, g, h], weights, sums.AppendSpan(a.Length))
        );
        var identity = ColumnUdf((DoubleColumn a) => a);
        var score = new StructType([new StructField("score", new DoubleType())]);
        return
        [
            ("scan alone", _source),
            ("row UDF, linear over 8 columns", _source.Select(row(all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7]))),
            ("column UDF, identity of 1 column", _source.Select(identity(all[0]))),
            ("column UDF, linear over 8 columns", _source.Select(column(all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7]))),
            ("map over batches, identity of 8 columns", _source.MapBatches(batch => batch, _source.Schema())),
            (
                "map over batches, linear 8 to 1",
                _source.MapBatches(
                    (batch, rows) => Linear(batch.Columns, weights, rows.Column<DoubleColumnBuilder>(0).AppendSpan(batch.Length)),
                    score
                )
            ),
        ];
    }

    /// <summary>Computes all rows once and forgets them.</summary>
    public Measurement Pass(string name, DataFrame frame)
    {
        var (jvm, workers) = ProcessTimes.OfDescendants();
        var clock = Stopwatch.StartNew();
        frame.Write().Format("noop").Mode(SaveMode.Overwrite).Save();
        var seconds = clock.Elapsed.TotalSeconds;
        var (jvmAfter, workersAfter) = ProcessTimes.OfDescendants();
        return new Measurement(name, seconds, _rows / seconds, Known(jvmAfter - jvm), Known(workersAfter - workers));
    }

    public void Dispose() => _spark.Stop();

    private static double? Known(double seconds) => double.IsNaN(seconds) ? null : Math.Round(seconds, 2);

    private static void Linear(IReadOnlyList<ArrowColumn> columns, double[] weights, Span<double> sums)
    {
        sums.Clear();
        for (var i = 0; i < columns.Count; i++)
        {
            var values = ((DoubleColumn)columns[i]).Values;
            var weight = weights[i];
            for (var row = 0; row < sums.Length; row++)
            {
                sums[row] += weight * values[row];
            }
        }
    }
}
