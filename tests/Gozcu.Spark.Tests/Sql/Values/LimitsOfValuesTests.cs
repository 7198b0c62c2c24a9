using System.Data.SqlTypes;
using System.Numerics;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Spark.Tests.Sql.Values;

[Category("EndToEnd")]
public sealed class LimitsOfValuesTests
{
    private const string Digits = "12345678901234567890123456789012345678";

    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void Decimals_KeepAll38Digits()
    {
        var schema = new StructType([new StructField("d", new DecimalType(38, 10)), new StructField("n", new DecimalType(38, 38))]);
        var number = SqlDecimal.Parse("-1234567890123456789012345678.9012345678");
        var small = SqlDecimal.Parse("0." + Digits);
        DataFrame frame = Spark.CreateDataFrame([new GenericRow([number, small])], schema);
        Row row = frame.First();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                frame.SelectExpr("cast(d AS string)", "cast(n AS string)").First().Values,
                Is.EqualTo(new[] { "-1234567890123456789012345678.9012345678", "0." + Digits })
            );
            Assert.That(row.GetAs<SqlDecimal>("d"), Is.EqualTo(number));
            Assert.That(row.GetAs<SqlDecimal?>("n"), Is.EqualTo(small));
            Assert.That(row.ToString(), Is.EqualTo($"[-1234567890123456789012345678.9012345678,0.{Digits}]"));
            Assert.That(
                () => row.Get("d"),
                Throws.TypeOf<InvalidCastException>().With.Message.Contains("'d'").And.Message.Contains("SqlDecimal")
            );
            Assert.That(Spark.Range(1).Select(Functions.Lit(number)).First().GetAs<SqlDecimal>(0), Is.EqualTo(number));
            Assert.That(
                Spark.Range(1).Select(Functions.Lit(BigInteger.Parse(Digits, null)).Cast("string")).First<string>(),
                Is.EqualTo(Digits)
            );
            Assert.That(() => Functions.Lit(BigInteger.Pow(10, 38)), Throws.TypeOf<OverflowException>());
        }
    }

    [Test]
    public void Decimals_WithZerosAtTheEnd_FitDotnets()
    {
        Row row = Spark.Sql("SELECT CAST('12345678901234567890.5' AS DECIMAL(38,18)) AS d, CAST(0.5 AS DECIMAL(38,38)) AS e").First();
        Assert.That(row.Values, Is.EqualTo(new object[] { 12345678901234567890.5m, 0.5m }));
    }

    [Test]
    public void TimesOutsideDotnets_AreRefusedByName()
    {
        Row row = Spark
            .Sql("SELECT 1 AS id, TIMESTAMP'+10000-01-01 00:00:00' AS t, DATE'-0001-01-01' AS d, array(DATE'+12000-01-01') AS a")
            .First();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(row.GetAs<int>("id"), Is.EqualTo(1));
            foreach (string column in (string[])["t", "d", "a"])
            {
                Assert.That(
                    () => row.Get(column),
                    Throws.TypeOf<InvalidCastException>().With.Message.Contains($"'{column}'").And.Message.Contains("years 1 to 9999")
                );
            }

            Assert.That(() => row.Values, Throws.TypeOf<InvalidCastException>());
            Assert.That(row.ToString(), Does.StartWith("[1,<Column 1 ('t')"));
        }
    }

    [Test]
    public void Instants_DoNotDependOnTheSessionsZone()
    {
        SparkSession newYork = Spark.NewSession();
        newYork.Conf().Set("spark.sql.session.timeZone", "America/New_York");

        // Twice 01:30 when summer time ends, and the hour that is skipped when it begins.
        DateTime[] utc =
        [
            new(2024, 11, 3, 5, 30, 0, DateTimeKind.Utc),
            new(2024, 11, 3, 6, 30, 0, DateTimeKind.Utc),
            new(2024, 3, 10, 7, 0, 0, DateTimeKind.Utc),
            DateTime.UnixEpoch.AddMicroseconds(-1),
            new(1582, 10, 10, 0, 0, 0, DateTimeKind.Utc),
        ];
        var skipped = new DateTime(2024, 3, 10, 2, 30, 0, 1);
        DataFrame frame = newYork.CreateDataFrame(utc.Select(time => new Moment(time, skipped, new Date(time))));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(frame.Collect<Moment>().Select(moment => moment.Time), Is.EqualTo(utc));
            Assert.That(frame.Collect<Moment>().Select(moment => moment.Local), Is.All.EqualTo(skipped));
            Assert.That(frame.Collect<Moment>().Select(moment => moment.Day), Is.EqualTo(utc.Select(time => new Date(time))));
            Assert.That(
                frame.SelectExpr("unix_micros(Time)").Collect<long>(),
                Is.EqualTo(utc.Select(time => (time - DateTime.UnixEpoch).Ticks / 10))
            );
            Assert.That(
                frame.SelectExpr("cast(Time AS string)").Take<string>(2),
                Is.EqualTo(new[] { "2024-11-03 01:30:00", "2024-11-03 01:30:00" })
            );
            Assert.That(frame.SelectExpr("cast(Local AS string)").First<string>(), Is.EqualTo("2024-03-10 02:30:00.001"));
            Assert.That(
                newYork.Range(1).Select(utc.Select(time => Functions.Lit(time)).ToArray()).First().Values,
                Is.EqualTo(utc.Select(time => new Timestamp(time)))
            );
            Assert.That(frame.Head(5).Select(row => row.GetAs<DateTime>("Time")), Is.EqualTo(utc));
        }
    }

    [Test]
    public void CalendarIntervals_AreTakenAndGivenBack()
    {
        var schema = new StructType([new StructField("i", new CalendarIntervalType()), new StructField("odd `name", new IntegerType())]);
        var interval = new CalendarInterval(-14, 3, -172_805_000_001_000);
        DataFrame frame = Spark.CreateDataFrame([new GenericRow([interval, 1]), new GenericRow([null, 2])], schema);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(frame.Collect().Select(row => row.Values), Is.EqualTo(new object?[][] { [interval, 1], [null, 2] }));
            Assert.That(
                frame.SelectExpr("cast(i AS string)").First<string>(),
                Is.EqualTo("-1 years -2 months 3 days -48 hours -5.000001 seconds")
            );
            Assert.That(Spark.Range(1).Select(Functions.Lit(interval)).First().Get(0), Is.EqualTo(interval));
            Assert.That(() => Functions.Lit(new CalendarInterval(0, 0, 1)), Throws.TypeOf<InvalidCastException>());
            Assert.That(
                () =>
                    Spark.CreateDataFrame(
                        Array.Empty<GenericRow>(),
                        new StructType([new StructField("a", new ArrayType(new CalendarIntervalType()))])
                    ),
                Throws.TypeOf<NotSupportedException>().With.Message.Contains("'a'")
            );
        }
    }

    private sealed record Moment(
        DateTime Time,
        [property: System.ComponentModel.DataAnnotations.Schema.Column(TypeName = "timestamp_ntz")] DateTime Local,
        Date Day
    );
}
