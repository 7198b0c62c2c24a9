using Microsoft.Spark;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.UserFunctions;

[Category("EndToEnd")]
public sealed class GroupFunctionTests
{
    private static readonly StructType CountSchema = new([
        new StructField("key", new StringType()),
        new StructField("left", new LongType()),
        new StructField("right", new LongType()),
    ]);

    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void CoGroup_Batches_MeetByKeyAlsoWhereOneSideHasNone()
    {
        var orders = Spark.Sql("SELECT * FROM VALUES ('a', 1L), ('a', 2L), ('b', 3L), (NULL, 9L) AS t(customer, amount)");
        var payments = Spark.Sql("SELECT * FROM VALUES ('a', 10D), ('c', 20D), (NULL, 30D) AS t(payer, sum)");

        var rows = orders
            .GroupBy("customer")
            .CoGroup(payments.GroupBy("payer"))
            .Apply(
                CountSchema,
                (key, left, right) =>
                {
                    var builder = new RecordBatchBuilder(CountSchema);
                    builder.Column<StringColumnBuilder>("key").Append(key.GetAs<string?>(0));
                    builder.Column<LongColumnBuilder>("left").Append(left.Column<LongColumn>("amount").Length);
                    builder.Column<LongColumnBuilder>("right").Append(right.Column<DoubleColumn>("sum").Length);
                    return builder.Build();
                }
            )
            .Collect();

        Assert.That(
            rows.Select(r => r.Values),
            Is.EquivalentTo(new object?[][] { ["a", 2L, 1L], ["b", 1L, 0L], ["c", 0L, 1L], [null, 1L, 1L] })
        );
    }

    [Test]
    public void CoGroup_SameDataFrame_MeetsItself()
    {
        var frame = Spark.Range(0, 1000, 1, 3).SelectExpr("id % 5 AS key", "id");

        var rows = frame.GroupBy("key").CoGroup(frame.GroupBy("key")).Apply(frame.Schema(), (left, _) => left);

        Assert.That(rows.SelectExpr("sum(id)", "count(*)").First().Values, Is.EqualTo(new object[] { 499_500L, 1000L }));
    }

    [Test]
    public void CoGroup_Records_AreMappedByName()
    {
        var orders = Spark.Sql("SELECT * FROM VALUES ('a', 1, 1L), ('a', 1, 2L), ('b', 2, 3L) AS t(customer, unit, amount)");
        var payments = Spark.Sql("SELECT * FROM VALUES (10D, 'a', 1), (20D, 'c', 3) AS t(sum, payer, unit)");

        var rows = orders
            .GroupBy("customer", "unit")
            .CoGroup(payments.GroupBy("payer", "unit"))
            .Apply(
                ((string Customer, int Unit) key, IEnumerable<Order> left, IEnumerable<Payment> right) =>
                    new[] { new Balance(key.Customer, key.Unit, left.Sum(o => o.Amount), right.Sum(p => p.Sum)) }
            )
            .OrderBy("Customer")
            .Collect();

        Assert.That(rows.Select(r => r.Values), Is.EqualTo(new object[][] { ["a", 1, 3L, 10.0], ["b", 2, 3L, 0.0], ["c", 3, 0L, 20.0] }));
    }

    [Test]
    public void CoGroup_Exception_TellsFunctionAndKey()
    {
        var frame = Spark.Range(3).SelectExpr("id AS key", "id");

        Assert.That(
            () =>
                frame
                    .GroupBy("key")
                    .CoGroup(frame.Where("id > 1").GroupBy("key"))
                    .Apply(frame.Schema(), (left, right) => right.Length > 0 ? throw new FormatException("both") : left)
                    .Count(),
            Throws
                .InstanceOf<JvmException>()
                .With.Message.Contains("failed on the group key = 2, of 1 and 1 rows.")
                .And.Message.Contains("System.FormatException: both")
        );
    }

    [Test]
    public void Apply_WithKey_SeesGroupingExpressions()
    {
        var schema = new StructType([new StructField("key", new LongType()), new StructField("n", new LongType())]);

        var rows = Spark
            .Range(0, 1000, 1, 4)
            .GroupBy(Col("id") % 10)
            .Apply(
                schema,
                (Row key, RecordBatch group) =>
                {
                    var builder = new RecordBatchBuilder(schema);
                    builder.Column<LongColumnBuilder>("key").Append(key.GetAs<long>(0));
                    builder.Column<LongColumnBuilder>("n").Append(group.Column<LongColumn>("id").Length);
                    return builder.Build();
                }
            )
            .OrderBy("key")
            .Collect();

        Assert.That(rows.Select(r => r.Values), Is.EqualTo(Enumerable.Range(0, 10).Select(k => new object[] { (long)k, 100L })));
    }

    [Test]
    public void Apply_Records_KeepOrderWithinTheGroup()
    {
        var rows = Spark
            .Sql("SELECT * FROM VALUES ('a', 1L, 4D), ('a', 2L, 6D), ('b', 7L, 1D) AS t(machine, at, reading)")
            .GroupBy("machine")
            .Apply((string machine, IEnumerable<Reading> rows) => Steps(machine, rows.OrderBy(r => r.At)))
            .OrderBy("machine", "at")
            .Collect();

        Assert.That(rows.Select(r => r.Values), Is.EqualTo(new object?[][] { ["a", 1L, null], ["a", 2L, 2.0], ["b", 7L, null] }));
    }

    [Test]
    public void Apply_SimpleResult_IsOneColumn()
    {
        var rows = Spark
            .Range(6)
            .GroupBy(Col("id") % 2)
            .Apply((IEnumerable<Row> rows) => rows.Select(r => r.GetAs<long>("id") * 10))
            .Collect();

        Assert.That(rows.Select(r => r.GetAs<long>("value")).Order(), Is.EqualTo(new long[] { 0, 10, 20, 30, 40, 50 }));
    }

    [Test]
    public void Apply_MissingColumn_IsNamed()
    {
        var frame = Spark.Range(3).SelectExpr("id AS machine");

        Assert.That(
            () => frame.GroupBy("machine").Apply((long key, IEnumerable<Reading> rows) => rows).Count(),
            Throws
                .InstanceOf<JvmException>()
                .With.Message.Contains("Reading.At has no field of its name in the struct, which has: machine.")
        );
    }

    [Test]
    public void Apply_Exception_TellsFunctionAndShortenedKey()
    {
        var frame = Spark.Range(1).SelectExpr("repeat('k', 500) AS key", "id");

        Assert.That(
            () => frame.GroupBy("key").Apply(frame.Schema(), (RecordBatch _) => throw new FormatException("no")).Count(),
            Throws
                .InstanceOf<JvmException>()
                .With.Message.Contains("lambda' failed on the group key = \"kkkk")
                .And.Message.Contains("kkk…\", of 1 rows.")
                .And.Message.Contains("System.FormatException: no")
        );
    }

    [Test]
    public void Apply_Slice_IsACheapTopN()
    {
        var frame = Spark.Range(0, 100, 1, 3).SelectExpr("id % 3 AS key", "IF(id % 2 = 0, NULL, concat('s', id)) AS s", "id % 4 = 1 AS b");

        var first = frame.OrderBy("key", "s").GroupBy("key").Apply(frame.Schema(), group => group.Slice(1, Math.Min(3, group.Length - 1)));

        Assert.That(first.Count(), Is.EqualTo(9));
        Assert.That(first.Where("s = concat('s', substring(s, 2))").Count(), Is.EqualTo(first.Where("s IS NOT NULL").Count()));
        Assert.That(first.Where("b AND cast(substring(s, 2) AS int) % 4 != 1").Count(), Is.Zero);
    }

    private static IEnumerable<Step> Steps(string machine, IEnumerable<Reading> readings)
    {
        double? last = null;
        foreach (var reading in readings)
        {
            yield return new Step(machine, reading.At, reading.Value - last);
            last = reading.Value;
        }
    }

    private sealed record Order(long Amount);

    private sealed record Payment(double Sum);

    private sealed record Balance(string Customer, int Unit, long Ordered, double Paid);

    private sealed record Reading(long At, [property: System.ComponentModel.DataAnnotations.Schema.Column("reading")] double Value);

    private sealed record Step(string Machine, long At, double? Change);
}
