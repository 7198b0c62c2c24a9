using Gozcu.Spark.Tests.Closures;
using Microsoft.Spark;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.UserFunctions;

[Category("EndToEnd")]
public sealed class RowUdfTests
{
    private const string AllTypes =
        "SELECT true AS bo, 1Y AS ti, 2S AS sm, 3 AS it, 4L AS bi, 1.5F AS fl, 2.5D AS du, 12.34BD AS de, 'çé' AS st, X'01FF' AS bn, "
        + "DATE'1960-02-29' AS dt, TIMESTAMP'1969-12-31 23:59:59.999999' AS ts, TIMESTAMP_NTZ'2026-01-02 03:04:05' AS tn, "
        + "INTERVAL '1 02:03:04.5' DAY TO SECOND AS ds, ARRAY(1.0D, NULL) AS ar, MAP('k', 1) AS mp, NAMED_STRUCT('x', 7, 'y', 'z') AS su";

    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void AssemblyMadeAtRunTime_TravelsWithTheFunction()
    {
        var times = RunTimeAssemblies.Times("made-at-run-time", 6, RunTimeAssemblies.Times("inner", 7));
        var function = Udf<long, long>(x => times(x));

        Assert.That(Spark.Range(1, 3).Select(function(Col("id"))).Collect().Select(r => r.GetAs<long>(0)), Is.EqualTo(new[] { 42L, 84L }));
    }

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

    [Test]
    public void Udf_TenArguments_AreInOrder()
    {
        var join = Udf<long, int, string, string, string, string, string, string, string, double, string>(
            (a, b, c, d, e, f, g, h, i, j) => string.Join("", a, b, c, d, e, f, g, h, i, j)
        );
        var text = (string s) => Lit(s);

        var row = Spark
            .Range(1)
            .Select(join(Lit(1L), Lit(2), text("c"), text("d"), text("e"), text("f"), text("g"), text("h"), text("i"), Lit(0.5)))
            .First();

        Assert.That(row.GetAs<string>(0), Is.EqualTo("12cdefghi0.5"));
    }

    [Test]
    public void Udf_EveryType_ReachesTheFunctionAndComesBack()
    {
        AssertSame<bool>("bo", true, "boolean");
        AssertSame<sbyte>("ti", 1, "byte");
        AssertSame<short>("sm", 2, "short");
        AssertSame<int>("it", 3, "integer");
        AssertSame<long>("bi", 4, "long");
        AssertSame<float>("fl", 1.5f, "float");
        AssertSame<double>("du", 2.5, "double");
        AssertSame<decimal>("de", 12.34m, "decimal(28,12)");
        AssertSame<string>("st", "çé", "string");
        AssertSame<byte[]>("bn", [1, 255], "binary");
        AssertSame<Date>("dt", new Date(1960, 2, 29), "date");
        AssertSame<DateOnly>("dt", new DateOnly(1960, 2, 29), "date");
        AssertSame<Timestamp>("ts", new Timestamp(1969, 12, 31, 23, 59, 59, 999_999), "timestamp");
        AssertSame<DateTime>("ts", DateTime.UnixEpoch.AddMicroseconds(-1), "timestamp");
        AssertSame<TimeSpan>("ds", new TimeSpan(1, 2, 3, 4, 500), "interval day to second");
        AssertSame<double?[]>("ar", [1.0, null], "array<double>");
        AssertSame<List<double?>>("ar", [1.0, null], "array<double>");
        AssertSame<Dictionary<string, int>>("mp", new() { ["k"] = 1 }, "map<string,integer>");
    }

    [Test]
    public void Udf_IntegerColumnForAWiderParameter_IsConverted()
    {
        var half = Udf<double, double>(x => x / 2);

        Assert.That(Spark.Sql("SELECT 3 AS x").Select(half(Col("x"))).First().GetAs<double>(0), Is.EqualTo(1.5));
    }

    [Test]
    public void Udf_Structs_AreRowsBothWays()
    {
        var schema = new StructType([new StructField("name", new StringType()), new StructField("twice", new IntegerType())]);
        var swap = Udf<Row>(row => new GenericRow([row.GetAs<string>("y"), 2 * row.GetAs<int>("x")]), schema);

        var result = Spark.Sql(AllTypes).Select(swap(Col("su")).Alias("r")).Select("r.name", "r.twice").First();

        Assert.That(result.Values, Is.EqualTo(new object[] { "z", 14 }));
    }

    [Test]
    public void Udf_DeclaredReturnType_IsTheColumns()
    {
        var cents = Udf<decimal, decimal>(x => x / 3, new DecimalType(10, 2));

        var frame = Spark.Sql(AllTypes).Select(cents(Col("de")).Alias("x"));

        Assert.That(frame.Schema().Fields[0].DataType.SimpleString, Is.EqualTo("decimal(10,2)"));
        Assert.That(frame.First().GetAs<decimal>(0), Is.EqualTo(4.11m));
    }

    [Test]
    public void Udf_ManyBatchesAndPartitions_KeepEveryRow()
    {
        const int Rows = 100_000;
        var square = Udf<long, long>(x => x * x);

        var sum = Spark.Range(0, Rows, 1, 5).Select(square(Col("id")).Alias("x")).SelectExpr("sum(x)", "count(x)").First();

        Assert.That(sum.GetAs<long>(1), Is.EqualTo(Rows));
        Assert.That(sum.GetAs<long>(0), Is.EqualTo(Enumerable.Range(0, Rows).Sum(i => (long)i * i)));
    }

    [Test]
    public void Udf_OnNoRows_GivesNoRows()
    {
        var next = Udf<long, long>(x => x + 1);

        Assert.That(Spark.Range(10).Where("id > 100").Select(next(Col("id"))).Collect(), Is.Empty);
    }

    [Test]
    public void Udf_InFilterAndAggregate_Works()
    {
        var even = Udf<long, bool>(x => x % 2 == 0);

        Assert.That(Spark.Range(100).Where(even(Col("id"))).Count(), Is.EqualTo(50));
    }

    [Test]
    public void Udf_CapturedGraph_IsThere()
    {
        var limits = new Dictionary<string, (double Low, double High)> { ["a"] = (0, 1), ["b"] = (-1, 5) };
        var model = new Model("m", [1.0, 2.0, 3.0], new Model("inner", [10], null));
        Func<double, double> inner = x => x * model.Inner!.Weights[0];
        var score = Udf<string, double, double>((key, x) => limits[key].High + model.Score(x) + inner(x));

        var row = Spark.Range(1).Select(score(Lit("b"), Lit(2.0))).First();

        Assert.That(row.GetAs<double>(0), Is.EqualTo(5 + 1 + 4 + 12 + 20));
    }

    [Test]
    public void Register_Function_IsKnownToSql()
    {
        Spark.Udf().Register<string, int, string>("repeat_it", (text, n) => string.Concat(Enumerable.Repeat(text, n)));

        Assert.That(Spark.Sql("SELECT repeat_it('ab', 3)").First().GetAs<string>(0), Is.EqualTo("ababab"));
    }

    [Test]
    public void Udf_Column_IsNamedAfterTheFunction()
    {
        var named = Udf<long, long>(Increment);
        var lambda = Udf<long, long>(x => x);

        Assert.That(
            Spark.Range(1).Select(named(Col("id")), lambda(Col("id"))).Columns(),
            Is.EqualTo(new[] { "Increment(id)", $"RowUdfTests.{nameof(Udf_Column_IsNamedAfterTheFunction)}.lambda(id)" })
        );
    }

    private static long Increment(long x) => x + 1;

    private static void AssertSame<T>(string column, T expected, string type)
    {
        var seen = Udf<T, string>(value => Describe(value));
        var same = Udf<T, T>(value => value);
        var frame = Spark.Sql(AllTypes);

        Assert.That(frame.Select(seen(Col(column))).First().GetAs<string>(0), Is.EqualTo(Describe(expected)), $"{typeof(T)}");
        var result = frame.WithColumn("same", same(Col(column)));
        Assert.That(result.Schema().Fields[^1].DataType.SimpleString, Is.EqualTo(type));

        // Spark compares no maps.
        var equal = column == "mp" ? "map_entries(same) <=> map_entries(mp)" : $"same <=> {column}";
        Assert.That(result.Where(equal).Count(), Is.EqualTo(1), $"{typeof(T)} comes back as another value");
    }

    private static string Describe<T>(T value) =>
        value is string text ? text
        : value is System.Collections.IDictionary map ? string.Join(";", map.Keys.Cast<object>().Select(k => $"{k}={map[k]}"))
        : value is System.Collections.IEnumerable items ? string.Join(";", items.Cast<object?>().Select(i => i?.ToString() ?? "null"))
        : $"{value}";

    private sealed record Model(string Name, double[] Weights, Model? Inner)
    {
        public double Score(double x) => Weights[0] + Weights[1] * x + Weights[2] * x * x;
    }
}
