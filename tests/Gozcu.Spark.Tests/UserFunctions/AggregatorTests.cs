using Microsoft.Spark;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Expressions;
using static Microsoft.Spark.Sql.Functions;
using Rows = Microsoft.Spark.Sql.Expressions.Window;

namespace Gozcu.Spark.Tests.UserFunctions;

[Category("EndToEnd")]
public sealed class AggregatorTests
{
    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void Udaf_InAgg_ReducesEachGroup()
    {
        var mean = Udaf(new WeightedMean(10));

        var rows = Spark
            .Sql("SELECT * FROM VALUES ('a', 1D, 1L), ('a', 4D, 2L), ('b', 5D, 7L) AS t(k, v, w)")
            .GroupBy("k")
            .Agg(mean(Col("v"), Col("w")).Alias("m"))
            .OrderBy("k")
            .Collect();

        Assert.That(rows.Select(r => r.GetAs<double>("m")), Is.EqualTo(new[] { 13.0, 15 }));
    }

    [Test]
    public void Udaf_OverAWindow_ReducesEachFrame()
    {
        var longest = Udaf(new Longest());

        var rows = Spark
            .Sql("SELECT * FROM VALUES (1, 'a'), (2, 'bbb'), (3, NULL), (4, 'cc') AS t(i, s)")
            .Select(longest(Col("s")).Over(Rows.OrderBy("i").RowsBetween(-1, 0)))
            .Collect();

        Assert.That(rows.Select(r => r.Get(0)), Is.EqualTo(new object?[] { "a", "bbb", "bbb", "cc" }));
    }

    [Test]
    public void Aggregate_ManyPartitions_MergesWhatEachReduced()
    {
        var frame = Spark.Range(0, 10_000, 1, 8).SelectExpr("IF(id % 5 = 4, NULL, id % 5) AS k", "double(id) AS v", "id % 3 AS w");

        var rows = frame.GroupBy("k").Aggregate(new WeightedMean(0), "m", Col("v"), Col("w")).Collect();
        var expected = frame.GroupBy("k").Agg(Sum(Col("v") * Col("w")) / Sum(Col("w"))).Collect();

        Assert.That(
            rows.Select(r => ((long?)r.Get(0), Math.Round(r.GetAs<double>("m"), 6))),
            Is.EquivalentTo(expected.Select(r => ((long?)r.Get(0), Math.Round(r.GetAs<double>(1), 6))))
        );
    }

    [Test]
    public void Aggregate_WithoutKeys_IsOneRowOfOnlyBuffersShuffled()
    {
        // The buffer counts the rows of the partition it was reduced in, and how often it was merged: one merge a partition, however many rows.
        var row = Spark.Range(0, 100_000, 1, 4).GroupBy().Aggregate(new Merges(), "m", Col("id")).First();

        Assert.That(row.GetAs<string>("m"), Is.EqualTo("100000 rows, 4 merges"));
    }

    [Test]
    public void Udaf_NeverMerges()
    {
        var row = Spark.Range(0, 1000, 1, 4).Agg(Udaf(new Merges())(Col("id"))).First();

        Assert.That(row.GetAs<string>(0), Is.EqualTo("1000 rows, 0 merges"));
    }

    [Test]
    public void Aggregate_ByExpressions_SaysWhatToDo() =>
        Assert.That(
            () => Spark.Range(3).GroupBy(Col("id") % 2).Aggregate(new Merges(), "m", Col("id")),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains("GroupBy(\"a\", \"b\")")
        );

    [Test]
    public void Udaf_OtherNumberOfColumns_IsExplained() =>
        Assert.That(
            () => Spark.Range(3).Agg(Udaf(new WeightedMean(0))(Col("id"))).Collect().ToList(),
            Throws.InstanceOf<JvmException>().With.Message.Contains("Weighted has 2 properties (Value, Weight), but 1 columns were given.")
        );

    private sealed record Weighted(double Value, long Weight);

    private sealed record Totals(double Sum, long Weight);

    private sealed class WeightedMean(double offset) : Aggregator<Weighted, Totals, double>
    {
        public override Totals Zero() => new(0, 0);

        public override Totals Reduce(Totals buffer, Weighted value) =>
            new(buffer.Sum + value.Value * value.Weight, buffer.Weight + value.Weight);

        public override Totals Merge(Totals first, Totals second) => new(first.Sum + second.Sum, first.Weight + second.Weight);

        public override double Finish(Totals buffer) => buffer.Sum / buffer.Weight + offset;
    }

    private sealed class Longest : Aggregator<string?, string?, string?>
    {
        public override string? Zero() => null;

        public override string? Reduce(string? buffer, string? value) => value?.Length > (buffer?.Length ?? 0) ? value : buffer;

        public override string? Merge(string? first, string? second) => Reduce(first, second);

        public override string? Finish(string? buffer) => buffer;
    }

    private sealed class Merges : Aggregator<long, (long Rows, int Merges), string>
    {
        public override (long Rows, int Merges) Zero() => (0, 0);

        public override (long Rows, int Merges) Reduce((long Rows, int Merges) buffer, long value) => (buffer.Rows + 1, buffer.Merges);

        public override (long Rows, int Merges) Merge((long Rows, int Merges) first, (long Rows, int Merges) second) =>
            (first.Rows + second.Rows, first.Merges + second.Merges + 1);

        public override string Finish((long Rows, int Merges) buffer) => $"{buffer.Rows} rows, {buffer.Merges} merges";
    }
}
