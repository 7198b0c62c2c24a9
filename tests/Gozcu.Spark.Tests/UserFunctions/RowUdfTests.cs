using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Microsoft.Spark.Tests.UserFunctions;

[Category("EndToEnd")]
public sealed class RowUdfTests
{
    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void Udf_LambdaOverNumbers_GivesItsValues()
    {
        var factor = 2.5;
        var scale = Udf<long, double>(x => x * factor);

        var rows = Spark.Range(5).Select(scale(Col("id")).Alias("y")).Collect().Select(r => r.GetAs<double>("y"));

        Assert.That(rows, Is.EqualTo(new[] { 0, 2.5, 5, 7.5, 10 }));
    }

    [Test]
    public void Udf_Nulls_ComeAndGo()
    {
        var next = Udf<long?, long?>(x => x is 1 ? null : x + 1);

        var rows = Spark.Sql("SELECT * FROM VALUES (0L), (1L), (NULL) AS t(x)").Select(next(Col("x"))).Collect();

        Assert.That(rows.Select(r => r.Values[0]), Is.EqualTo(new object?[] { 1L, null, null }));
    }

    [Test]
    public void Udf_SeveralInOneSelectAndNested_AllGiveTheirValues()
    {
        var twice = Udf<long, long>(x => 2 * x);
        var name = Udf<long, string?>(x => x == 2 ? null : $"çé-{x}");
        var sum = Udf<long, long, long>((a, b) => a + b);

        var rows = Spark
            .Range(3)
            .Select(twice(twice(Col("id"))), name(Col("id")), sum(Col("id"), twice(Col("id"))), sum(Lit(1L), Lit(2L)))
            .Collect()
            .Select(r => r.Values);

        Assert.That(rows, Is.EqualTo(new object?[][] { [0L, "çé-0", 0L, 3L], [4L, "çé-1", 3L, 3L], [8L, null, 6L, 3L] }));
    }

    [Test]
    public void Udf_NoArguments_IsCalledForEachRow()
    {
        var one = Udf(() => 1);

        Assert.That(Spark.Range(3).Select(one()).Collect().Select(r => r.GetAs<int>(0)), Is.EqualTo(new[] { 1, 1, 1 }));
    }
}
