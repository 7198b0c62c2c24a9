using System.Collections;
using Microsoft.Spark;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.Sql;

/// <summary>What rows give where nobody asks for a type: what Microsoft.Spark's rows give.</summary>
public sealed class ShownValueTests
{
    private static readonly object?[][] Values =
    [
        [new BooleanType(), true, true],
        [new ByteType(), (sbyte)-3, -3],
        [new ShortType(), (short)-300, -300],
        [new IntegerType(), 7, 7],
        [new LongType(), 7L, 7L],
        [new FloatType(), 1.5f, 1.5],
        [new DoubleType(), 2.5, 2.5],
        [new DecimalType(10, 2), 1.25m, 1.25m],
        [new StringType(), "a", "a"],
        [new BinaryType(), new byte[] { 1, 255 }, new byte[] { 1, 255 }],
        [new DateType(), new Date(2026, 1, 2), new Date(2026, 1, 2)],
        [new TimestampType(), new Timestamp(2026, 1, 2, 3, 4, 5, 6), new Timestamp(2026, 1, 2, 3, 4, 5, 6)],
        [new ArrayType(new ShortType()), new short[] { 1, 2 }, new ArrayList { 1, 2 }],
        [new ArrayType(new DoubleType()), new double?[] { 1.5, null }, new ArrayList { 1.5, null }],
        [new ArrayType(new StringType()), new[] { "a", null }, new ArrayList { "a", null }],
        [
            new ArrayType(new ArrayType(new IntegerType())),
            new int[][] { [1], [2, 3] },
            new ArrayList
            {
                new ArrayList { 1 },
                new ArrayList { 2, 3 },
            },
        ],
        [new MapType(new StringType(), new IntegerType()), new Dictionary<string, int> { ["k"] = 1 }, new Hashtable { ["k"] = 1 }],
        [
            new MapType(new ByteType(), new ArrayType(new LongType())),
            new Dictionary<sbyte, long[]> { [1] = [2] },
            new Hashtable { [1] = new ArrayList { 2L } },
        ],
    ];

    [TestCaseSource(nameof(Values))]
    [Category("Unit")]
    public void Get_GivesWhatMicrosoftSparksRowsGive_AndGetAsTheType(DataType type, object value, object shown)
    {
        var schema = new StructType([new StructField("v", type), new StructField("s", new StructType([new StructField("v", type)]))]);
        var writer = new RowWriter(schema);
        writer.Append([value, new GenericRow([value])]);
        var batch = writer.Build();
        Row[] rows = [new Row(new BatchRows(batch, schema), 0), new RowReader(writer.Schema, schema).Read(batch).Single()];
        foreach (Row row in rows)
        {
            using (Assert.EnterMultipleScope())
            {
                foreach (Row each in new[] { row, row.GetAs<Row>("s"), (Row)row.Get("s")! })
                {
                    Assert.That(each.Get("v"), Is.EqualTo(shown).And.TypeOf(shown.GetType()));
                    Assert.That(each.Get(0), Is.EqualTo(shown).And.TypeOf(shown.GetType()));
                    Assert.That(each[0], Is.EqualTo(shown).And.TypeOf(shown.GetType()));
                    Assert.That(each.Values[0], Is.EqualTo(shown).And.TypeOf(shown.GetType()));
                    Assert.That(each.GetAs<object>("v"), Is.EqualTo(shown).And.TypeOf(shown.GetType()));
                    Assert.That(GetAs(each, value.GetType()), Is.EqualTo(value).And.TypeOf(value.GetType()));
                }

                Assert.That(row.Equals(rows[0]) && row.GetHashCode() == rows[0].GetHashCode(), Is.True);
            }
        }
    }

    [Test]
    [Category("Unit")]
    public void ElementsAndEntries_HaveTheTypesOfValues()
    {
        var schema = new StructType([
            new StructField("a", new ArrayType(new ShortType())),
            new StructField("m", new MapType(new StringType(), new FloatType())),
        ]);
        var row = new Row([new short[] { 1 }, new Dictionary<string, float> { ["k"] = 1.5f }], schema);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((ArrayList)row.Get("a")!)[0], Is.TypeOf<int>());
            Assert.That(((Hashtable)row.Get("m")!)["k"], Is.TypeOf<double>());
            Assert.That(row.GetAs<ArrayList>("a")[0], Is.TypeOf<int>());
            Assert.That(row.GetAs<IDictionary>("m"), Is.TypeOf<Hashtable>());
            Assert.That(row.GetAs<IEnumerable<short>>("a"), Is.EqualTo(new short[] { 1 }));
            Assert.That(row.ToString(), Is.EqualTo("[[1],{k->1.5}]"));
        }
    }

    [Test]
    [Category("Unit")]
    public void MissingName_ThrowsAsMicrosoftSparksRowsDo()
    {
        var schema = new StructType([new StructField("x", new IntegerType())]);
        var writer = new RowWriter(schema);
        writer.Append([1]);
        var batch = writer.Build();
        foreach (Row row in new[] { new Row([1], schema), new Row(new BatchRows(batch, schema), 0) })
        {
            using (Assert.EnterMultipleScope())
            {
                Assert.That(
                    () => row.Get("missing"),
                    Throws.TypeOf<IndexOutOfRangeException>().With.Message.Contains("'missing'; it has x")
                );
                Assert.That(() => row.GetAs<int>("missing"), Throws.TypeOf<IndexOutOfRangeException>());
                Assert.That(() => row.Get("X"), Throws.TypeOf<IndexOutOfRangeException>(), "names are exact");
                Assert.That(() => row[1], Throws.TypeOf<IndexOutOfRangeException>());
            }
        }
    }

    [Test]
    [Category("EndToEnd")]
    public void RowsInsideFunctions_GiveTheSame()
    {
        Func<Column, Column> describe = Udf<Row, string>(row =>
        {
            int small = (int)row.Get("small")!;
            var list = (ArrayList)row.Get("list")!;
            var map = (Hashtable)row.Get("map")!;
            string missing = "";
            try
            {
                row.Get("none");
            }
            catch (IndexOutOfRangeException e)
            {
                missing = e.GetType().Name;
            }

            return $"{small} {(double)row.Get("single")!} {(int)list[0]!} {(double)map["k"]!} {row.GetAs<short[]>("list").Length} {missing}";
        });
        Func<Column, Column> kind = Udf<object, string>(value => value.GetType().Name);
        Row result = SparkFixture
            .Session.Sql(
                "SELECT struct(3S AS small, 1.5F AS single, array(4S) AS list, map('k', 2.5F) AS map) AS row, 3S AS s, array(1) AS a"
            )
            .Select(describe(Col("row")), kind(Col("s")), kind(Col("a")))
            .Collect()
            .Single();
        Assert.That(result.Values, Is.EqualTo(new[] { "3 1.5 4 2.5 1 IndexOutOfRangeException", "Int32", "ArrayList" }));
    }

    private static object? GetAs(Row row, Type type) =>
        typeof(Row).GetMethod(nameof(Row.GetAs), [typeof(string)])!.MakeGenericMethod(type).Invoke(row, ["v"]);
}
