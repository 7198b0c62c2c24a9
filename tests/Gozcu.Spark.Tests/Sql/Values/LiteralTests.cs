using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.Sql.Values;

[Category("EndToEnd")]
public sealed class LiteralTests
{
    private static readonly object?[] Constants =
    [
        true,
        (sbyte)-1,
        (short)-2,
        3,
        4L,
        1.5f,
        double.NaN,
        1.25m,
        "ğ'\n𝄞",
        new byte[] { 0, 255 },
        null,
        new Date(1582, 10, 10),
        new Timestamp(1, 1, 1, 0, 0, 0, 1),
        TimeSpan.FromMicroseconds(-1),
        new[] { 1, 2 },
        System.Array.Empty<int>(),
        new string?[] { null, "a" },
        new string?[] { null },
        new[] { new[] { 1.5 }, [] },
        new List<long>(Enumerable.Range(0, 5000).Select(i => (long)i)),
        new Dictionary<string, double[]> { ["a"] = [1, 2] },
        new Dictionary<string, int>(),
        new Dictionary<int, string> { [1] = "x" },
        Vectors.Dense(1, 2),
    ];

    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void Constants_OfEveryType_AreCollectedAsTheyWere()
    {
        Row row = Spark.Range(1).Select([.. Constants.Select((value, i) => Lit(value).As($"c{i}"))]).First();
        Assert.That(row.Values, Is.EqualTo(Constants));
    }

    [Test]
    public void DotnetsOwnTypes_BecomeTheNearest()
    {
        (object Given, object Expected, string Type)[] cases =
        [
            ((byte)200, 200, "integer"),
            ((ushort)65_000, 65_000, "integer"),
            (4_000_000_000u, 4_000_000_000L, "long"),
            (ulong.MaxValue, (decimal)ulong.MaxValue, "decimal(20,0)"),
            ((Half)1.5, 1.5f, "float"),
            ('ç', "ç", "string"),
            (System.DayOfWeek.Friday, "Friday", "string"),
            (Guid.Empty, "00000000-0000-0000-0000-000000000000", "string"),
            (new DateOnly(2024, 2, 29), new Date(2024, 2, 29), "date"),
            (new DateTime(2024, 1, 2, 3, 4, 5), new Timestamp(2024, 1, 2, 3, 4, 5, 0), "timestamp"),
            (new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)), new Timestamp(2024, 1, 2, 1, 4, 5, 0), "timestamp"),
            (new HashSet<int> { 7 }, new[] { 7 }, "array<integer>"),
            (new object?[] { 1, Col("id"), null }, new long?[] { 1, 0, null }, "array<long>"),
            (new[] { 1.5m, 2.25m }, new[] { 1.5m, 2.25m }, "array<decimal(3,2)>"),
        ];
        DataFrame frame = Spark.Range(1).Select([.. cases.Select((value, i) => Lit(value.Given).As($"c{i}"))]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(frame.First().Values, Is.EqualTo(cases.Select(value => value.Expected)));
            Assert.That(frame.Schema().Fields.Select(field => field.DataType.SimpleString), Is.EqualTo(cases.Select(value => value.Type)));
        }
    }

    [Test]
    public void RecordsTuplesAndRows_AreStructs()
    {
        var point = new Point(1.5, null, [new("a"), new("b")]);
        Row held = Spark.Sql("SELECT 1 AS x, array('y') AS y").First();
        Row row = Spark.Range(1).Select(Lit(point), Lit((1, "a")), Lit(held), Lit(new GenericRow([1L, "z"])), Lit(new[] { point })).First();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(row.GetAs<Point>(0) with { Tags = point.Tags }, Is.EqualTo(point));
            Assert.That(row.GetAs<Point>(0).Tags, Is.EqualTo(point.Tags));
            Assert.That(row.GetAs<(int, string)>(1), Is.EqualTo((1, "a")));
            Assert.That(row.GetAs<Row>(2), Is.EqualTo(held));
            Assert.That(row.GetAs<Row>(3).Values, Is.EqualTo(new object[] { 1L, "z" }));
            Assert.That(row.GetAs<List<Point>>(4).Single().X, Is.EqualTo(1.5));
            Assert.That(
                row.Schema.Fields[0].DataType.SimpleString,
                Is.EqualTo("struct<X:double,Y:integer,Tags:array<struct<Name:string>>>")
            );
        }
    }

    [Test]
    public void LongLists_ServeAsConstants()
    {
        int[] wanted = [.. Enumerable.Range(0, 20_000).Select(i => i * 2)];
        Assert.That(Spark.Range(0, 1000).Filter(ArrayContains(Lit(wanted), Col("id").Cast("int"))).Count(), Is.EqualTo(500));
    }

    [Test]
    public void ShortLists_AreReadInPlans() =>
        Assert.That(Spark.Range(1).Select(Lit(new[] { 3, 7 })).Columns(), Is.EqualTo(new[] { "array(3, 7)" }));

    [Test]
    public void WhatIsNoConstant_IsRefused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Lit(new object()), Throws.TypeOf<NotSupportedException>().With.Message.Contains("Object"));
            Assert.That(() => Lit(TimeOnly.MinValue), Throws.TypeOf<NotSupportedException>().With.Message.Contains("TimeSpan"));
        }
    }

    private sealed record Point(double X, int? Y, Tag[] Tags);

    private sealed record Tag(string Name);
}
