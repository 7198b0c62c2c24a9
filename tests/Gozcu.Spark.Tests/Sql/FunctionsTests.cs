using System.Reflection;
using Microsoft.Spark;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.Sql;

[Category("EndToEnd")]
public sealed class FunctionsTests
{
    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void EveryFunction_IsKnownToSpark()
    {
        _ = Spark;
        var unknown = new List<string>();
        int called = 0;
        foreach (MethodInfo method in typeof(Functions).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        {
            if (
                method.IsGenericMethod
                || method.ReturnType != typeof(Column)
                || method.GetParameters().Any(p => typeof(Delegate).IsAssignableFrom(p.ParameterType))
            )
            {
                continue;
            }

            called++;
            try
            {
                method.Invoke(null, [.. method.GetParameters().Select(Argument)]);
            }
            catch (TargetInvocationException e) when (e.InnerException is JvmException)
            {
                if (!e.InnerException.Message.Contains("does not exist", StringComparison.Ordinal))
                {
                    continue;
                }

                // Another error means that Spark has the function and looked at its arguments.
                unknown.Add(method + ": " + e.InnerException!.Message.Split('\n')[0]);
            }
        }

        Assert.That(unknown, Is.Empty);
        Assert.That(called, Is.GreaterThan(550));
    }

    [TestCaseSource(nameof(Values))]
    public void Function_Computes(Lazy<Column> column, object? expected) =>
        Assert.That(Spark.Range(1).Select(column.Value).First().Get(0), Is.EqualTo(expected));

    [Test]
    public void NestedLambdas_KeepTheirVariablesApart()
    {
        Column nested = Transform(Expr("array(array(1, 2), array(3))"), inner => Transform(inner, x => x * 10 + Size(inner)));
        Assert.That(Spark.Range(1).Select(nested).First().Get(0), Is.EqualTo(new[] { new[] { 12, 22 }, [31] }));
    }

    [Test]
    public void FromJson_TakesASchema()
    {
        var schema = new StructType([new StructField("a", new IntegerType()), new StructField("b", new DoubleType())]);
        Row row = Spark.Range(1).Select(FromJson(Lit("""{"a": 1, "b": 2.5}"""), schema).As("v")).Select("v.a", "v.b").First();
        Assert.That(row.Values, Is.EqualTo(new object?[] { 1, 2.5 }));
    }

    private static IEnumerable<TestCaseData> Values()
    {
        yield return Case("Lit of a date", () => DateAdd(Lit(new Date(2024, 2, 28)), 2), new Date(2024, 3, 1));
        yield return Case(
            "Lit of a timestamp",
            () => Lit(new Timestamp(1969, 12, 31, 23, 59, 59, 999999)),
            new Timestamp(1969, 12, 31, 23, 59, 59, 999999)
        );
        yield return Case("Lit of a decimal", () => Lit(1.25m) + Lit(1m), 2.25m);
        yield return Case("Lit of a float", () => Lit(1.5f), 1.5f);
        yield return Case("Lit of a short", () => Lit((short)3), (short)3);
        yield return Case("Lit of an array", () => ArrayMax(Lit(new[] { 3, 7, 5 })), 7);
        yield return Case("Lit of a dictionary", () => Lit(new Dictionary<string, int> { ["a"] = 1 }).GetItem("a"), 1);
        yield return Case("Lit of null", () => IsNull(Lit(null)), true);
        yield return Case("When", () => When(Col("id") == 0L, "zero").When(Col("id") == 1L, "one").Otherwise("many"), "zero");
        yield return Case("RegexpExtract", () => RegexpExtract(Lit("ab12"), "(\\d+)", 1), "12");
        yield return Case("FormatString", () => FormatString("%s-%d", Lit("x"), Lit(7)), "x-7");
        yield return Case("ConcatWs", () => ConcatWs("/", Lit("a"), Lit("b")), "a/b");
        yield return Case("Atan2", () => Atan2(0.0, Lit(1.0)), 0.0);
        yield return Case("Coalesce", () => Coalesce(Lit(null), Lit(4)), 4);
        yield return Case("Filter", () => Filter(Expr("array(1, 2, 3)"), x => x > 1), new[] { 2, 3 });
        yield return Case("Aggregate", () => Aggregate(Expr("array(1, 2, 3)"), Lit(0), (sum, x) => sum + x, sum => sum * 10), 60);
        yield return Case("ZipWith", () => ZipWith(Expr("array(1, 2)"), Expr("array(3, 4)"), (x, y) => x + y), new[] { 4, 6 });
        yield return Case("MapFilter", () => Size(MapFilter(Expr("map('a', 1, 'b', 2)"), (_, value) => value > 1)), 1);
        yield return Case("TryDivide", () => TryDivide(Lit(1), Lit(0)), null);
        yield return Case("IsIn", () => Lit(2).IsIn(1, 2), true);
        yield return Case("Between", () => Lit(2).Between(3, 4), false);
    }

    private static TestCaseData Case(string name, Func<Column> column, object? expected) =>
        new TestCaseData(new Lazy<Column>(column), expected).SetArgDisplayNames(name);

    private static object? Argument(ParameterInfo parameter) =>
        parameter.ParameterType switch
        {
            var type when type == typeof(Column) => Col("id"),
            var type when type == typeof(Column[]) => new[] { Col("id"), Col("id") },
            var type when type == typeof(string) => parameter.Name == "schema" ? "a INT" : "id",
            var type when type == typeof(string[]) => new[] { "id" },
            var type when type == typeof(int) => 2,
            var type when type == typeof(long) => 2L,
            var type when type == typeof(double) => 0.5,
            var type when type == typeof(bool) => true,
            var type when type == typeof(object) => 1,
            var type when type == typeof(Dictionary<string, string>) => new Dictionary<string, string>(),
            var type when type == typeof(StructType) => new StructType([new StructField("a", new IntegerType())]),
            var type => throw new NotSupportedException($"No argument for {type}."),
        };
}
