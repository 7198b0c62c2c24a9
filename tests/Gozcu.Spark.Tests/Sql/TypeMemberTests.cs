using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Spark.Tests.Sql;

/// <summary>Every member of types, dates, timestamps, rows and storage levels.</summary>
[Category("EndToEnd")]
public sealed class TypeMemberTests
{
    private static readonly DataType[] s_types =
    [
        new BinaryType(),
        new BooleanType(),
        new ByteType(),
        new DateType(),
        new DecimalType(),
        new DecimalType(38, 18),
        new DoubleType(),
        new FloatType(),
        new IntegerType(),
        new LongType(),
        new NullType(),
        new ShortType(),
        new StringType(),
        new TimestampType(),
        new ArrayType(new IntegerType()),
        new ArrayType(new StringType(), false),
        new MapType(new StringType(), new DoubleType()),
        new MapType(new IntegerType(), new DateType(), false),
        new StructType([new StructField("a", new IntegerType()), new StructField("b", new StringType(), false)]),
    ];

    [TestCaseSource(nameof(s_types))]
    public void Type_IsSparksOwn(DataType type)
    {
        DataType back = (DataType)DataType.ParseDataType(type.Json);
        DataFrame frame = SparkFixture.Session.CreateDataFrame(new List<GenericRow>(), new StructType([new StructField("c", type)]));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(back, Is.EqualTo(type));
            Assert.That(back.GetHashCode(), Is.EqualTo(type.GetHashCode()));
            Assert.That(frame.Schema().Fields[0].DataType, Is.EqualTo(type));
            Assert.That(type.TypeName, Is.Not.Empty);
            Assert.That(
                type is NullType ? type : DataType.FromDDL(type.SimpleString),
                Is.EqualTo(type).Or.Property("TypeName").EqualTo(type.TypeName)
            );
        }
    }

    [Test]
    public void Types_TellTheirParts()
    {
        var array = new ArrayType(new IntegerType(), false);
        var map = new MapType(new StringType(), new LongType());
        var field = new StructField("a", new DecimalType(12, 3), false);
        var row = new StructType([field]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (array.ElementType, array.ContainsNull, array.SimpleString),
                Is.EqualTo((new IntegerType(), false, "array<integer>"))
            );
            Assert.That((map.KeyType, map.ValueType, map.ValueContainsNull), Is.EqualTo((new StringType(), new LongType(), true)));
            Assert.That(map.SimpleString, Is.EqualTo("map<string,long>"));
            Assert.That((field.Name, field.DataType, field.IsNullable), Is.EqualTo(("a", new DecimalType(12, 3), false)));
            Assert.That(field.ToString(), Is.EqualTo("StructField(a,decimal(12,3),false)"));
            Assert.That(row.SimpleString, Is.EqualTo("struct<a:decimal(12,3)>"));
            Assert.That(row.Fields, Is.EqualTo(new[] { field }));
            Assert.That(row.ToDDL(), Is.EqualTo("a DECIMAL(12,3) NOT NULL"));
            Assert.That(row.TreeString(), Is.EqualTo("root\n |-- a: decimal(12,3) (nullable = false)\n"));
            Assert.That(row.FieldNames, Is.EqualTo(new[] { "a" }));
            Assert.That(() => row["b"], Throws.ArgumentException.With.Message.Contains("'b'"));
            Assert.That(DataType.FromDDL("a INT, b ARRAY<STRING>").SimpleString, Is.EqualTo("struct<a:integer,b:array<string>>"));
            Assert.That(new StructType().Add("a", new IntegerType()).Add(field).Fields, Has.Count.EqualTo(2));
        }
    }

    [Test]
    public void DatesAndTimestamps_TellTheirParts()
    {
        var date = new Date(2024, 2, 29);
        var time = new Timestamp(2024, 2, 29, 13, 14, 15, 123456);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((date.Year, date.Month, date.Day), Is.EqualTo((2024, 2, 29)));
            Assert.That(date.ToDateTime(), Is.EqualTo(new DateTime(2024, 2, 29)));
            Assert.That(date.ToString(), Is.EqualTo("2024-02-29"));
            Assert.That(date, Is.EqualTo(new Date(new DateTime(2024, 2, 29, 5, 0, 0))));
            Assert.That(date.GetHashCode(), Is.EqualTo(new Date(2024, 2, 29).GetHashCode()));
            Assert.That(date.Equals(new Date(2024, 3, 1)), Is.False);
            Assert.That((time.Year, time.Month, time.Day), Is.EqualTo((2024, 2, 29)));
            Assert.That((time.Hour, time.Minute, time.Second, time.Microsecond), Is.EqualTo((13, 14, 15, 123456)));
            Assert.That(time.ToDateTime(), Is.EqualTo(new DateTime(2024, 2, 29, 13, 14, 15, DateTimeKind.Utc).AddMicroseconds(123456)));
            Assert.That(time.ToString(), Is.EqualTo("2024-02-29 13:14:15.123456Z"));
            Assert.That(time, Is.EqualTo(new Timestamp(time.ToDateTime())));
            Assert.That(time.GetHashCode(), Is.EqualTo(new Timestamp(time.ToDateTime()).GetHashCode()));
            Assert.That(time.Equals(new Timestamp(2024, 2, 29, 13, 14, 15, 0)), Is.False);
        }
    }

    [Test]
    public void Rows_GiveTheirValues()
    {
        var generic = new GenericRow([1, "x", null!]);
        Microsoft.Spark.Sql.Row unnamed = generic;
        Microsoft.Spark.Sql.Row row = SparkFixture.Session.Sql("SELECT 1 AS a, 'x' AS b, CAST(null AS DOUBLE) AS c").First();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((generic.Size(), generic[0], generic.Get(1), generic.GetAs<int>(0)), Is.EqualTo((3, 1, "x", 1)));
            Assert.That(generic.Values, Is.EqualTo(new object?[] { 1, "x", null }));
            Assert.That(generic, Is.EqualTo(new GenericRow([1, "x", null!])));
            Assert.That(generic.GetHashCode(), Is.EqualTo(new GenericRow([1, "x", null!]).GetHashCode()));
            Assert.That(generic.ToString(), Is.EqualTo("[1,x,]").Or.EqualTo("[1,x,null]"));
            Assert.That(unnamed.Values, Is.EqualTo(generic.Values));
            Assert.That((row.Size(), row[0], row.Get(1), row.Get("b")), Is.EqualTo((3, 1, "x", "x")));
            Assert.That((row.GetAs<int>(0), row.GetAs<string>("b"), row.GetAs<double?>("c")), Is.EqualTo((1, "x", (double?)null)));
            Assert.That(row.Schema.Fields.Select(field => field.Name), Is.EqualTo(new[] { "a", "b", "c" }));
            Assert.That(row.Values, Is.EqualTo(new object?[] { 1, "x", null }));
            Assert.That(row.ToString(), Does.Contain("1").And.Contain("x"));
            Assert.That(row, Is.EqualTo(SparkFixture.Session.Sql("SELECT 1 AS a, 'x' AS b, CAST(null AS DOUBLE) AS c").First()));
            Assert.That(
                row.GetHashCode(),
                Is.EqualTo(SparkFixture.Session.Sql("SELECT 1 AS a, 'x' AS b, CAST(null AS DOUBLE) AS c").First().GetHashCode())
            );
        }
    }

    [Test]
    public void StorageLevels_AreSparksOwn()
    {
        _ = SparkFixture.Session;
        var levels = new Dictionary<string, StorageLevel>
        {
            ["NONE"] = StorageLevel.NONE,
            ["DISK_ONLY"] = StorageLevel.DISK_ONLY,
            ["DISK_ONLY_2"] = StorageLevel.DISK_ONLY_2,
            ["MEMORY_ONLY"] = StorageLevel.MEMORY_ONLY,
            ["MEMORY_ONLY_2"] = StorageLevel.MEMORY_ONLY_2,
            ["MEMORY_ONLY_SER"] = StorageLevel.MEMORY_ONLY_SER,
            ["MEMORY_ONLY_SER_2"] = StorageLevel.MEMORY_ONLY_SER_2,
            ["MEMORY_AND_DISK"] = StorageLevel.MEMORY_AND_DISK,
            ["MEMORY_AND_DISK_2"] = StorageLevel.MEMORY_AND_DISK_2,
            ["MEMORY_AND_DISK_SER"] = StorageLevel.MEMORY_AND_DISK_SER,
            ["MEMORY_AND_DISK_SER_2"] = StorageLevel.MEMORY_AND_DISK_SER_2,
            ["OFF_HEAP"] = StorageLevel.OFF_HEAP,
        };
        using (Assert.EnterMultipleScope())
        {
            foreach ((string name, StorageLevel level) in levels)
            {
                object? theirs = SparkFixture.Session.Reference.Jvm.CallStaticJavaMethod(
                    "org.apache.spark.storage.StorageLevel",
                    "fromString",
                    name
                );
                Assert.That(level.Reference.Invoke("equals", theirs), Is.True, name);
                Assert.That(level.Description(), Is.EqualTo(level.Reference.Invoke("description")), name);
            }

            var level2 = new StorageLevel(true, false, false, false, 3);
            Assert.That(
                (level2.UseDisk, level2.UseMemory, level2.UseOffHeap, level2.Deserialized, level2.Replication),
                Is.EqualTo((true, false, false, false, 3))
            );
            Assert.That(level2, Is.EqualTo(new StorageLevel(true, false, false, false, 3)));
            Assert.That(level2.GetHashCode(), Is.EqualTo(new StorageLevel(true, false, false, false, 3).GetHashCode()));
            Assert.That(level2.ToString(), Is.EqualTo("StorageLevel(True, False, False, False, 3)"));
        }
    }

    [Test]
    public void CreateDataFrame_TakesEachKind()
    {
        SparkSession spark = SparkFixture.Session;
        using (Assert.EnterMultipleScope())
        {
            Check(spark.CreateDataFrame(new[] { 1, 2 }), 1, 2);
            Check(spark.CreateDataFrame(new int?[] { 1, null }), 1, null);
            Check(spark.CreateDataFrame(new[] { "a", null! }), "a", null);
            Check(spark.CreateDataFrame(new[] { 1.5 }), 1.5);
            Check(spark.CreateDataFrame(new double?[] { null }), [null]);
            Check(spark.CreateDataFrame(new[] { true }), true);
            Check(spark.CreateDataFrame(new bool?[] { null, false }), null, false);
            Check(spark.CreateDataFrame(new[] { new Date(2024, 2, 29) }), new Date(2024, 2, 29));
            Check(spark.CreateDataFrame(new[] { new Timestamp(2024, 2, 29, 1, 2, 3, 4) }), new Timestamp(2024, 2, 29, 1, 2, 3, 4));
            Check(spark.CreateDataFrame(new List<GenericRow> { new([5]) }, new StructType([new StructField("_1", new IntegerType())])), 5);
        }
    }

    private static void Check(DataFrame frame, params object?[] values)
    {
        Assert.That(frame.Columns(), Is.EqualTo(new[] { "_1" }));
        Assert.That(frame.Collect().Select(row => row.Get(0)), Is.EqualTo(values));
    }
}
