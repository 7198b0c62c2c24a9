using Microsoft.Spark;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.UserFunctions;

[Category("EndToEnd")]
public sealed class UdfErrorTests
{
    private static readonly UdfOptions NullOnError = new() { OnError = UdfErrorMode.ReturnNull };

    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void ReturnNull_RowsThatFail_AreNull()
    {
        var invert = Udf((long x) => x % 100 == 0 ? throw new DivideByZeroException() : x, NullOnError);
        var text = Udf((long x) => x == 7 ? throw new FormatException("seven") : $"{x}", NullOnError);

        var row = Spark
            .Range(0, 25_000, 1, 2)
            .Select(invert(Col("id")).Alias("a"), text(Col("id")).Alias("b"), text(invert(Col("id"))).Alias("c"))
            .SelectExpr("count(a)", "count(b)", "count(c)", "sum(a)")
            .First();

        var sum = Enumerable.Range(0, 25_000).Where(i => i % 100 != 0).Sum(i => (long)i);
        Assert.That(row.Values, Is.EqualTo(new object[] { 24_750L, 24_999L, 24_749L, sum }));
    }

    [Test]
    public void ReturnNull_Errors_AreCountedWithExamplesOnTheDriver()
    {
        var errors = new UdfErrors();
        Spark.SparkContext.Register(errors, "texts that are no numbers");
        var parse = Udf(
            (string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture),
            new UdfOptions
            {
                Name = "parse",
                OnError = UdfErrorMode.ReturnNull,
                Errors = errors,
            }
        );

        var frame = Spark.Range(0, 1_000, 1, 2).SelectExpr("IF(id % 10 = 3, CONCAT('x', id), CAST(id AS STRING)) AS text");
        var rows = frame.Select(parse(Col("text")).Alias("n")).SelectExpr("count(*)", "count(n)").First();

        Assert.That(rows.Values, Is.EqualTo(new object[] { 1_000L, 900L }));
        Assert.That(errors.Count, Is.EqualTo(100));
        Assert.That(errors.Value, Has.Count.EqualTo(10));
        Assert.That(errors.Value, Is.All.Matches<UdfError>(e => e is { Function: "parse", ExceptionType: "System.FormatException" }));
        Assert.That(errors.Value.Select(e => e.Row), Has.Some.EqualTo("arguments (\"x3\")").Or.Some.EqualTo("arguments (\"x503\")"));
    }

    [Test]
    public void Failure_NamesStagePartitionRowAndType()
    {
        var failing = Udf<long, string, long>(Explode);

        Assert.That(
            () => Spark.Range(0, 100, 1, 4).Select(failing(Col("id"), Concat(Lit("row "), Col("id")))).Collect().ToList(),
            Throws
                .InstanceOf<JvmException>()
                .With.Message.Match(
                    @"C# function 'Explode' failed on row 17 of its batch, arguments \(42, ""row 42""\)\. \(stage \d+, partition 1, attempt 0\)"
                )
                .And.Message.Contains("System.FormatException: no 42")
                .And.Message.Match(@"at .*UdfErrorTests\.Explode\(.*UdfErrorTests\.cs:line \d+")
        );
    }

    private static long Explode(long x, string text) => x == 42 ? throw new FormatException($"no {x}") : x + text.Length;
}
