using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;
using Windows = Microsoft.Spark.Sql.Expressions.Window;

namespace Gozcu.Spark.Tests.Sql;

/// <summary>Every aggregate and window function of Microsoft.Spark, with the value it must give.</summary>
[Category("EndToEnd")]
public sealed class AggregateFunctionTests
{
    private static DataFrame Rows =>
        SparkFixture.Session.Sql("SELECT * FROM VALUES ('a', 1, 2.0D), ('a', 2, 4.0D), ('b', 2, 5.0D), ('b', null, null) AS t(k, v, w)");

    [Test]
    public void Aggregates()
    {
        _ = SparkFixture.Session;
        Column v = Col("v");
        Column w = Col("w");
        var cases = new FunctionCases();
        cases.Add(ApproxCountDistinct(v), 2L);
        cases.Add(ApproxCountDistinct(v, 0.1), 2L);
        cases.Add(ApproxCountDistinct("v"), 2L);
        cases.Add(ApproxCountDistinct("v", 0.1), 2L);
        cases.Add(Avg(v), 5.0 / 3);
        cases.Add(Avg("v"), 5.0 / 3);
        cases.Add(CollectList(v), Is.EquivalentTo(new[] { 1, 2, 2 }));
        cases.Add(CollectList("v"), Is.EquivalentTo(new[] { 1, 2, 2 }));
        cases.Add(CollectSet(v), Is.EquivalentTo(new[] { 1, 2 }));
        cases.Add(CollectSet("v"), Is.EquivalentTo(new[] { 1, 2 }));
        cases.Add(Corr(v, w), 0.9449111825230679);
        cases.Add(Corr("v", "w"), 0.9449111825230679);
        cases.Add(Count(v), 3L);
        cases.Add(Count("v"), 3L);
        cases.Add(Count("*"), 4L);
        cases.Add(CountDistinct(v, w), 3L);
        cases.Add(CountDistinct("v"), 2L);
        cases.Add(Count_Distinct(v), 2L);
        cases.Add(CovarPop(v, w), 5.0 / 9);
        cases.Add(CovarPop("v", "w"), 5.0 / 9);
        cases.Add(CovarSamp(v, w), 5.0 / 6);
        cases.Add(CovarSamp("v", "w"), 5.0 / 6);
        cases.Add(First(v), Is.AnyOf(1, 2));
        cases.Add(First("v", true), Is.AnyOf(1, 2));
        cases.Add(Kurtosis(v), -1.5);
        cases.Add(Kurtosis("v"), -1.5);
        cases.Add(Last(v, true), 2);
        cases.Add(Last("v"), null);
        cases.Add(Max(v), 2);
        cases.Add(Max("v"), 2);
        cases.Add(Mean(v), 5.0 / 3);
        cases.Add(Mean("v"), 5.0 / 3);
        cases.Add(Min(v), 1);
        cases.Add(Min("v"), 1);
        cases.Add(PercentileApprox(v, Lit(0.5), Lit(100)), 2);
        cases.Add(Product(v), 4.0);
        cases.Add(Skewness(v), -Math.Sqrt(0.5));
        cases.Add(Skewness("v"), -Math.Sqrt(0.5));
        cases.Add(Stddev(v), Math.Sqrt(1.0 / 3));
        cases.Add(Stddev("v"), Math.Sqrt(1.0 / 3));
        cases.Add(StddevPop(v), Math.Sqrt(2.0 / 9));
        cases.Add(StddevPop("v"), Math.Sqrt(2.0 / 9));
        cases.Add(StddevSamp(v), Math.Sqrt(1.0 / 3));
        cases.Add(StddevSamp("v"), Math.Sqrt(1.0 / 3));
        cases.Add(Sum(v), 5L);
        cases.Add(Sum("v"), 5L);
        cases.Add(SumDistinct(v), 3L);
        cases.Add(SumDistinct("v"), 3L);
        cases.Add(Sum_Distinct(v), 3L);
        cases.Add(VarPop(v), 2.0 / 9);
        cases.Add(VarPop("v"), 2.0 / 9);
        cases.Add(VarSamp(v), 1.0 / 3);
        cases.Add(VarSamp("v"), 1.0 / 3);
        cases.Add(Variance(v), 1.0 / 3);
        cases.Add(Variance("v"), 1.0 / 3);
        cases.Check(Rows.Coalesce(1));
    }

    [Test]
    public void Grouping_TellsWhichColumnsAreLeftOut()
    {
        DataFrame groups = Rows.Cube("k", "v")
            .Agg(Grouping("k"), Grouping(Col("v")), GroupingId("k", "v"), GroupingId(Col("k"), Col("v")))
            .Filter("k IS NULL AND v = 1");
        Assert.That(groups.Collect().Single().Values[2..], Is.EqualTo(new object[] { (sbyte)1, (sbyte)0, 2L, 2L }));
    }

    [Test]
    public void WindowFunctions_SeeTheOrder()
    {
        DataFrame ordered = SparkFixture.Session.Sql("SELECT * FROM VALUES (1, 10), (2, 10), (3, null), (4, 30) AS t(id, v)");
        var window = Windows.OrderBy("id");
        var ties = Windows.OrderBy(Col("v").DescNullsLast());
        Row[] rows =
        [
            .. ordered
                .Select(
                    RowNumber().Over(window),
                    Rank().Over(ties),
                    DenseRank().Over(ties),
                    PercentRank().Over(window),
                    CumeDist().Over(window),
                    Ntile(2).Over(window),
                    Lag(Col("v"), 1).Over(window),
                    Lag(Col("v"), 1, 0).Over(window),
                    Lag(Col("v"), 1, null, true).Over(window),
                    Lag("v", 2, -1).Over(window),
                    Lead(Col("v"), 1).Over(window),
                    Lead(Col("v"), 1, 0, false).Over(window),
                    Lead("v", 1, -1).Over(window),
                    NthValue(Col("v"), 2).Over(window),
                    NthValue(Col("v"), 3, true).Over(window.RowsBetween(Windows.UnboundedPreceding, Windows.UnboundedFollowing)),
                    Col("id")
                )
                .OrderBy("id")
                .Collect(),
        ];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows[0].Values[..15], Is.EqualTo(new object?[] { 1, 2, 2, 0.0, 0.25, 1, null, 0, null, -1, 10, 10, 10, null, 30 }));
            Assert.That(rows[3].Values[..15], Is.EqualTo(new object?[] { 4, 1, 1, 1.0, 1.0, 2, null, null, 10, 10, null, 0, -1, 10, 30 }));
        }
    }

    [Test]
    public void TimeWindows_GroupByTheTime()
    {
        DataFrame times = SparkFixture.Session.Sql("SELECT timestamp_seconds(id * 60) AS t FROM range(0, 4)");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Starts(times, Window(Col("t"), "2 minutes")), Is.EqualTo(new[] { (0, 2L), (120, 2) }));
            Assert.That(
                Starts(times, Window(Col("t"), "2 minutes", "1 minute")),
                Is.EqualTo(new[] { (-60, 1L), (0, 2), (60, 2), (120, 2), (180, 1) })
            );
            Assert.That(
                Starts(times, Window(Col("t"), "2 minutes", "2 minutes", "1 minute")),
                Is.EqualTo(new[] { (-60, 1L), (60, 2), (180, 1) })
            );
            Assert.That(Starts(times, Session_Window(Col("t"), "2 minutes")), Is.EqualTo(new[] { (0, 4L) }));
            Assert.That(
                Starts(times, Session_Window(Col("t"), Lit("30 seconds"))),
                Is.EqualTo(new[] { (0, 1L), (60, 1), (120, 1), (180, 1) })
            );
        }
    }

    [Test]
    public void Orders_PutNullsWhereTold()
    {
        DataFrame values = SparkFixture.Session.Sql("SELECT * FROM VALUES (2), (null), (1) AS t(v)");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Values(values.OrderBy(Asc("v"))), Is.EqualTo(new object?[] { null, 1, 2 }));
            Assert.That(Values(values.OrderBy(AscNullsFirst("v"))), Is.EqualTo(new object?[] { null, 1, 2 }));
            Assert.That(Values(values.OrderBy(AscNullsLast("v"))), Is.EqualTo(new object?[] { 1, 2, null }));
            Assert.That(Values(values.OrderBy(Desc("v"))), Is.EqualTo(new object?[] { 2, 1, null }));
            Assert.That(Values(values.OrderBy(DescNullsFirst("v"))), Is.EqualTo(new object?[] { null, 2, 1 }));
            Assert.That(Values(values.OrderBy(DescNullsLast("v"))), Is.EqualTo(new object?[] { 2, 1, null }));
        }
    }

    [Test]
    public void Broadcast_IsAHintForTheJoin() =>
        Assert.That(
            Rows.Join(Broadcast(SparkFixture.Session.Range(3)), Col("v") == Col("id")).ExplainString(),
            Does.Contain("BroadcastHashJoin")
        );

    private static IEnumerable<(int Start, long Count)> Starts(DataFrame times, Column window) =>
        times
            .GroupBy(window.As("w"))
            .Count()
            .Select(Col("w.start").Cast("long").Cast("int").As("start"), Col("count"))
            .OrderBy(Col("start"))
            .Collect()
            .Select(row => (row.GetAs<int>(0), row.GetAs<long>(1)));

    private static IEnumerable<object?> Values(DataFrame frame) => frame.Collect().Select(row => row.Get(0));
}
