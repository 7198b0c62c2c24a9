using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;
using Windows = Microsoft.Spark.Sql.Expressions.Window;

namespace Gozcu.Spark.Tests.Sql;

/// <summary>Every member of Column, with the value it must give.</summary>
[Category("EndToEnd")]
public sealed class ColumnTests
{
    private static DataFrame Row =>
        SparkFixture.Session.Sql(
            "SELECT 7 AS i, 2 AS j, 'Spark' AS s, true AS t, false AS f, named_struct('a', 1, 'b', 'x') AS st, array(5, 6) AS a, map('k', 9) AS m"
        );

    [Test]
    public void Operators()
    {
        _ = SparkFixture.Session;
        Column i = Col("i");
        Column j = Col("j");
        Column t = Col("t");
        Column f = Col("f");
        var cases = new FunctionCases();
        cases.Add(i + j, 9);
        cases.Add(i - 1, 6);
        cases.Add(i * 2, 14);
        cases.Add(i / j, 3.5);
        cases.Add(i % 4, 3);
        cases.Add(-i, -7);
        cases.Add(!t, false);
        cases.Add(i == 7, true);
        cases.Add(i != 7, false);
        cases.Add(i > j, true);
        cases.Add(i >= 8, false);
        cases.Add(i < 8, true);
        cases.Add(i <= j, false);
        cases.Add(t & f, false);
        cases.Add(t | f, true);
        cases.Add(i.Plus(j), 9);
        cases.Add(i.Minus(1), 6);
        cases.Add(i.Multiply(2), 14);
        cases.Add(i.Divide(j), 3.5);
        cases.Add(i.Mod(4), 3);
        cases.Add(i.EqualTo(7), true);
        cases.Add(i.NotEqual(7), false);
        cases.Add(i.Gt(j), true);
        cases.Add(i.Geq(8), false);
        cases.Add(i.Lt(8), true);
        cases.Add(i.Leq(j), false);
        cases.Add(i.EqNullSafe(Lit(null)), false);
        cases.Add(t.And(f), false);
        cases.Add(t.Or(f), true);
        cases.Add(i.Between(7, 9), true);
        cases.Add(i.BitwiseAND(3), 3);
        cases.Add(i.BitwiseOR(8), 15);
        cases.Add(i.BitwiseXOR(j), 5);
        cases.Check(Row);
    }

    [Test]
    public void Numbers_OnTheLeft_KeepTheirType()
    {
        DataFrame frame = SparkFixture
            .Session.Range(3, 4)
            .Select(1 + Col("id"), 10L - Col("id"), 2 * Col("id"), 12 / Col("id"), 7 % Col("id"), 0.5 * Col("id"), 1.5m - Col("id"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(frame.First().Values, Is.EqualTo(new object[] { 4L, 7L, 6L, 4.0, 1L, 1.5, -1.5m }));
            Assert.That($"{"is " + Col("id")}", Is.EqualTo("is id"));
        }
    }

    [Test]
    public void Indexer_TakesPlacesKeysAndFields() =>
        Assert.That(
            SparkFixture
                .Session.Sql("SELECT array(1, 2) AS a, map('k', 'v') AS m, named_struct('f', array(7)) AS s")
                .Select(Col("a")[1], Col("m")["k"], Col("s")["f"][0])
                .First()
                .Values,
            Is.EqualTo(new object[] { 2, "v", 7 })
        );

    [Test]
    public void Values()
    {
        _ = SparkFixture.Session;
        Column i = Col("i");
        Column s = Col("s");
        Column st = Col("st");
        var cases = new FunctionCases();
        cases.Add(i.Cast("string"), "7");
        cases.Add(i.Cast("decimal(5,2)"), 7.00m);
        cases.Add(s.Contains("par"), true);
        cases.Add(s.StartsWith("Sp"), true);
        cases.Add(s.StartsWith(Lit("p")), false);
        cases.Add(s.EndsWith("rk"), true);
        cases.Add(s.EndsWith(Lit("r")), false);
        cases.Add(s.Like("S%k"), true);
        cases.Add(s.RLike("^s"), false);
        cases.Add(s.SubStr(2, 3), "par");
        cases.Add(s.SubStr(Lit(2), Lit(1)), "p");
        cases.Add(st.GetField("b"), "x");
        cases.Add(st.WithField("c", Lit(5)).GetField("c"), 5);
        cases.Add(st.DropFields("a").Cast("string"), "{x}");
        cases.Add(Col("a").GetItem(1), 6);
        cases.Add(Col("a").Apply(0), 5);
        cases.Add(Col("m").GetItem("k"), 9);
        cases.Add(Col("m").Apply("none"), null);
        cases.Add(i.IsNull(), false);
        cases.Add(i.IsNotNull(), true);
        cases.Add(i.Cast("double").IsNaN(), false);
        cases.Add(s.IsIn("Spark", "x"), true);
        cases.Add(i.IsIn(1, 2), false);
        cases.Add(i.IsIn(7L, 8L), true);
        cases.Add(i.Cast("short").IsIn((short)7), true);
        cases.Add(i.Cast("float").IsIn(7f), true);
        cases.Add(i.IsIn(7.0), true);
        cases.Add(i.IsIn(7m), true);
        cases.Add(Col("t").IsIn(false), false);
        cases.Add(i.IsInCollection(new List<int> { 7 }), true);
        cases.Add(When(i == 1, "one").When(i == 7, "seven").Otherwise("other"), "seven");
        cases.Add(Count(Lit(1)).Over(), 1L);
        cases.Add(RowNumber().Over(Windows.OrderBy("i")), 1);
        cases.Check(Row);
    }

    [Test]
    public void Names()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Row.Select(Col("i").As("x"), Col("i").Alias("y"), Col("i").Name("z")).Columns(),
                Is.EqualTo(new[] { "x", "y", "z" })
            );
            Assert.That(Row.Select(Explode(Col("m")).As(["key", "value"])).Columns(), Is.EqualTo(new[] { "key", "value" }));
            Assert.That((Col("i") + 1).ToString(), Is.EqualTo("(i + 1)"));
            Assert.That(Output(() => (Col("i") + 1).Explain(false)), Does.Contain("(i + 1)"));
            Assert.That(Output(() => (Col("i") + 1).Explain(true)), Does.Contain("+- 1"));
            Column same = Col("i");
            Assert.That(same.Equals(same), Is.True);
            Assert.That(same.Equals(Col("i")), Is.True);
            Assert.That(same.Equals(Col("j")), Is.False);
            Assert.That(same.GetHashCode(), Is.EqualTo(Col("i").GetHashCode()));
        }
    }

    [Test]
    public void Orders()
    {
        DataFrame values = SparkFixture.Session.Sql("SELECT * FROM VALUES (2), (null), (1) AS t(v)");
        Column v = Col("v");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Sorted(values, v.Asc()), Is.EqualTo(new object?[] { null, 1, 2 }));
            Assert.That(Sorted(values, v.AscNullsFirst()), Is.EqualTo(new object?[] { null, 1, 2 }));
            Assert.That(Sorted(values, v.AscNullsLast()), Is.EqualTo(new object?[] { 1, 2, null }));
            Assert.That(Sorted(values, v.Desc()), Is.EqualTo(new object?[] { 2, 1, null }));
            Assert.That(Sorted(values, v.DescNullsFirst()), Is.EqualTo(new object?[] { null, 2, 1 }));
            Assert.That(Sorted(values, v.DescNullsLast()), Is.EqualTo(new object?[] { 2, 1, null }));
        }
    }

    [Test]
    public void Windows_FrameTheirRows()
    {
        DataFrame values = SparkFixture.Session.Sql("SELECT * FROM VALUES ('a', 1), ('a', 2), ('a', 4), ('b', 8) AS t(k, v)");
        Column sum = Sum("v");
        Row[] rows =
        [
            .. values
                .Select(
                    Col("v"),
                    sum.Over(Windows.PartitionBy("k")),
                    sum.Over(Windows.PartitionBy(Col("k")).OrderBy(Col("v").Desc())),
                    sum.Over(Windows.OrderBy("v").PartitionBy("k")),
                    sum.Over(Windows.OrderBy(Col("v")).PartitionBy(Col("k"))),
                    sum.Over(Windows.RowsBetween(-1, Windows.CurrentRow).PartitionBy("k").OrderBy("v")),
                    sum.Over(Windows.RangeBetween(0, 2).PartitionBy("k").OrderBy("v")),
                    sum.Over(Windows.PartitionBy("k").OrderBy("v").RowsBetween(Windows.CurrentRow, Windows.UnboundedFollowing)),
                    sum.Over(Windows.PartitionBy("k").OrderBy("v").RangeBetween(Windows.UnboundedPreceding, -1))
                )
                .OrderBy("v")
                .Collect(),
        ];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows[0].Values, Is.EqualTo(new object?[] { 1, 7L, 7L, 1L, 1L, 1L, 3L, 7L, null }));
            Assert.That(rows[1].Values, Is.EqualTo(new object?[] { 2, 7L, 6L, 3L, 3L, 3L, 6L, 6L, 1L }));
            Assert.That(rows[2].Values, Is.EqualTo(new object?[] { 4, 7L, 4L, 7L, 7L, 6L, 4L, 4L, 3L }));
            Assert.That(rows[3].Values, Is.EqualTo(new object?[] { 8, 8L, 8L, 8L, 8L, 8L, 8L, 8L, null }));
        }
    }

    private static IEnumerable<object?> Sorted(DataFrame values, Column order) => values.OrderBy(order).Collect().Select(row => row.Get(0));

    private static string Output(Action print) => ConsoleText.Of(print);
}
