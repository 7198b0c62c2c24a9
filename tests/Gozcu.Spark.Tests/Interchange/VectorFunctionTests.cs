using Apache.Arrow;
using Microsoft.Data.Analysis;
using Microsoft.Spark;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.ArrowFunctions;
using static Microsoft.Spark.Sql.DataFrameFunctions;
using static Microsoft.Spark.Sql.Functions;
using Column = Microsoft.Spark.Sql.Column;
using DataFrame = Microsoft.Spark.Sql.DataFrame;
using FxDataFrame = Microsoft.Data.Analysis.DataFrame;
using Int32Type = Apache.Arrow.Types.Int32Type;
using RecordBatch = Apache.Arrow.RecordBatch;

namespace Gozcu.Spark.Tests.Interchange;

/// <summary>Programs that hand Spark functions over Apache.Arrow's arrays and Microsoft.Data.Analysis' columns, as they were written for Microsoft.Spark.</summary>
[Category("EndToEnd")]
internal sealed class VectorFunctionTests
{
    private static DataFrame Items =>
        SparkFixture.Session.Sql(
            "SELECT * FROM VALUES ('a', 100.0D, 0.1D, 0.2D), ('a', 50.0D, 0.0D, 0.1D), ('b', 10.0D, 0.5D, 0.0D) AS t(flag, price, discount, tax)"
        );

    private static DataFrame People =>
        SparkFixture.Session.Sql("SELECT * FROM VALUES (CAST(NULL AS INT), 'Michael'), (30, 'Andy'), (19, 'Justin') AS t(age, name)");

    [Test]
    public void DataFrameColumns_ComputeTotals()
    {
        Func<Column, Column, Column> discounted = VectorUdf<
            PrimitiveDataFrameColumn<double>,
            PrimitiveDataFrameColumn<double>,
            PrimitiveDataFrameColumn<double>
        >((price, discount) => (PrimitiveDataFrameColumn<double>)(price * (1 - discount)));
        Func<Column, Column, Column, Column> total = VectorUdf<
            PrimitiveDataFrameColumn<double>,
            PrimitiveDataFrameColumn<double>,
            PrimitiveDataFrameColumn<double>,
            PrimitiveDataFrameColumn<double>
        >(Total);

        Row[] rows =
        [
            .. Items
                .GroupBy("flag")
                .Agg(
                    Sum(discounted(Col("price"), Col("discount"))).Alias("discounted"),
                    Sum(total(Col("price"), Col("discount"), Col("tax"))).Alias("total")
                )
                .Sort("flag")
                .Collect(),
        ];

        Assert.That(Numbers(rows[0]), Is.EqualTo(new[] { 140.0, 163.0 }).Within(1e-9));
        Assert.That(Numbers(rows[1]), Is.EqualTo(new[] { 5.0, 5.0 }).Within(1e-9));
    }

    [Test]
    public void Arrays_SingleChainedAndByName()
    {
        Func<Int32Array, StringArray, StringArray> describe = (ages, names) =>
        {
            var result = new StringArray.Builder();
            for (int i = 0; i < names.Length; i++)
            {
                result.Append($"{names.GetString(i)} is {ages.GetValue(i) ?? 0}");
            }

            return result.Build();
        };
        Func<Column, Column, Column> described = VectorUdf(describe);
        Func<Column, Column> greet = VectorUdf<StringArray, StringArray>(names =>
        {
            var result = new StringArray.Builder();
            foreach (string name in (IReadOnlyList<string>)names)
            {
                result.Append($"hello {name}!");
            }

            return result.Build();
        });

        People.CreateOrReplaceTempView("described_people");
        SparkFixture.Session.Udf().RegisterVector("describe_arrays", describe);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Texts(People.Select(described(Col("age"), Col("name")))),
                Is.EquivalentTo(new[] { "Michael is 0", "Andy is 30", "Justin is 19" })
            );
            Assert.That(Texts(People.Select(greet(described(Col("age"), Col("name"))))), Does.Contain("hello Andy is 30!"));
            Assert.That(
                Texts(SparkFixture.Session.Sql("SELECT describe_arrays(age, name) FROM described_people")),
                Does.Contain("Justin is 19")
            );
        }
    }

    [Test]
    public void DataFrameColumns_OfTexts_SingleAndByName()
    {
        Func<Int32DataFrameColumn, ArrowStringDataFrameColumn, ArrowStringDataFrameColumn> describe = (ages, names) =>
        {
            long i = 0;
            return names.Apply(name => $"{name} is {ages[i++] ?? 0}");
        };
        People.CreateOrReplaceTempView("framed_people");
        SparkFixture.Session.Udf().RegisterVector("describe_frames", describe);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Texts(People.Select(VectorUdf(describe)(Col("age"), Col("name")))),
                Is.EquivalentTo(new[] { "Michael is 0", "Andy is 30", "Justin is 19" })
            );
            Assert.That(
                Texts(SparkFixture.Session.Sql("SELECT describe_frames(age, name) FROM framed_people")),
                Does.Contain("Michael is 0")
            );
        }
    }

    [Test]
    public void Groups_AsBatchesAndAsFrames()
    {
        var counted = new StructType([new StructField("age", new IntegerType()), new StructField("characters", new IntegerType())]);

        Row[] batches = [.. People.GroupBy("age").Apply(counted, batch => CountOfBatch(batch)).Sort("age").Collect()];
        Row[] frames = [.. People.GroupBy("age").Apply(counted, frame => CountOfFrame(frame)).Sort("age").Collect()];

        object?[][] expected =
        [
            [null, 7],
            [19, 6],
            [30, 4],
        ];
        Assert.That(batches.Select(row => row.Values), Is.EqualTo(expected));
        Assert.That(frames.Select(row => row.Values), Is.EqualTo(expected));
    }

    [Test]
    public void BatchOfOneRow_WithTheColumnsOfItsGroup_HasTheFirst()
    {
        DataFrame people = People.Union(People).Union(People);
        var counted = new StructType([new StructField("age", new IntegerType()), new StructField("characters", new IntegerType())]);

        Row[] rows = [.. people.GroupBy("age").Apply(counted, batch => CountOfBatch(batch)).Sort("age").Collect()];

        object?[][] expected =
        [
            [null, 21],
            [19, 18],
            [30, 12],
        ];
        Assert.That(rows.Select(row => row.Values), Is.EqualTo(expected));
    }

    [Test]
    public void BatchOfMoreRowsThanItsColumns_IsAnErrorThatNamesTheColumn()
    {
        var ages = new StructType([new StructField("age", new IntegerType())]);

        Assert.That(
            () =>
                People
                    .GroupBy("age")
                    .Apply(
                        ages,
                        (RecordBatch batch) =>
                            new RecordBatch(
                                new Schema.Builder().Field(batch.Schema.GetFieldByName("age")).Build(),
                                [batch.Column("age")],
                                length: 2
                            )
                    )
                    .Collect()
                    .ToList(),
            Throws.InstanceOf<JvmException>().With.Message.Contains("Column 'age' has 1 rows, but the batch has 2")
        );
    }

    [Test]
    public void WrongClasses_AreErrorsThatNameThem()
    {
        Func<Column, Column> wrong = VectorUdf<Int64Array, Int64Array>(ages => ages);

        Assert.That(
            () => People.Select(wrong(Col("age"))).Collect().ToList(),
            Throws
                .InstanceOf<Exception>()
                .With.Message.Contains("Argument 1 is declared as Int64Array, but the column is int, a Int32Array")
        );
        Assert.That(
            () => VectorUdf<Int32Array, Decimal128Array>(_ => null!),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains("returns Decimal128Array").And.Message.Contains("ColumnUdf")
        );
    }

    [Test]
    [Category("Unit")]
    public void EveryType_GoesThroughAFunction()
    {
        var schema = new StructType([new StructField("c", new BooleanType())]);
        var flags = Microsoft.Spark.Arrow.RecordBatch.FromRows(
            schema,
            new GenericRow([true]),
            new GenericRow([null!]),
            new GenericRow([false])
        );
        var texts = Microsoft.Spark.Arrow.RecordBatch.FromRows(
            new StructType([new StructField("c", new StringType())]),
            new GenericRow(["x"]),
            new GenericRow([null!])
        );
        var small = Microsoft.Spark.Arrow.RecordBatch.FromRows(
            new StructType([new StructField("c", new ByteType())]),
            new GenericRow([(sbyte)7])
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                UdfRunner.Run<bool?>(VectorUdf<BooleanDataFrameColumn, BooleanDataFrameColumn>(c => c), flags),
                Is.EqualTo(new bool?[] { true, null, false })
            );
            Assert.That(
                UdfRunner.Run<bool?>(VectorUdf<BooleanArray, BooleanArray>(c => c), flags),
                Is.EqualTo(new bool?[] { true, null, false })
            );
            Assert.That(
                UdfRunner.Run<string?>(VectorUdf<StringDataFrameColumn, StringDataFrameColumn>(c => c), texts),
                Is.EqualTo(new[] { "x", null })
            );
            Assert.That(UdfRunner.Run<sbyte>(VectorUdf<UInt8Array, UInt8Array>(c => c), small), Is.EqualTo(new sbyte[] { 7 }));
            Assert.That(
                UdfRunner.Run<sbyte>(VectorUdf<SByteDataFrameColumn, SByteDataFrameColumn>(c => c), small),
                Is.EqualTo(new sbyte[] { 7 })
            );
        }
    }

    [Test]
    [Category("Unit")]
    public void TenArguments_ComeInTheirOrder()
    {
        var schema = new StructType(Enumerable.Range(1, 10).Select(i => new StructField($"c{i}", new LongType())));
        var batch = Microsoft.Spark.Arrow.RecordBatch.FromRows(
            schema,
            new GenericRow([.. Enumerable.Range(1, 10).Select(i => (object)(long)i)])
        );
        Func<Column, Column, Column, Column, Column, Column, Column, Column, Column, Column, Column> arrays = VectorUdf<
            Int64Array,
            Int64Array,
            Int64Array,
            Int64Array,
            Int64Array,
            Int64Array,
            Int64Array,
            Int64Array,
            Int64Array,
            Int64Array,
            StringArray
        >(
            (a, b, c, d, e, f, g, h, i, j) =>
                new StringArray.Builder()
                    .Append(string.Join(' ', new[] { a, b, c, d, e, f, g, h, i, j }.Select(array => array.GetValue(0))))
                    .Build()
        );
        Func<Column, Column, Column, Column, Column, Column, Column, Column, Column, Column, Column> frames = VectorUdf<
            Int64DataFrameColumn,
            Int64DataFrameColumn,
            Int64DataFrameColumn,
            Int64DataFrameColumn,
            Int64DataFrameColumn,
            Int64DataFrameColumn,
            Int64DataFrameColumn,
            Int64DataFrameColumn,
            Int64DataFrameColumn,
            Int64DataFrameColumn,
            StringDataFrameColumn
        >(
            (a, b, c, d, e, f, g, h, i, j) =>
                new StringDataFrameColumn("t", [string.Join(' ', new[] { a, b, c, d, e, f, g, h, i, j }.Select(column => column[0]))])
        );

        Assert.That(UdfRunner.Run<string>(arrays, batch), Is.EqualTo(new[] { "1 2 3 4 5 6 7 8 9 10" }));
        Assert.That(UdfRunner.Run<string>(frames, batch), Is.EqualTo(new[] { "1 2 3 4 5 6 7 8 9 10" }));
    }

    private static PrimitiveDataFrameColumn<double> Total(
        PrimitiveDataFrameColumn<double> price,
        PrimitiveDataFrameColumn<double> discount,
        PrimitiveDataFrameColumn<double> tax
    ) => (PrimitiveDataFrameColumn<double>)(price * (1 - discount) * (1 + tax));

    private static RecordBatch CountOfBatch(RecordBatch batch)
    {
        var names = (StringArray)batch.Column("name");
        int characters = Enumerable.Range(0, names.Length).Sum(i => names.GetString(i).Length);
        Field age = batch.Schema.GetFieldByName("age");
        return new RecordBatch(
            new Schema.Builder().Field(age).Field(f => f.Name("another_name").DataType(Int32Type.Default)).Build(),
            [batch.Column("age"), new Int32Array.Builder().Append(characters).Build()],
            length: 1
        );
    }

    private static FxDataFrame CountOfFrame(FxDataFrame frame)
    {
        int characters = 0;
        foreach (string name in (ArrowStringDataFrameColumn)frame["name"])
        {
            characters += name.Length;
        }

        return new FxDataFrame(frame["age"], new Int32DataFrameColumn("characters", [characters]));
    }

    private static double[] Numbers(Row row) => [row.GetAs<double>("discounted"), row.GetAs<double>("total")];

    private static List<string> Texts(DataFrame frame) => [.. frame.Collect().Select(row => row.GetAs<string>(0))];
}
