using Microsoft.Spark;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.UserFunctions;

[Category("EndToEnd")]
public sealed class ChainedUdfTests
{
    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void Chain_OfValues_GivesWhatEachStepGives()
    {
        var text = Udf((long? x) => x is null ? null : $"{x}");
        var twice = Udf((string? s) => s + s);
        var number = Udf((string? s) => s is { Length: > 0 } ? long.Parse(s, System.Globalization.CultureInfo.InvariantCulture) : -1);
        var frame = Spark.Range(0, 3_000, 1, 1).SelectExpr("id", "IF(id % 7 = 0, NULL, id) AS x");

        var wrong = frame
            .Select(number(twice(text(Col("x")))).Alias("y"), Col("x"))
            .Where("y != COALESCE(CAST(CONCAT(CAST(x AS STRING), CAST(x AS STRING)) AS BIGINT), -1)");

        Assert.That(wrong.Count(), Is.Zero);
    }

    [Test]
    public void Chain_OfDecimals_RoundsBetweenAsSqlDoes()
    {
        var third = Udf((decimal x) => x / 3, new Microsoft.Spark.Sql.Types.DecimalType(10, 2));
        var same = Udf((decimal x) => x, new Microsoft.Spark.Sql.Types.DecimalType(20, 10));

        Assert.That(Spark.Range(1).Select(same(third(Lit(1m)))).First().GetAs<decimal>(0), Is.EqualTo(0.33m));
    }

    [Test]
    public void Chain_InnerFunctionFails_IsNamedWithItsRow()
    {
        var next = Udf<long, long>(x => x + 1);
        var failing = Udf<long, long>(Explode);

        Assert.That(
            () => Spark.Range(0, 2_000, 1, 1).Select(next(failing(next(Col("id"))))).Collect().ToList(),
            Throws
                .InstanceOf<JvmException>()
                .With.Message.Contains("C# function 'Explode' failed")
                .And.Message.Contains("row 1499 of its batch, arguments (1499).")
                .And.Message.Contains("System.FormatException: no 1500")
        );
    }

    private static long Explode(long x) => x == 1500 ? throw new FormatException($"no {x}") : x;
}
