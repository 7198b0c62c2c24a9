using System.Collections;
using Microsoft.Spark;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Spark.Tests.Sql.Conversions;

[Category("Unit")]
public sealed class RowConversionTests
{
    private static readonly object?[][] Values =
    [
        [new BooleanType(), true],
        [new ByteType(), (sbyte)-3],
        [new ShortType(), (short)-300],
        [new IntegerType(), -300_000],
        [new LongType(), long.MinValue],
        [new FloatType(), 1.5f],
        [new DoubleType(), double.NaN],
        [new DecimalType(10, 2), -12345678.91m],
        [new StringType(), "çé🙂"],
        [new BinaryType(), new byte[] { 0, 255 }],
        [new DateType(), new Date(1960, 2, 29)],
        [new TimestampType(), new Timestamp(1969, 12, 31, 23, 59, 59, 999_999)],
        [new TimestampNTZType(), new DateTime(2026, 1, 2, 3, 4, 5)],
        [new DayTimeIntervalType(), TimeSpan.FromMicroseconds(-1)],
        [new YearMonthIntervalType(), 14],
        [new ArrayType(new DoubleType()), new[] { 1.0, 2.0 }],
        [new ArrayType(new DoubleType()), new double?[] { 1.0, null }],
        [new ArrayType(new StringType()), new[] { "a", null }],
        [new ArrayType(new ArrayType(new IntegerType())), new[] { new[] { 1 }, null, new[] { 2, 3 } }],
        [new ArrayType(new ArrayType(new IntegerType())), new object[] { new[] { 1 }, new int?[] { null } }],
        [new MapType(new StringType(), new IntegerType()), new Dictionary<string, int> { ["k"] = 1 }],
        [new MapType(new StringType(), new IntegerType()), new Dictionary<string, int?> { ["k"] = null }],
        [new MapType(new IntegerType(), new StringType()), new Dictionary<int, string?> { [1] = null }],
    ];

    [TestCaseSource(nameof(Values))]
    public void Value_WrittenAndRead_IsTheSame(DataType type, object value)
    {
        var schema = new StructType([new StructField("v", type)]);

        var rows = RoundTrip(schema, [value], [null]);

        Assert.That(rows[0].Stored[0], Is.EqualTo(value).And.TypeOf(value.GetType()));
        Assert.That(rows[1].Values[0], Is.Null);
        Assert.That(rows[0].Schema, Is.EqualTo(schema));
    }

    [Test]
    public void Struct_IsARow()
    {
        var inner = new StructType([new StructField("x", new IntegerType()), new StructField("y", new StringType())]);
        var schema = new StructType([new StructField("s", inner)]);

        var rows = RoundTrip(schema, [new GenericRow([7, "x"])], [new object?[] { null, null }]);

        Assert.That(((Row)rows[0].Values[0]!).GetAs<int>("x"), Is.EqualTo(7));
        Assert.That(((Row)rows[1].Values[0]!).Values, Is.All.Null);
        Assert.That(((Row)rows[0].Values[0]!).Schema, Is.EqualTo(inner));
    }

    [Test]
    public void Number_ThatFits_IsConverted()
    {
        var schema = new StructType([new StructField("l", new LongType()), new StructField("d", new DoubleType())]);

        Assert.That(RoundTrip(schema, [1, 2])[0].Values, Is.EqualTo(new object[] { 1L, 2.0 }));
    }

    [TestCase(1.5)]
    [TestCase(3_000_000_000L)]
    [TestCase("1")]
    [TestCase(true)]
    public void Value_ThatDoesNotFit_IsRefusedByName(object value)
    {
        var schema = new StructType([new StructField("count", new IntegerType())]);

        Assert.That(
            () => RoundTrip(schema, [value]),
            Throws
                .TypeOf<InvalidCastException>()
                .With.Message.StartsWith("Column 'count' is int")
                .And.Message.Contains(value.GetType().Name)
        );
    }

    [Test]
    public void Null_WhereNoneIsAllowed_IsRefused() =>
        Assert.That(
            () =>
                RoundTrip(
                    new StructType([new StructField("id", new LongType(), isNullable: false)]),
                    [
                        [null],
                    ]
                ),
            Throws.TypeOf<InvalidCastException>().With.Message.Contains("'id'")
        );

    [Test]
    public void ArraysAndMaps_AsTheCollectionsOfMicrosoftSpark()
    {
        var row = RoundTrip(
            new StructType([
                new StructField("a", new ArrayType(new ArrayType(new IntegerType()))),
                new StructField("m", new MapType(new StringType(), new ArrayType(new DoubleType()))),
            ]),
            [new object?[] { new[] { 1 }, null, new int?[] { 2, null } }, new Dictionary<string, double[]?> { ["k"] = [1.5], ["n"] = null }]
        )[0];
        var lists = row.GetAs<ArrayList>("a");
        var map = row.GetAs<Hashtable>("m");

        Assert.That(lists[0], Is.TypeOf<ArrayList>().And.EqualTo(new[] { 1 }));
        Assert.That(lists[1], Is.Null);
        Assert.That(lists[2], Is.EqualTo(new int?[] { 2, null }));
        Assert.That(map["k"], Is.TypeOf<ArrayList>().And.EqualTo(new[] { 1.5 }));
        Assert.That((map.Count, map["n"]), Is.EqualTo((2, (object?)null)));
    }

    private static Row[] RoundTrip(StructType schema, params object?[][] rows)
    {
        var writer = new RowWriter(schema);
        foreach (var row in rows)
        {
            writer.Append(row);
        }

        return [.. new RowReader(writer.Schema, schema).Read(writer.Build())];
    }
}
