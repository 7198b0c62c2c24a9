using System.ComponentModel.DataAnnotations.Schema;
using System.Data.SqlTypes;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Spark.Tests.Sql;

[Category("EndToEnd")]
public sealed class CollectRecordsTests
{
    private static SparkSession Spark => SparkFixture.Session;

    private static DataFrame Readings =>
        Spark.Sql("SELECT * FROM VALUES (1L, 'a', 1.5D, NULL), (2L, 'b', NULL, 7) AS t(Id, station, Value, Quality)");

    [Test]
    public void Records_TakeColumnsByName()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Readings.Collect<Reading>(), Is.EqualTo(new[] { new Reading("a", 1.5, 1), new Reading("b", null, 2) }));
            Assert.That(Readings.ToLocalIterator<Reading>().Last(), Is.EqualTo(new Reading("b", null, 2)));
            Assert.That(Readings.Take<Reading>(1), Is.EqualTo(new[] { new Reading("a", 1.5, 1) }));
            Assert.That(Readings.First<Reading>(), Is.EqualTo(new Reading("a", 1.5, 1)));
            Assert.That(() => Readings.Filter("id > 5").First<Reading>(), Throws.InvalidOperationException);
        }
    }

    [Test]
    public void ClassesStructsAndTuples_AreMadeToo()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Readings.Collect<Station>().Select(s => (s.Name, s.Label)), Is.EqualTo(new[] { ("a", "kept"), ("b", "kept") }));
            Assert.That(Readings.Select("Id", "station").Collect<(long, string)>(), Is.EqualTo(new[] { (1L, "a"), (2L, "b") }));
            Assert.That(Readings.Select("Quality").Collect<int?>(), Is.EqualTo(new int?[] { null, 7 }));
            Assert.That(Readings.Select("station").Collect<string>(), Is.EqualTo(new[] { "a", "b" }));
            Assert.That(Readings.Collect<Row>(), Is.EqualTo(Readings.Collect()));
            Assert.That(
                Readings.Collect<PointStruct>(),
                Is.EqualTo(
                    new[]
                    {
                        new PointStruct { Id = 1 },
                        new PointStruct { Id = 2 },
                    }
                )
            );
        }
    }

    [Test]
    public void NestedValues_BecomeNestedRecords()
    {
        Tree tree = Spark
            .Sql(
                """
                SELECT named_struct('x', 1.0D, 'y', 2.0D) AS root, array(named_struct('x', 3.0D, 'y', 4.0D), NULL) AS leaves,
                  map('k', array(1, 2)) AS groups, CAST('12345678901234567890123456789012345678' AS DECIMAL(38,0)) AS exact,
                  DATE'2024-02-29' AS day, TIMESTAMP'1969-12-31 23:59:59.999999' AS time
                """
            )
            .First<Tree>();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tree.Root, Is.EqualTo(new Point(1, 2)));
            Assert.That(tree.Leaves, Is.EqualTo(new[] { new Point(3, 4), null }));
            Assert.That(tree.Groups["k"], Is.EqualTo(new[] { 1, 2 }));
            Assert.That(tree.Exact, Is.EqualTo(SqlDecimal.Parse("12345678901234567890123456789012345678")));
            Assert.That(tree.Day, Is.EqualTo(new DateOnly(2024, 2, 29)));
            Assert.That(tree.Time, Is.EqualTo(DateTime.UnixEpoch.AddMicroseconds(-1)));
            Assert.That(
                Spark.Sql("SELECT named_struct('x', 1.0D, 'y', 2.0D) AS p").Collect<Point>(),
                Is.EqualTo(new[] { new Point(1, 2) })
            );
        }
    }

    [Test]
    public void ColumnsWithoutAPlace_DoNotTravel() =>
        // The failing column is not computed.
        Assert.That(
            Spark.Range(1).SelectExpr("id AS Id", "raise_error('computed') AS other").Collect<PointStruct>(),
            Is.EqualTo(new[] { new PointStruct { Id = 0 } })
        );

    [Test]
    public void WhatDoesNotFit_IsToldWithColumnAndTypes()
    {
        using (Assert.EnterMultipleScope())
        {
            Refused(() => Readings.Select("Id").Collect<string>(), "'Id'", "long", "String");
            Refused(() => Readings.SelectExpr("Id", "Value AS station", "Value").Collect<Reading>(), "Reading.Station", "double", "String");
            Refused(() => Readings.Select("Id", "Value").Collect<Reading>(), "Reading.Station", "Id, Value");
            Refused(() => Readings.Collect<(long, string)>(), "2", "Id, station, Value, Quality");
            Refused(() => Readings.Collect<long>(), "4 columns");
            Refused(() => Readings.Select("Quality").Collect<int>(), "'Quality'", "null", "Int32?");
            Refused(() => Readings.SelectExpr("Value AS X", "1D AS Y").Collect<Point>(), "Point.X", "null", "Double?");
            Refused(() => Readings.SelectExpr("NULL AS station", "Value", "Id").Collect<Reading>(), "Reading.Station", "null");
            Refused(() => Spark.Sql("SELECT 1e30BD * 1 AS Amount").Collect<Price>(), "Price.Amount", "SqlDecimal");
            Refused(() => Spark.Sql("SELECT TIMESTAMP'+10000-01-01 00:00:00' AS t").Collect<DateTime>(), "'t'", "9999");
        }
    }

    [Test]
    public void Records_MadeAndCollected_AreTheSame()
    {
        Everything[] records =
        [
            new(
                true,
                1,
                2,
                3,
                4,
                5.5f,
                double.NaN,
                "ğ𝄞",
                [1, 2],
                new DateOnly(1582, 10, 10),
                DateTime.UnixEpoch.AddTicks(-10),
                TimeSpan.FromMicroseconds(-7)
            ),
            new(false, -1, -2, -3, -4, -0f, double.NegativeInfinity, null, null, DateOnly.MaxValue, DateTime.MinValue, TimeSpan.Zero),
        ];
        DataFrame frame = Spark.CreateDataFrame(records);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                frame.Collect<Everything>(),
                Is.EqualTo(records)
                    .Using<Everything>((a, b) => a.ToString() == b.ToString() && (a.Bytes ?? []).SequenceEqual(b.Bytes ?? []))
            );
            Assert.That(
                frame.Schema().Fields.Select(field => field.IsNullable),
                Is.EqualTo(frame.Schema().Fields.Select(field => field.Name is "Text" or "Bytes"))
            );
        }
    }

    [Test]
    public void Schema_FollowsFromTheRecord()
    {
        StructType schema = Spark.CreateDataFrame(Array.Empty<Order>()).Schema();
        Assert.That(
            schema.Fields.Select(field => $"{field.Name} {field.DataType.SimpleString}{(field.IsNullable ? "" : " not null")}"),
            Is.EqualTo(
                new[]
                {
                    "order_id long not null",
                    "Total decimal(18,2) not null",
                    "Share decimal(38,18)",
                    "Lines array<struct<Product:string,Amounts:array<decimal(38,18)>>> not null",
                    "Features struct<type:byte,size:integer,indices:array<integer>,values:array<double>>",
                    "Seen timestamp_ntz not null",
                }
            )
        );
    }

    [Test]
    public void Order_RoundTrips()
    {
        var order = new Order(7, 12.34m, 0.1m, [new("p", [1.5m, 2])], Vectors.Sparse(3, [1], [2.0]), new DateTime(2024, 3, 31, 2, 30, 0));
        DataFrame frame = Spark.CreateDataFrame([order, order with { Share = null, Features = null }]);
        IReadOnlyList<Order> back = frame.Collect<Order>();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(back[0] with { Lines = order.Lines }, Is.EqualTo(order));
            Assert.That(back[0].Lines.Single().Product, Is.EqualTo("p"));
            Assert.That(back[0].Lines.Single().Amounts, Is.EqualTo(new[] { 1.5m, 2m }));
            Assert.That(back[1] with { Lines = order.Lines }, Is.EqualTo(order with { Share = null, Features = null }));
            Assert.That(frame.Head().Get("Features"), Is.EqualTo(order.Features));
            Assert.That(
                () => Spark.CreateDataFrame([order with { Total = 0.001m }]),
                Throws.TypeOf<InvalidCastException>().With.Message.Contains("Order.Total")
            );
            Assert.That(
                () => Spark.CreateDataFrame([order with { Lines = null! }]),
                Throws.TypeOf<InvalidCastException>().With.Message.Contains("Order.Lines")
            );
            Assert.That(() => Spark.CreateDataFrame([order, null!]), Throws.ArgumentException);
        }
    }

    private static void Refused(Action action, params string[] words)
    {
        string message = Assert.Throws<InvalidCastException>(() => action()).Message;
        foreach (string word in words)
        {
            Assert.That(message, Does.Contain(word));
        }
    }

    private sealed record Reading(string Station, double? Value, long Id);

    private sealed record Point(double X, double Y);

    private sealed record Price(decimal Amount);

    private record struct PointStruct
    {
        public long Id { get; init; }
    }

    private sealed class Station
    {
        [Column("station")]
        public required string Name { get; init; }

        [NotMapped]
        public string Label { get; set; } = "kept";
    }

    private sealed record Tree(
        Point Root,
        List<Point?> Leaves,
        IReadOnlyDictionary<string, int[]> Groups,
        SqlDecimal Exact,
        DateOnly Day,
        DateTime Time
    );

    private sealed record Everything(
        bool Flag,
        sbyte Tiny,
        short Small,
        int Whole,
        long Large,
        float Single,
        double Double,
        string? Text,
        byte[]? Bytes,
        DateOnly Day,
        DateTime Time,
        TimeSpan Span
    );

    private sealed record Order(
        [property: Column("order_id")] long Id,
        [property: Column(TypeName = "decimal(18,2)")] decimal Total,
        decimal? Share,
        IReadOnlyList<Line> Lines,
        Vector? Features,
        [property: Column(TypeName = "timestamp_ntz")] DateTime Seen
    );

    private sealed record Line(string Product, decimal[] Amounts);
}
