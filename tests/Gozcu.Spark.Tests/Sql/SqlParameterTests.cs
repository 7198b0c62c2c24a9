using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Spark.Tests.Sql;

/// <summary>Values for the parameters of SQL, by name and by place.</summary>
[Category("EndToEnd")]
public sealed class SqlParameterTests
{
    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void Values_ArriveByPlace()
    {
        object[] values =
        [
            1,
            2L,
            (short)-3,
            (sbyte)-128,
            -1.5E-20f,
            float.MaxValue,
            1.5,
            2.5m,
            "it's",
            true,
            new Date(2024, 2, 29),
            new Timestamp(2024, 2, 29, 1, 2, 3, 4),
        ];
        string marks = string.Join(", ", values.Select((_, i) => $"? AS c{i}"));
        Assert.That(Spark.Sql($"SELECT {marks}", values).First().Values, Is.EqualTo(values));
    }

    [Test]
    public void Values_ArriveByName()
    {
        var values = new Dictionary<string, object> { ["number"] = 3, ["text"] = "x" };
        Row row = Spark.Sql("SELECT :number + 1, concat(:text, :text)", values).First();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(row.Values, Is.EqualTo(new object[] { 4, "xx" }));
            Assert.That(
                () => Spark.Sql("SELECT :missing", values),
                Throws.TypeOf<AnalysisException>().With.Property("ErrorClass").EqualTo("UNBOUND_SQL_PARAMETER")
            );
        }
    }

    [Test]
    public void ArraysMapsAndRecords_ArriveAsLiterals()
    {
        var values = new Dictionary<string, object>
        {
            ["numbers"] = new[] { 1, 2, 3 },
            ["many"] = Enumerable.Range(0, 100).Select(i => (double)i).ToList(),
            ["mixed"] = new object?[] { 1, null, 3 },
            ["limits"] = new Dictionary<string, double> { ["press"] = 70, ["saw"] = 10 },
            ["pair"] = (Machine: "press", Celsius: 71.5),
        };
        Row row = Spark
            .Sql(
                "SELECT array_contains(:numbers, 2), aggregate(:many, 0D, (a, b) -> a + b), size(:mixed), :limits['saw'], to_json(:pair), "
                    + "(SELECT count(*) FROM range(10) WHERE array_contains(:numbers, cast(id AS int)))",
                values
            )
            .First();
        Assert.That(row.Values, Is.EqualTo(new object[] { true, 4950.0, 3, 10.0, """{"_1":"press","_2":71.5}""", 3L }));
    }

    [Test]
    public void Text_StaysText() => Assert.That(Spark.Sql("SELECT ?", ["1' OR '1'='1"]).First().Get(0), Is.EqualTo("1' OR '1'='1"));
}
