using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.Sql;

[Category("EndToEnd")]
public sealed class DataFrameTests
{
    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void Range_SelectExpr_Count() => Assert.That(Spark.Range(100).SelectExpr("id % 3 AS k").Filter("k = 0").Count(), Is.EqualTo(34));

    [Test]
    public void Collect_GivesValues()
    {
        Row row = Spark.Sql("SELECT 1 AS i, 'a' AS s, 2.5D AS d, true AS b").Collect().Single();
        Assert.That(row.Values, Is.EqualTo(new object[] { 1, "a", 2.5, true }));
    }

    [Test]
    public void Show_PrintsATable() => Assert.That(Spark.Range(1).ShowString(), Does.StartWith("+---+\n| id|\n+---+\n|  0|"));

    [Test]
    public void Expressions_Compute()
    {
        DataFrame frame = Spark.Range(5).WithColumn("x", Col("id") * 2 + 1).Where((Col("x") > 3) & (Col("id") != 4L));
        Assert.That(frame.Select("x").Collect().Select(row => row.GetAs<long>(0)), Is.EqualTo(new[] { 5L, 7L }));
    }
}
