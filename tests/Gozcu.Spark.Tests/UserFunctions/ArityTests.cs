using Microsoft.Spark;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.UserFunctions;

[Category("EndToEnd")]
public sealed class ArityTests
{
    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void Udf_ElevenToTwentyTwoArguments_AreInOrder()
    {
        var of11 = Udf(
            (int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k) => Digits(a, b, c, d, e, f, g, h, i, j, k)
        );
        var of16 = Udf(
            (int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l, int m, int n, int o, int p) =>
                Digits(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p)
        );
        var of17 = Udf(
            (int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l, int m, int n, int o, int p, int q) =>
                Digits(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q)
        );
        var of22 = Udf<
            int,
            int,
            int,
            int,
            int,
            int,
            int,
            int,
            int,
            int,
            int,
            int,
            int,
            int,
            int,
            int,
            int,
            int,
            int,
            int,
            int,
            int,
            string
        >(Join);
        var c = Enumerable.Range(1, 22).Select(n => Lit(n)).ToArray();

        var row = Spark
            .Range(1)
            .Select(
                of11(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10]),
                of16(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11], c[12], c[13], c[14], c[15]),
                of17(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11], c[12], c[13], c[14], c[15], c[16]),
                of22(
                    c[0],
                    c[1],
                    c[2],
                    c[3],
                    c[4],
                    c[5],
                    c[6],
                    c[7],
                    c[8],
                    c[9],
                    c[10],
                    c[11],
                    c[12],
                    c[13],
                    c[14],
                    c[15],
                    c[16],
                    c[17],
                    c[18],
                    c[19],
                    c[20],
                    c[21]
                )
            )
            .First();

        Assert.That(row.Values, Is.EqualTo(new[] { 11, 16, 17, 22 }.Select(n => Digits([.. Enumerable.Range(1, n)]))));
    }

    [Test]
    public void Register_TwentyTwoArguments_IsKnownToSql()
    {
        Spark
            .Udf()
            .Register<int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int, string>(
                "join_22",
                Join
            );
        var schema = new StructType([new StructField("n", new IntegerType())]);
        Spark.Udf().Register<int, int>("as_row", (a, b) => new GenericRow([a + b]), schema);

        var row = Spark.Sql($"SELECT join_22({string.Join(", ", Enumerable.Range(1, 22))}), as_row(1, 2).n").First();

        Assert.That(row.Values, Is.EqualTo(new object[] { Digits([.. Enumerable.Range(1, 22)]), 3 }));
    }

    [Test]
    public void Udf_Options_NameTheColumnAndItsType()
    {
        var frame = Spark
            .Range(2)
            .Select(Udf((long x) => x / 4m, new UdfOptions { Name = "quarter", ReturnType = new DecimalType(10, 2) })(Col("id")));

        Assert.That(frame.Columns(), Is.EqualTo(new[] { "quarter(id)" }));
        Assert.That(frame.Schema().Fields[0].DataType.SimpleString, Is.EqualTo("decimal(10,2)"));
        Assert.That(frame.Collect().Select(r => r.GetAs<decimal>(0)), Is.EqualTo(new[] { 0m, 0.25m }));
    }

    [Test]
    public void Udf_NotDeterministic_IsCalledOnceForEachRow()
    {
        // Spark copies a deterministic function into every place its column is used.
        var draw = Udf((long x) => Guid.NewGuid().ToString(), new UdfOptions { Deterministic = false });

        var rows = Spark.Range(5).WithColumn("g", draw(Col("id"))).Select(Col("g"), Col("g").Alias("again")).Where("g = again").Collect();

        Assert.That(rows.Count(), Is.EqualTo(5));
    }

    private static string Digits(params int[] values) => string.Join("", values);

    private static string Join(
        int a,
        int b,
        int c,
        int d,
        int e,
        int f,
        int g,
        int h,
        int i,
        int j,
        int k,
        int l,
        int m,
        int n,
        int o,
        int p,
        int q,
        int r,
        int s,
        int t,
        int u,
        int v
    ) => Digits(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v);
}
