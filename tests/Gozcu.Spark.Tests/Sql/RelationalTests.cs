using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Expressions;
using static Microsoft.Spark.Sql.Functions;
using Windows = Microsoft.Spark.Sql.Expressions.Window;

namespace Gozcu.Spark.Tests.Sql;

[Category("EndToEnd")]
public sealed class RelationalTests
{
    private static SparkSession Spark => SparkFixture.Session;

    private static DataFrame People =>
        Spark.Sql("SELECT * FROM VALUES ('a', 1, 10), ('a', 2, 20), ('b', 3, 30), ('c', null, 40) AS t(k, x, y)");

    [Test]
    public void GroupBy_Aggregates() =>
        Check(
            People.GroupBy("k").Agg(Sum("y").As("s"), Count(Col("x")).As("n")).OrderBy("k"),
            ["a", 30L, 2L],
            ["b", 30L, 1L],
            ["c", 40L, 0L]
        );

    [Test]
    public void Pivot_TurnsValuesIntoColumns() => Check(People.GroupBy().Pivot("k", ["a", "b"]).Sum("y"), [30L, 30L]);

    [Test]
    public void Cube_GroupsByEachCombination() => Check(People.Cube("k").Count().Filter("k IS NULL").Select("count"), [4L]);

    [Test]
    public void Join_MatchesRows()
    {
        DataFrame names = Spark.Sql("SELECT * FROM VALUES ('a', 'Ada'), ('d', 'Dan') AS t(k, name)");
        using (Assert.EnterMultipleScope())
        {
            Check(People.Join(names, "k").Select("name", "y").OrderBy("y"), ["Ada", 10], ["Ada", 20]);
            Check(People.Join(names, ["k"], "left_anti").Select("k").OrderBy("k"), ["b"], ["c"]);
            Check(People.As("p").Join(names.As("n"), Col("p.k") == Col("n.k"), "outer").Agg(Count(Lit(1))), [5L]);
            Assert.That(People.CrossJoin(names).Count(), Is.EqualTo(8));
        }
    }

    [Test]
    public void SetOperations_KeepTheRightRows()
    {
        DataFrame low = Spark.Range(0, 3);
        DataFrame high = Spark.Range(2, 5);
        using (Assert.EnterMultipleScope())
        {
            Check(low.Union(high).Distinct().Agg(Count(Lit(1))), [5L]);
            Check(low.Intersect(high), [2L]);
            Check(low.Except(high).OrderBy("id"), [0L], [1L]);
            Check(low.UnionByName(high.WithColumn("extra", Lit(1)), true).Filter("extra IS NULL").Agg(Count(Lit(1))), [3L]);
        }
    }

    [Test]
    public void Windows_SeeTheirRows()
    {
        WindowSpec byKey = Windows.PartitionBy("k").OrderBy(Col("y"));
        Check(
            People
                .Select(
                    Col("y"),
                    RowNumber().Over(byKey),
                    Sum("y").Over(byKey.RowsBetween(Windows.UnboundedPreceding, Windows.CurrentRow)),
                    Lag("y", 1, 0).Over(byKey)
                )
                .OrderBy("y"),
            [10, 1, 10L, 0],
            [20, 2, 30L, 10],
            [30, 1, 30L, 0],
            [40, 1, 40L, 0]
        );
    }

    [Test]
    public void NullFunctions_DropFillAndReplace()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(People.Na().Drop().Count(), Is.EqualTo(3));
            Check(People.Na().Fill(-1L).Agg(Min("x")), [-1]);
            Check(People.Na().Fill(new Dictionary<string, int> { ["x"] = 7 }).Agg(Max("x")), [7]);
            Check(People.Na().Replace("k", new Dictionary<string, string> { ["a"] = "A" }).Filter("k = 'A'").Agg(Count(Lit(1))), [2L]);
        }
    }

    [Test]
    public void Statistics_Compute()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(People.Stat().Corr("x", "y"), Is.Not.NaN);
            Assert.That(People.Stat().ApproxQuantile("y", [0, 0.5, 1], 0), Is.EqualTo(new[] { 10.0, 20, 40 }));
            Assert.That(People.Stat().Crosstab("k", "x").Count(), Is.EqualTo(3));
            Assert.That(People.Describe("y").Filter("summary = 'max'").First().Get(1), Is.EqualTo("40"));
            Assert.That(People.Stat().SampleBy("k", new Dictionary<string, double> { ["a"] = 1 }, 1).Count(), Is.EqualTo(2));
        }
    }

    [Test]
    public void RandomSplit_LosesNoRow()
    {
        DataFrame[] parts = Spark.Range(1000).RandomSplit([0.7, 0.3], 42);
        Assert.That(parts.Sum(part => part.Count()), Is.EqualTo(1000));
        Assert.That(parts[0].Intersect(parts[1]).Count(), Is.Zero);
    }

    [Test]
    public void Unpivot_TurnsColumnsIntoRows() =>
        Check(
            People.Filter("k = 'b'").Unpivot([Col("k")], [Col("x"), Col("y")], "name", "value").OrderBy("name"),
            ["b", "x", 3],
            ["b", "y", 30]
        );

    [TestCase("csv")]
    [TestCase("json")]
    [TestCase("parquet")]
    [TestCase("orc")]
    [TestCase("avro")]
    public void Files_RoundTrip(string format)
    {
        string folder = Path.Combine(SparkFixture.NewFolder(), "data");
        People.Repartition(2, Col("k")).Write().Format(format).Option("header", true).Mode(SaveMode.Overwrite).Save(folder);
        DataFrame read = Spark.Read().Format(format).Option("header", true).Schema(People.Schema()).Load(folder);
        Check(read.OrderBy("y"), ["a", 1, 10], ["a", 2, 20], ["b", 3, 30], ["c", null, 40]);
    }

    [Test]
    public void SecondSave_IsRefusedUnlessToldOtherwise()
    {
        string folder = SparkFixture.NewFolder();
        Assert.That(() => People.Write().Parquet(folder), Throws.TypeOf<AnalysisException>().With.Message.Contains("already exists"));
        People.Write().Mode("append").Parquet(folder);
        People.Write().Mode(SaveMode.Append).Parquet(folder);
        Assert.That(Spark.Read().Parquet(folder).Count(), Is.EqualTo(8));
    }

    [Test]
    public void Sql_TakesParameters()
    {
        using (Assert.EnterMultipleScope())
        {
            Check(Spark.Sql("SELECT :a + 1, :b", new Dictionary<string, object> { ["a"] = 1, ["b"] = "x" }), [2, "x"]);
            Check(Spark.Sql("SELECT ? * 2, ?", [21, true]), [42, true]);
        }
    }

    [Test]
    public void Views_AndCatalog()
    {
        People.CreateOrReplaceTempView("people_view");
        using (Assert.EnterMultipleScope())
        {
            Check(Spark.Sql("SELECT max(y) FROM people_view"), [40]);
            Assert.That(Spark.Catalog.TableExists("people_view"), Is.True);
            Assert.That(Spark.Catalog.GetTable("people_view").IsTemporary, Is.True);
            Assert.That(Spark.Catalog.ListColumns("people_view").Count(), Is.EqualTo(3));
            Assert.That(Spark.NewSession().Catalog.TableExists("people_view"), Is.False);
            Assert.That(Spark.Catalog.DropTempView("people_view"), Is.True);
        }
    }

    [TestCase("mean", "y", "avg(y)", 25.0)]
    [TestCase("Average", "y", "avg(y)", 25.0)]
    [TestCase("MAX", "y", "max(y)", 40)]
    [TestCase("size", "*", "count(1)", 4L)]
    [TestCase("COUNT", "*", "count(1)", 4L)]
    [TestCase("size", "x", "count(x)", 3L)]
    public void Aggregate_ByAnotherName_IsSparks(string function, string column, string name, object value)
    {
        DataFrame aggregated = People.Agg(new Dictionary<string, string> { [column] = function });
        Assert.That(aggregated.Columns(), Is.EqualTo(new[] { name }));
        Check(aggregated, [value]);
    }

    [Test]
    public void Aggregates_ByNames_KeepTheirOrder()
    {
        DataFrame numbers = Spark.Sql("SELECT * FROM VALUES ('a', 1, 2.5D), ('a', 3, 0.5D), ('b', 5, 1.0D) AS t(k, n, x)");
        var functions = new Dictionary<string, string>
        {
            ["x"] = "min",
            ["n"] = "sum",
            ["*"] = "count",
        };
        DataFrame grouped = numbers.GroupBy("k").Agg(functions).OrderBy("k");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(grouped.Columns(), Is.EqualTo(new[] { "k", "min(x)", "sum(n)", "count(1)" }));
            Check(grouped, ["a", 0.5, 4L, 2L], ["b", 1.0, 5L, 1L]);
            Check(numbers.Agg(functions), [0.5, 9L, 3L]);
            Assert.That(() => numbers.Agg(new Dictionary<string, string>()), Throws.ArgumentException);
        }
    }

    [Test]
    public void Persist_KeepsRowsWhereTold()
    {
        DataFrame kept = Spark.Range(10).Persist(StorageLevel.MEMORY_ONLY);
        Assert.That(kept.StorageLevel(), Is.EqualTo(StorageLevel.MEMORY_ONLY));
        Assert.That(kept.Unpersist(true).StorageLevel(), Is.EqualTo(StorageLevel.NONE));
    }

    [Test]
    public void Settings_AreThoseOfTheSession()
    {
        SparkSession other = Spark.NewSession();
        other.Conf().Set("spark.sql.shuffle.partitions", 7);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(other.Conf().Get("spark.sql.shuffle.partitions"), Is.EqualTo("7"));
            Assert.That(Spark.Conf().Get("spark.sql.shuffle.partitions"), Is.EqualTo("2"));
            Assert.That(Spark.Conf().Get("spark.gozcu.none", "default"), Is.EqualTo("default"));
            Assert.That(Spark.SparkContext.GetConf().Get("spark.app.name", ""), Is.EqualTo("Gozcu.Spark.Tests"));
            Assert.That(Spark.Version(), Does.StartWith("3.5."));
        }
    }

    private static void Check(DataFrame frame, params object?[][] rows) =>
        Assert.That(frame.Collect().Select(row => row.Values), Is.EqualTo(rows));
}
