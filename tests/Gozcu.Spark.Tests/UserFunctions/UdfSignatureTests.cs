using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.UserFunctions;

/// <summary>Every signature of row functions that Microsoft.Spark has: 0 to 10 arguments, a value or a row in return, as columns and by name.</summary>
[Category("EndToEnd")]
public sealed class UdfSignatureTests
{
    private static readonly StructType s_row = new([new StructField("sum", new IntegerType())]);

    private static SparkSession Spark => SparkFixture.Session;

    private static DataFrame One => Spark.Sql("SELECT 1 AS one");

    private static Column C => Col("one");

    [Test]
    public void Values_OfAnyNumberOfArguments()
    {
        DataFrame result = One.Select(
            Udf<int>(() => 0)(),
            Udf<int, int>(a => a)(C),
            Udf<int, int, int>((a, b) => a + b)(C, C),
            Udf<int, int, int, int>((a, b, c) => a + b + c)(C, C, C),
            Udf<int, int, int, int, int>((a, b, c, d) => a + b + c + d)(C, C, C, C),
            Udf<int, int, int, int, int, int>((a, b, c, d, e) => a + b + c + d + e)(C, C, C, C, C),
            Udf<int, int, int, int, int, int, int>((a, b, c, d, e, f) => a + b + c + d + e + f)(C, C, C, C, C, C),
            Udf<int, int, int, int, int, int, int, int>((a, b, c, d, e, f, g) => a + b + c + d + e + f + g)(C, C, C, C, C, C, C),
            Udf<int, int, int, int, int, int, int, int, int>((a, b, c, d, e, f, g, h) => a + b + c + d + e + f + g + h)(
                C,
                C,
                C,
                C,
                C,
                C,
                C,
                C
            ),
            Udf<int, int, int, int, int, int, int, int, int, int>((a, b, c, d, e, f, g, h, i) => a + b + c + d + e + f + g + h + i)(
                C,
                C,
                C,
                C,
                C,
                C,
                C,
                C,
                C
            ),
            Udf<int, int, int, int, int, int, int, int, int, int, int>(
                (a, b, c, d, e, f, g, h, i, j) => a + b + c + d + e + f + g + h + i + j
            )(C, C, C, C, C, C, C, C, C, C)
        );
        Assert.That(result.First().Values, Is.EqualTo(Enumerable.Range(0, 11)));
    }

    [Test]
    public void Rows_OfAnyNumberOfArguments()
    {
        DataFrame result = One.Select(
            Udf(() => new GenericRow([0]), s_row)().GetField("sum").As("c0"),
            Udf<int>(a => new GenericRow([a]), s_row)(C).GetField("sum").As("c1"),
            Udf<int, int>((a, b) => new GenericRow([a + b]), s_row)(C, C).GetField("sum").As("c2"),
            Udf<int, int, int>((a, b, c) => new GenericRow([a + b + c]), s_row)(C, C, C).GetField("sum").As("c3"),
            Udf<int, int, int, int>((a, b, c, d) => new GenericRow([a + b + c + d]), s_row)(C, C, C, C).GetField("sum").As("c4"),
            Udf<int, int, int, int, int>((a, b, c, d, e) => new GenericRow([a + b + c + d + e]), s_row)(C, C, C, C, C)
                .GetField("sum")
                .As("c5"),
            Udf<int, int, int, int, int, int>((a, b, c, d, e, f) => new GenericRow([a + b + c + d + e + f]), s_row)(C, C, C, C, C, C)
                .GetField("sum")
                .As("c6"),
            Udf<int, int, int, int, int, int, int>((a, b, c, d, e, f, g) => new GenericRow([a + b + c + d + e + f + g]), s_row)(
                C,
                C,
                C,
                C,
                C,
                C,
                C
            )
                .GetField("sum")
                .As("c7"),
            Udf<int, int, int, int, int, int, int, int>((a, b, c, d, e, f, g, h) => new GenericRow([a + b + c + d + e + f + g + h]), s_row)(
                C,
                C,
                C,
                C,
                C,
                C,
                C,
                C
            )
                .GetField("sum")
                .As("c8"),
            Udf<int, int, int, int, int, int, int, int, int>(
                (a, b, c, d, e, f, g, h, i) => new GenericRow([a + b + c + d + e + f + g + h + i]),
                s_row
            )(C, C, C, C, C, C, C, C, C)
                .GetField("sum")
                .As("c9"),
            Udf<int, int, int, int, int, int, int, int, int, int>(
                (a, b, c, d, e, f, g, h, i, j) => new GenericRow([a + b + c + d + e + f + g + h + i + j]),
                s_row
            )(C, C, C, C, C, C, C, C, C, C)
                .GetField("sum")
                .As("c10")
        );
        Assert.That(result.First().Values, Is.EqualTo(Enumerable.Range(0, 11)));
    }

    [Test]
    public void Rows_OfLambdasWhoseTypesAreTold()
    {
        Func<int, Row> declared = a => new GenericRow([a]);
        DataFrame result = One.Select(
            Udf((int a) => new GenericRow([a]), s_row)(C).GetField("sum").As("a"),
            Udf(declared, s_row)(C).GetField("sum").As("b"),
            Udf((int a) => a + 1, new IntegerType())(C).As("c")
        );
        Assert.That(result.First().Values, Is.EqualTo(new[] { 1, 1, 2 }));
    }

    [Test]
    public void Names_OfFunctionsWithValues()
    {
        UdfRegistration udf = Spark.Udf();
        udf.Register<int>("value0", () => 0);
        udf.Register<int, int>("value1", a => a);
        udf.Register<int, int, int>("value2", (a, b) => a + b);
        udf.Register<int, int, int, int>("value3", (a, b, c) => a + b + c);
        udf.Register<int, int, int, int, int>("value4", (a, b, c, d) => a + b + c + d);
        udf.Register<int, int, int, int, int, int>("value5", (a, b, c, d, e) => a + b + c + d + e);
        udf.Register<int, int, int, int, int, int, int>("value6", (a, b, c, d, e, f) => a + b + c + d + e + f);
        udf.Register<int, int, int, int, int, int, int, int>("value7", (a, b, c, d, e, f, g) => a + b + c + d + e + f + g);
        udf.Register<int, int, int, int, int, int, int, int, int>("value8", (a, b, c, d, e, f, g, h) => a + b + c + d + e + f + g + h);
        udf.Register<int, int, int, int, int, int, int, int, int, int>(
            "value9",
            (a, b, c, d, e, f, g, h, i) => a + b + c + d + e + f + g + h + i
        );
        udf.Register<int, int, int, int, int, int, int, int, int, int, int>(
            "value10",
            (a, b, c, d, e, f, g, h, i, j) => a + b + c + d + e + f + g + h + i + j
        );
        string calls = string.Join(", ", Enumerable.Range(0, 11).Select(n => $"value{n}({string.Join(", ", Enumerable.Repeat("1", n))})"));
        Assert.That(Spark.Sql($"SELECT {calls}").First().Values, Is.EqualTo(Enumerable.Range(0, 11)));
    }

    [Test]
    public void Names_OfFunctionsWithRows()
    {
        UdfRegistration udf = Spark.Udf();
        udf.Register("row0", () => new GenericRow([0]), s_row);
        udf.Register<int>("row1", a => new GenericRow([a]), s_row);
        udf.Register<int, int>("row2", (a, b) => new GenericRow([a + b]), s_row);
        udf.Register<int, int, int>("row3", (a, b, c) => new GenericRow([a + b + c]), s_row);
        udf.Register<int, int, int, int>("row4", (a, b, c, d) => new GenericRow([a + b + c + d]), s_row);
        udf.Register<int, int, int, int, int>("row5", (a, b, c, d, e) => new GenericRow([a + b + c + d + e]), s_row);
        udf.Register<int, int, int, int, int, int>("row6", (a, b, c, d, e, f) => new GenericRow([a + b + c + d + e + f]), s_row);
        udf.Register<int, int, int, int, int, int, int>(
            "row7",
            (a, b, c, d, e, f, g) => new GenericRow([a + b + c + d + e + f + g]),
            s_row
        );
        udf.Register<int, int, int, int, int, int, int, int>(
            "row8",
            (a, b, c, d, e, f, g, h) => new GenericRow([a + b + c + d + e + f + g + h]),
            s_row
        );
        udf.Register<int, int, int, int, int, int, int, int, int>(
            "row9",
            (a, b, c, d, e, f, g, h, i) => new GenericRow([a + b + c + d + e + f + g + h + i]),
            s_row
        );
        udf.Register<int, int, int, int, int, int, int, int, int, int>(
            "row10",
            (a, b, c, d, e, f, g, h, i, j) => new GenericRow([a + b + c + d + e + f + g + h + i + j]),
            s_row
        );
        string calls = string.Join(
            ", ",
            Enumerable.Range(0, 11).Select(n => $"row{n}({string.Join(", ", Enumerable.Repeat("1", n))}).sum AS c{n}")
        );
        Assert.That(Spark.Sql($"SELECT {calls}").First().Values, Is.EqualTo(Enumerable.Range(0, 11)));
    }

    [Test]
    public void JavaFunctions_AreLookedForOnTheClassPath()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => Spark.Udf().RegisterJava<int>("java", "no.such.Function"),
                Throws.TypeOf<AnalysisException>().With.Message.Contains("no.such.Function")
            );
            Assert.That(
                () => Spark.Udf().RegisterJavaUDAF("java", "no.such.Function"),
                Throws.TypeOf<AnalysisException>().With.Message.Contains("no.such.Function")
            );
        }
    }
}
