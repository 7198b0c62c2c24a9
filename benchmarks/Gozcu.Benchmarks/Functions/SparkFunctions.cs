using Gozcu.Benchmarks.Measuring;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Benchmarks.Functions;

/// <summary>The same work by each kind of C# function over the same file, without output.</summary>
internal static class SparkFunctions
{
    public const int Columns = 8;

    /// <summary>Returns the works by name.</summary>
    public static IReadOnlyList<(string Work, DataFrame Frame)> Over(RowsOnSpark rows)
    {
        var source = rows.Source;
        double[] weights = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
        var all = rows.Names.Select(n => Col(n)).ToArray();
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
            ("scan alone", source),
            ("row UDF, linear over 8 columns", source.Select(row(all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7]))),
            ("column UDF, identity of 1 column", source.Select(identity(all[0]))),
            ("column UDF, linear over 8 columns", source.Select(column(all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7]))),
            ("map over batches, identity of 8 columns", source.MapBatches(batch => batch, source.Schema())),
            (
                "map over batches, linear 8 to 1",
                source.MapBatches(
                    (batch, sums) => Linear(batch.Columns, weights, sums.Column<DoubleColumnBuilder>(0).AppendSpan(batch.Length)),
                    score
                )
            ),
        ];
    }

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
