using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Spark.Tests.Sql;

[Category("EndToEnd")]
public sealed class CreateDataFrameTests
{
    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void Rows_RoundTrip()
    {
        var schema = new StructType([
            new StructField("i", new IntegerType()),
            new StructField("s", new StringType()),
            new StructField("d", new DateType()),
            new StructField("t", new TimestampType()),
            new StructField("m", new DecimalType(20, 3)),
            new StructField("a", new ArrayType(new DoubleType())),
            new StructField("map", new MapType(new StringType(), new IntegerType())),
            new StructField("st", new StructType([new StructField("x", new LongType())])),
        ]);
        object?[] full =
        [
            1,
            "a\u0000ğ𝄞",
            new Date(2000, 2, 29),
            new Timestamp(1900, 1, 1, 0, 0, 0, 1),
            123.456m,
            new double?[] { 1.5, null, double.NaN },
            new Dictionary<string, int?> { ["k"] = 1, ["n"] = null },
            new GenericRow([7L]),
        ];
        object?[] nulls = new object?[schema.Fields.Count];

        Row[] rows = [.. Spark.CreateDataFrame([new GenericRow(full), new GenericRow(nulls)], schema).Collect()];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows[0].Schema, Is.EqualTo(schema));
            Assert.That(rows[0].Values[..6], Is.EqualTo(full[..6]));
            Assert.That(rows[0].GetAs<System.Collections.IDictionary>("map")["k"], Is.EqualTo(1));
            Assert.That(rows[0].GetAs<Row>("st").Get("x"), Is.EqualTo(7L));
            Assert.That(rows[1].Values, Is.All.Null);
        }
    }

    [Test]
    public void Primitives_BecomeOneColumn()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Values(Spark.CreateDataFrame([1, 2])), Is.EqualTo(new object[] { 1, 2 }));
            Assert.That(Values(Spark.CreateDataFrame(new int?[] { 1, null })), Is.EqualTo(new object?[] { 1, null }));
            Assert.That(Values(Spark.CreateDataFrame(["a", "b"])), Is.EqualTo(new[] { "a", "b" }));
            Assert.That(Values(Spark.CreateDataFrame([true])), Is.EqualTo(new object[] { true }));
            Assert.That(Values(Spark.CreateDataFrame([new Date(2024, 1, 1)])), Is.EqualTo(new[] { new Date(2024, 1, 1) }));
            Assert.That(Values(Spark.CreateDataFrame(Array.Empty<double>())), Is.Empty);
        }
    }

    [Test]
    public void ManyRows_TravelInAFile() =>
        Assert.That(
            Spark.CreateDataFrame(Enumerable.Range(0, 300_000)).Agg(Functions.Sum("_1")).First().Get(0),
            Is.EqualTo(300_000L * 299_999 / 2)
        );

    [Test]
    public void Records_BecomeColumnsByName()
    {
        DataFrame frame = Spark.CreateDataFrame([new Reading("a", 1.5, null), new Reading("b", 2, 3)]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(frame.Columns(), Is.EqualTo(new[] { "Station", "Value", "Quality" }));
            Assert.That(frame.Filter("Quality IS NULL").First().Values, Is.EqualTo(new object?[] { "a", 1.5, null }));
        }
    }

    [Test]
    public void TuplesAnonymousTypesAndScalars_AreRecordsToo()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Spark.CreateDataFrame([(1, "a"), (2, "b")]).Columns(), Is.EqualTo(new[] { "_1", "_2" }));
            Assert.That(Spark.CreateDataFrame([new { Name = "x", Size = 2L }]).First().Values, Is.EqualTo(new object[] { "x", 2L }));
            Assert.That(Values(Spark.CreateDataFrame([1L, 2L])), Is.EqualTo(new object[] { 1L, 2L }));
            Assert.That(Values(Spark.CreateDataFrame([new[] { 1.0 }, []])), Is.EqualTo(new[] { new[] { 1.0 }, [] }));
            Assert.That(Values(Spark.CreateDataFrame(new string?[] { null, "" }!)), Is.EqualTo(new[] { null, "" }));
        }
    }

    [Test]
    public void Columns_BecomeADataFrame()
    {
        double[] values = [.. Enumerable.Range(0, 200_000).Select(i => i / 2.0)];
        string[] names = [.. values.Select((_, i) => $"n{i % 10}")];
        DataFrame frame = Spark.CreateDataFrame(("value", values), ("name", names));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                frame.Filter("name = 'n3'").Agg(Functions.Sum("value")).First().Get(0),
                Is.EqualTo(values.Where((_, i) => i % 10 == 3).Sum())
            );
            Assert.That(frame.Collect<(double, string)>(), Is.EqualTo(values.Zip(names)));
            Assert.That(
                () => Spark.CreateDataFrame(("a", new[] { 1 }), ("b", new[] { 1, 2 })),
                Throws.ArgumentException.With.Message.Contains("'b'").And.Message.Contains("2")
            );
        }
    }

    [Test]
    public void RowsAndBatches_GoBackAsTheyCame()
    {
        DataFrame frame = Spark.Range(0, 30_000, 1, 3).SelectExpr("id", "named_struct('x', array(id, null), 'm', map('k', id)) AS s");
        IEnumerable<Row> rows = frame.Collect();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Spark.CreateDataFrame(frame.CollectBatches()).Collect(), Is.EqualTo(rows));
            Assert.That(Spark.CreateDataFrame(frame.ToLocalBatches()).Collect(), Is.EqualTo(rows));
            Assert.That(Spark.CreateDataFrame(rows).Collect(), Is.EqualTo(rows));
            Assert.That(() => Spark.CreateDataFrame(Array.Empty<Row>()), Throws.ArgumentException);
        }
    }

    [Test]
    public void WideRows_TravelInSeveralBatches()
    {
        string text = new('x', 100_000);
        DataFrame frame = Spark.CreateDataFrame(Enumerable.Repeat(text, 300));
        Assert.That(frame.SelectExpr("sum(length(_1))").First().Get(0), Is.EqualTo(30_000_000L));
    }

    [Test]
    public void NullInsideWhereNoneIsAllowed_NamesTheField()
    {
        var schema = new StructType([
            new StructField("s", new StructType([new StructField("x", new ArrayType(new IntegerType(), containsNull: false))])),
        ]);
        Assert.That(
            () => Spark.CreateDataFrame([new GenericRow([new GenericRow([new int?[] { 1, null }])])], schema),
            Throws.TypeOf<InvalidCastException>().With.Message.Contains("'s'.x (element)")
        );
    }

    [Test]
    public void WrongValue_NamesTheColumn()
    {
        var schema = new StructType([new StructField("count", new IntegerType())]);
        Assert.That(
            () => Spark.CreateDataFrame([new GenericRow(["x"])], schema),
            Throws.TypeOf<InvalidCastException>().With.Message.Contains("count")
        );
    }

    private static object?[] Values(DataFrame frame) => [.. frame.Collect().Select(row => row.Get(0))];

    private sealed record Reading(string Station, double Value, int? Quality);
}
