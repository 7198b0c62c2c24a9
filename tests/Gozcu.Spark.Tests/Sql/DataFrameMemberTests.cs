using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Newtonsoft.Json.Linq;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.Sql;

/// <summary>The members of DataFrame that other tests do not call, with the value each must give.</summary>
[Category("EndToEnd")]
public sealed class DataFrameMemberTests
{
    private static SparkSession Spark => SparkFixture.Session;

    private static DataFrame People =>
        Spark.Sql("SELECT * FROM VALUES ('a', 1, 10), ('a', 2, 20), ('b', 3, 30), ('c', null, 40) AS t(k, x, y)");

    [Test]
    public void Columns_AreChosenNamedAndDropped()
    {
        DataFrame people = People;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(People["k"].ToString(), Is.EqualTo("k"));
            Assert.That(people.Select(people.Col("x"), people["y"]).Columns(), Is.EqualTo(new[] { "x", "y" }));
            Assert.That(people.Select(people.ColRegex("`[xy]`")).Columns(), Is.EqualTo(new[] { "x", "y" }));
            Assert.That(
                People.DTypes(),
                Is.EqualTo(new[] { Tuple.Create("k", "string"), Tuple.Create("x", "integer"), Tuple.Create("y", "integer") })
            );
            Assert.That(People.Drop("x", "k").Columns(), Is.EqualTo(new[] { "y" }));
            Assert.That(People.Drop(Col("x")).Columns(), Is.EqualTo(new[] { "k", "y" }));
            Assert.That(People.WithColumnRenamed("x", "z").Columns(), Is.EqualTo(new[] { "k", "z", "y" }));
            Assert.That(People.ToDF().Columns(), Is.EqualTo(new[] { "k", "x", "y" }));
            Assert.That(People.ToDF("a", "b", "c").Columns(), Is.EqualTo(new[] { "a", "b", "c" }));
            Assert.That(People.As("p").Select("p.k").Columns(), Is.EqualTo(new[] { "k" }));
            Assert.That(People.Alias("p").Select("p.k").Columns(), Is.EqualTo(new[] { "k" }));
            Assert.That(People.SelectExpr("y * 2 AS d").OrderBy("d").First().Values, Is.EqualTo(new object[] { 20 }));
            Assert.That(People.Transform(frame => frame.Limit(1)).Count(), Is.EqualTo(1));
            Assert.That(People.ToString(), Is.EqualTo("[k: string, x: int ... 1 more field]"));
        }
    }

    [Test]
    public void Rows_AreTaken()
    {
        DataFrame range = Spark.Range(0, 10, 1, 3);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Values(range.Head(2)), Is.EqualTo(new[] { 0, 1 }));
            Assert.That(range.Head().Get(0), Is.EqualTo(0));
            Assert.That(range.First().Get("id"), Is.EqualTo(0));
            Assert.That(Values(range.Take(2)), Is.EqualTo(new[] { 0, 1 }));
            Assert.That(Values(range.Tail(2)), Is.EqualTo(new[] { 8, 9 }));
            Assert.That(Values(range.ToLocalIterator()), Is.EqualTo(Enumerable.Range(0, 10)));
            Assert.That(Values(range.ToLocalIterator(true)), Is.EqualTo(Enumerable.Range(0, 10)));
            Assert.That(range.IsEmpty(), Is.False);
            Assert.That(range.Limit(0).IsEmpty(), Is.True);
            Assert.That(() => range.Limit(0).First(), Throws.InvalidOperationException);
            Assert.That(range.IsStreaming(), Is.False);
            Assert.That(Spark.Sql("SHOW DATABASES").IsLocal(), Is.True);
            Assert.That(People.ToJSON().OrderBy("value").First().Get(0), Is.EqualTo("""{"k":"a","x":1,"y":10}"""));
            Assert.That(People.DropDuplicates().Count(), Is.EqualTo(4));
            Assert.That(People.DropDuplicates("k").Count(), Is.EqualTo(3));
            Assert.That(People.DropDuplicates("k", "x").Count(), Is.EqualTo(4));
            Assert.That(range.Sample(1.0).Count(), Is.EqualTo(10));
            Assert.That(range.Sample(0.0, true, 7).Count(), Is.Zero);
            Assert.That(range.Offset(8).Count(), Is.EqualTo(2));
        }
    }

    [Test]
    public void Filters_AndSorts()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(People.Filter(Col("y") > 20).Count(), Is.EqualTo(2));
            Assert.That(People.Filter("y > 20").Count(), Is.EqualTo(2));
            Assert.That(People.Where(Col("y") > 20).Count(), Is.EqualTo(2));
            Assert.That(People.Where("y > 20").Count(), Is.EqualTo(2));
            Assert.That(Last(People.Sort("k", "y"), "y"), Is.EqualTo(40));
            Assert.That(Last(People.Sort(Col("y").Desc()), "y"), Is.EqualTo(10));
            Assert.That(Last(People.OrderBy("k", "y"), "y"), Is.EqualTo(40));
            Assert.That(Last(People.OrderBy(Col("y").Desc()), "y"), Is.EqualTo(10));
            Assert.That(Last(People.Coalesce(1).SortWithinPartitions("y"), "y"), Is.EqualTo(40));
            Assert.That(Last(People.Coalesce(1).SortWithinPartitions(Col("y").Desc()), "y"), Is.EqualTo(10));
        }
    }

    [Test]
    public void Partitions_AreAsAsked()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Partitions(People.Repartition(3)), Is.EqualTo(3));
            Assert.That(Partitions(People.Repartition(3, Col("k"))), Is.EqualTo(3));
            Assert.That(Partitions(People.RepartitionByRange(2, Col("y"))), Is.EqualTo(2));
            Assert.That(Partitions(People.Repartition(4).Coalesce(2)), Is.EqualTo(2));
            Assert.That(People.Repartition(Col("k")).Count(), Is.EqualTo(4));
            Assert.That(People.RepartitionByRange(Col("y")).Count(), Is.EqualTo(4));
        }
    }

    [Test]
    public void Groups_Aggregate()
    {
        using (Assert.EnterMultipleScope())
        {
            Check(People.GroupBy("k").Count().OrderBy("k"), ["a", 2L], ["b", 1L], ["c", 1L]);
            Check(People.GroupBy(Col("k")).Max("y").OrderBy("k"), ["a", 20], ["b", 30], ["c", 40]);
            Check(People.GroupBy("k").Min("x", "y").Filter("k = 'a'"), ["a", 1, 10]);
            Check(People.GroupBy("k").Sum("y").Filter("k = 'a'"), ["a", 30L]);
            Check(People.GroupBy("k").Avg("y").Filter("k = 'a'"), ["a", 15.0]);
            Check(People.GroupBy("k").Mean().Filter("k = 'a'"), ["a", 1.5, 15.0]);
            Check(People.GroupBy("k").Agg(Sum("x"), Max("y")).Filter("k = 'a'"), ["a", 3L, 20]);
            Check(People.Agg(Sum("y"), Count(Lit(1))), [100L, 4L]);
            Assert.That(People.Rollup("k").Count().Count(), Is.EqualTo(4));
            Assert.That(People.Rollup(Col("k"), Col("x")).Count().Count(), Is.EqualTo(8));
            Assert.That(People.Cube(Col("k")).Count().Count(), Is.EqualTo(4));
            Check(People.GroupBy().Pivot("k").Sum("y"), [30L, 30L, 40L]);
            Check(People.GroupBy().Pivot(Col("k")).Sum("y"), [30L, 30L, 40L]);
            Check(People.GroupBy().Pivot(Col("k"), ["b"]).Sum("y"), [30L]);
        }
    }

    [Test]
    public void Joins_AndSets()
    {
        DataFrame low = Spark.Range(3);
        DataFrame twice = low.Union(low);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(low.Join(low.ToDF("other")).Count(), Is.EqualTo(9));
            Assert.That(low.Join(low, ["id"]).Columns(), Is.EqualTo(new[] { "id" }));
            Assert.That(low.As("l").Join(low.As("r"), Col("l.id") == Col("r.id")).Count(), Is.EqualTo(3));
            Assert.That(low.UnionByName(low).Count(), Is.EqualTo(6));
            Assert.That(twice.IntersectAll(twice).Count(), Is.EqualTo(6));
            Assert.That(twice.ExceptAll(low).Count(), Is.EqualTo(3));
            Assert.That(low.Hint("broadcast").Join(low, "id").Count(), Is.EqualTo(3));
            Assert.That(low.Hint("repartition", [2]).Count(), Is.EqualTo(3));
            Assert.That(low.SameSemantics(Spark.Range(3)), Is.True);
            Assert.That(low.SemanticHash(), Is.EqualTo(Spark.Range(3).SemanticHash()));
        }
    }

    [Test]
    public void Printing_ShowsSchemaPlanAndRows()
    {
        DataFrame nested = Spark.Sql("SELECT 1 AS a, named_struct('b', 2) AS s");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                ConsoleText.Of(nested.PrintSchema),
                Does.StartWith("root\n |-- a: integer (nullable = false)\n").And.Contain("|    |-- b")
            );
            Assert.That(ConsoleText.Of(() => nested.PrintSchema(1)), Does.Contain("|-- s: struct").And.Not.Contain("|-- b"));
            Assert.That(ConsoleText.Of(() => nested.Show()), Does.Contain("|  1|{2}|"));
            Assert.That(ConsoleText.Of(() => nested.Show(1, 0, true)), Does.Contain("-RECORD 0").And.Contain(" a   | 1"));
            Assert.That(Spark.Sql("SELECT 'abcdefgh' AS s").ShowString(1, 5), Does.Contain("|ab...|"));
            Assert.That(ConsoleText.Of(() => nested.Explain()), Does.StartWith("== Physical Plan =="));
            Assert.That(ConsoleText.Of(() => nested.Explain(true)), Does.Contain("== Analyzed Logical Plan =="));
            Assert.That(ConsoleText.Of(() => nested.Explain("cost")), Does.Contain("== Optimized Logical Plan =="));
            Assert.That(nested.ExplainString("formatted"), Does.Contain("(1)"));
            Assert.That(nested.ExplainString("codegen"), Does.Contain("WholeStageCodegen"));
        }
    }

    [Test]
    public void Kept_RowsAreWhereTold()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Spark.Range(11).Cache().StorageLevel(), Is.EqualTo(StorageLevel.MEMORY_AND_DISK));
            Assert.That(Spark.Range(11).Unpersist().StorageLevel(), Is.EqualTo(StorageLevel.NONE));
            DataFrame persisted = Spark.Range(12).Persist();
            Assert.That(persisted.StorageLevel().UseMemory, Is.True);
            persisted.Unpersist(true);
            Assert.That(Spark.Range(5).LocalCheckpoint().Count(), Is.EqualTo(5));
            Spark.SparkContext.SetCheckpointDir(SparkFixture.NewFolder());
            Assert.That(Spark.Range(5).Checkpoint().Count(), Is.EqualTo(5));
            Assert.That(Spark.Range(5).Checkpoint(false).Count(), Is.EqualTo(5));
        }
    }

    [Test]
    public void Views_BelongToTheSessionOrToAll()
    {
        Spark.Range(1).CreateTempView("once");
        Spark.Range(2).CreateGlobalTempView("everywhere");
        Spark.Range(3).CreateOrReplaceGlobalTempView("everywhere");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Spark.Range(1).CreateTempView("once"), Throws.TypeOf<AnalysisException>());
            Assert.That(Spark.Table("once").Count(), Is.EqualTo(1));
            Assert.That(Spark.NewSession().Table("global_temp.everywhere").Count(), Is.EqualTo(3));
            Assert.That(Spark.Catalog.DropGlobalTempView("everywhere"), Is.True);
            Assert.That(Spark.Catalog.DropTempView("once"), Is.True);
            Assert.That(Spark.Catalog.DropTempView("once"), Is.False);
        }
    }

    [Test]
    public void Statistics_DescribeColumns()
    {
        using (Assert.EnterMultipleScope())
        {
            Check(People.Describe("x").Filter("summary IN ('count', 'mean')"), ["count", "3"], ["mean", "2.0"]);
            Check(People.Summary("count", "max").Select("summary", "y"), ["count", "4"], ["max", "40"]);
            Assert.That(People.Na().Drop().Stat().Cov("x", "y"), Is.EqualTo(10.0).Within(1e-9));
            Assert.That(People.Na().Drop().Stat().Corr("x", "y", "pearson"), Is.EqualTo(1.0).Within(1e-9));
            Assert.That(People.Stat().FreqItems(["k"]).First().GetAs<string[]>(0), Is.EquivalentTo(new[] { "a", "b", "c" }));
            Assert.That(People.Stat().FreqItems(["k"], 0.4).First().GetAs<string[]>(0), Does.Contain("a"));
            Assert.That(People.Stat().SampleBy(Col("k"), new Dictionary<string, double> { ["b"] = 1.0 }, 3).Count(), Is.EqualTo(1));
            BloomFilter filter = People.Stat().BloomFilter("k", 10, 0.01);
            Assert.That(filter.MightContain("a"), Is.True);
            Assert.That(filter.MightContain("none"), Is.False);
            Assert.That(filter.ExpectedFpp, Is.LessThan(0.02));
            Assert.That(People.Stat().BloomFilter("k", 10, 1024L).BitSize, Is.EqualTo(1024));
            CountMinSketch sketch = People.Stat().CountMinSketch("k", 0.1, 0.9, 1);
            Assert.That((sketch.EstimateCount("a"), sketch.TotalCount), Is.EqualTo((2L, 4L)));
            Assert.That(sketch.RelativeError, Is.EqualTo(0.1).Within(0.01));
            Assert.That(sketch.Confidence, Is.EqualTo(0.9).Within(0.06));
        }
    }

    [Test]
    public void Nulls_AreDroppedFilledAndReplaced()
    {
        DataFrame holes = Spark.Sql(
            "SELECT * FROM VALUES (1, 2.5D, 'a', true), (null, null, null, null), (3, null, 'b', null) AS t(i, d, s, b)"
        );
        DataFrameNaFunctions na = holes.Na();
        string[] numbers = ["i", "d"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(na.Drop("all").Count(), Is.EqualTo(2));
            Assert.That(na.Drop("any").Count(), Is.EqualTo(1));
            Assert.That(na.Drop(numbers).Count(), Is.EqualTo(1));
            Assert.That(na.Drop("all", numbers).Count(), Is.EqualTo(2));
            Assert.That(na.Drop(2).Count(), Is.EqualTo(2));
            Assert.That(na.Drop(1, numbers).Count(), Is.EqualTo(2));
            Check(na.Fill(9).Offset(1).Limit(1), [9, 9.0, null, null]);
            Check(na.Fill(9.5).Offset(1).Limit(1), [9, 9.5, null, null]);
            Check(na.Fill("z").Offset(1).Limit(1), [null, null, "z", null]);
            Check(na.Fill(false).Offset(1).Limit(1), [null, null, null, false]);
            Check(na.Fill(9, ["i"]).Offset(1).Limit(1), [9, null, null, null]);
            Check(na.Fill(9.5, ["d"]).Offset(1).Limit(1), [null, 9.5, null, null]);
            Check(na.Fill("z", ["s"]).Offset(1).Limit(1), [null, null, "z", null]);
            Check(na.Fill(true, ["b"]).Offset(1).Limit(1), [null, null, null, true]);
            Check(na.Fill(new Dictionary<string, long> { ["i"] = 4 }).Offset(1).Limit(1), [4, null, null, null]);
            Check(na.Fill(new Dictionary<string, double> { ["d"] = 4 }).Offset(1).Limit(1), [null, 4.0, null, null]);
            Check(na.Fill(new Dictionary<string, string> { ["s"] = "q" }).Offset(1).Limit(1), [null, null, "q", null]);
            Check(na.Fill(new Dictionary<string, bool> { ["b"] = true }).Offset(1).Limit(1), [null, null, null, true]);
            Check(na.Fill(new Dictionary<string, object> { ["i"] = 4, ["s"] = "q" }).Offset(1).Limit(1), [4, null, "q", null]);
            Check(na.Replace("i", new Dictionary<double, double> { [1] = 100 }).Select("i").Limit(1), [100]);
            Check(na.Replace(numbers, new Dictionary<double, double> { [2.5] = 7 }).Select("d").Limit(1), [7.0]);
            Check(na.Replace("b", new Dictionary<bool, bool> { [true] = false }).Select("b").Limit(1), [false]);
            Check(na.Replace(["b"], new Dictionary<bool, bool> { [true] = false }).Select("b").Limit(1), [false]);
            Check(na.Replace(["s"], new Dictionary<string, string> { ["a"] = "A" }).Select("s").Limit(1), ["A"]);
        }
    }

    [Test]
    public void Schemas_AreMetAndCarryMetadata()
    {
        StructType wanted = new StructType().Add("y", new LongType()).Add("k", new StringType());
        DataFrame met = People.To(wanted);
        DataFrame marked = People.WithMetadata("x", new JObject { ["unit"] = "mm" });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(met.Schema().SimpleString, Is.EqualTo(wanted.SimpleString));
            Check(met.Limit(1), [10L, "a"]);
            Assert.That(() => People.To(new StructType().Add("k", new IntegerType())), Throws.TypeOf<AnalysisException>());
            Assert.That((string?)marked.Schema()["x"].Metadata["unit"], Is.EqualTo("mm"));
            Check(People.Filter("k = 'b'").Melt([Col("k")], [Col("x"), Col("y")], "n", "v").OrderBy("n"), ["b", "x", 3], ["b", "y", 30]);
            Check(People.Filter("k = 'b'").Melt([Col("k")], "n", "v").OrderBy("n"), ["b", "x", 3], ["b", "y", 30]);
            Check(People.Filter("k = 'b'").Unpivot([Col("k")], "n", "v").OrderBy("n"), ["b", "x", 3], ["b", "y", 30]);
            Assert.That(
                People.WithColumns(new Dictionary<string, Column> { ["z"] = Lit(1), ["k"] = Lit(2) }).Columns(),
                Is.EqualTo(new[] { "k", "x", "y", "z" })
            );
            Assert.That(
                People.WithColumnsRenamed(new Dictionary<string, string> { ["x"] = "a", ["y"] = "b" }).Columns(),
                Is.EqualTo(new[] { "k", "a", "b" })
            );
        }
    }

    private static int Partitions(DataFrame frame) =>
        (int)((Microsoft.Spark.Interop.Ipc.JvmObjectReference)frame.Reference.Invoke("rdd")!).Invoke("getNumPartitions")!;

    private static object? Last(DataFrame frame, string column) => frame.Collect().Last().Get(column);

    private static IEnumerable<object?> Values(IEnumerable<Row> rows) => rows.Select(row => row.Get(0));

    private static void Check(DataFrame frame, params object?[][] rows) =>
        Assert.That(frame.Collect().Select(row => row.Values), Is.EqualTo(rows));
}
