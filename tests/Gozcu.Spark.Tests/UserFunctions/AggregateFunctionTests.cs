using Microsoft.Spark;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Expressions;
using static Microsoft.Spark.Sql.Functions;
using Rows = Microsoft.Spark.Sql.Expressions.Window;

namespace Gozcu.Spark.Tests.UserFunctions;

[Category("EndToEnd")]
public sealed class AggregateFunctionTests
{
    private static SparkSession Spark => SparkFixture.Session;

    private static readonly Func<Column, Column> Sum = AggregateUdf((LongColumn values) => Total(values.Values));

    [Test]
    public void Agg_OneColumn_GivesAValueAGroup()
    {
        var rows = Spark
            .Range(0, 25_000, 1, 4)
            .SelectExpr("id % 3 AS key", "id")
            .GroupBy("key")
            .Agg(Sum(Col("id")).Alias("s"))
            .OrderBy("key")
            .Collect();

        Assert.That(
            rows.Select(r => r.GetAs<long>("s")),
            Is.EqualTo(Enumerable.Range(0, 3).Select(k => Enumerable.Range(0, 25_000).Where(i => i % 3 == k).Sum(i => (long)i)))
        );
    }

    [Test]
    public void Agg_SeveralFunctions_ShareTheirColumns()
    {
        var weighted = AggregateUdf(
            (DoubleColumn value, DoubleColumn weight) =>
                Enumerable.Range(0, value.Length).Sum(i => value.Values[i] * weight.Values[i]) / weight.Values.ToArray().Sum()
        );
        var text = AggregateUdf((StringColumn s) => string.Concat(Enumerable.Range(0, s.Length).Select(i => s[i] ?? "-").Order()));
        var count = AggregateUdf(columns => columns.Sum(c => c.NullCount));

        var row = Spark
            .Sql("SELECT * FROM VALUES (1D, 1D, 'a'), (4D, 2D, NULL), (2D, 1D, 'c') AS t(v, w, s)")
            .Agg(weighted(Col("v"), Col("w")), text(Col("s")), count([Col("v"), Col("s")]))
            .First();

        Assert.That(row.Values, Is.EqualTo(new object[] { 11.0 / 4, "-ac", 1 }));
    }

    [Test]
    public void Agg_OverARowFunctionsResult_TakesIt()
    {
        var twice = Udf<long, long>(x => 2 * x);

        var row = Spark.Range(0, 10, 1, 2).Agg(Sum(twice(Col("id"))), twice(Sum(Col("id")))).First();

        Assert.That(row.Values, Is.EqualTo(new object[] { 90L, 90L }));
    }

    [Test]
    public void Agg_ArrayAndNullableResults_Work()
    {
        var ends = AggregateUdf((LongColumn v) => new[] { v.Values[0], v.Values[^1] });
        var mean = AggregateUdf((LongColumn v) => v.Length == v.NullCount ? (double?)null : 1.5);

        var rows = Spark
            .Sql("SELECT * FROM VALUES (1, 5L), (1, 5L), (2, NULL) AS t(k, v)")
            .GroupBy("k")
            .Agg(ends(Col("v")), mean(Col("v")))
            .OrderBy("k")
            .Collect()
            .ToList();

        Assert.That(rows[0].Get(1), Is.EqualTo(new long[] { 5, 5 }));
        Assert.That(rows.Select(r => r.Get(2)), Is.EqualTo(new object?[] { 1.5, null }));
    }

    [Test]
    public void Over_UnboundedAndBoundedFrames_MatchSparksOwnSum()
    {
        var frame = Spark.Range(0, 2000, 1, 4).SelectExpr("id % 7 AS key", "id * 3 % 101 AS x", "id");
        var partition = Rows.PartitionBy("key");
        var ordered = partition.OrderBy("id");
        WindowSpec[] windows =
        [
            partition,
            ordered,
            ordered.RowsBetween(-2, 1),
            ordered.RowsBetween(Rows.UnboundedPreceding, Rows.CurrentRow),
            ordered.RowsBetween(Rows.CurrentRow, Rows.UnboundedFollowing),
            ordered.RowsBetween(3, 5),
            ordered.RangeBetween(-20, 20),
        ];

        // A frame may be without rows: Spark's sum is null then, that of a span is zero.
        var sums = windows.Select(
            (w, i) =>
                (Ours: Sum(Col("x")).Over(w).Alias($"c{i}"), Theirs: Coalesce(Functions.Sum(Col("x")).Over(w), Lit(0L)).Alias($"s{i}"))
        );
        var both = frame.Select([Col("*"), .. sums.SelectMany(s => new[] { s.Ours, s.Theirs })]);

        Assert.That(both.Count(), Is.EqualTo(2000));
        for (var i = 0; i < windows.Length; i++)
        {
            Assert.That(both.Where($"NOT c{i} <=> s{i}").Count(), Is.Zero, $"window {i}");
        }
    }

    [Test]
    public void Over_FramesWithNulls_SeeThemInTheirPlaces()
    {
        var firstAndNulls = AggregateUdf((StringColumn s) => $"{s[0] ?? "null"} {s.NullCount} of {s.Length}");

        var rows = Spark
            .Sql("SELECT id, IF(id % 3 = 1, NULL, concat('s', id)) AS s FROM RANGE(6)")
            .Select(firstAndNulls(Col("s")).Over(Rows.OrderBy("id").RowsBetween(-1, 1)))
            .Collect();

        Assert.That(
            rows.Select(r => r.GetAs<string>(0)),
            Is.EqualTo(new[] { "s0 1 of 2", "s0 1 of 3", "null 1 of 3", "s2 1 of 3", "s3 1 of 3", "null 1 of 2" })
        );
    }

    [Test]
    public void Agg_ColumnOfAnotherClass_IsExplained() =>
        Assert.That(
            () => Spark.Range(3).SelectExpr("double(id) AS x").Agg(Sum(Col("x"))).Collect().ToList(),
            Throws
                .InstanceOf<JvmException>()
                .With.Message.Contains("Argument 1 is declared as LongColumn, but the column is double, a DoubleColumn.")
        );

    [Test]
    public void Agg_Exception_TellsFunctionAndStack() =>
        Assert.That(
            () => Spark.Range(3).Agg(AggregateUdf((LongColumn v) => Fail(v.Length))(Col("id"))).Collect().ToList(),
            Throws
                .InstanceOf<JvmException>()
                .With.Message.Contains("lambda' failed on 3 rows.")
                .And.Message.Contains("System.FormatException: no group of 3")
                .And.Message.Contains(nameof(Fail))
        );

    private static long Total(ReadOnlySpan<long> values)
    {
        var total = 0L;
        foreach (var value in values)
        {
            total += value;
        }

        return total;
    }

    private static double Fail(int rows) => throw new FormatException($"no group of {rows}");
}
