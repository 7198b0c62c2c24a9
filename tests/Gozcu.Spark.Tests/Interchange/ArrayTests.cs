using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.Types;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Interchange;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using ArrowType = Microsoft.Spark.Arrow.ArrowType;
using BinaryType = Microsoft.Spark.Sql.Types.BinaryType;
using BooleanType = Microsoft.Spark.Sql.Types.BooleanType;
using DateType = Microsoft.Spark.Sql.Types.DateType;
using DoubleType = Microsoft.Spark.Sql.Types.DoubleType;
using FloatType = Microsoft.Spark.Sql.Types.FloatType;
using IntegerType = Microsoft.Spark.Sql.Types.IntegerType;
using MapType = Microsoft.Spark.Sql.Types.MapType;
using RecordBatch = Microsoft.Spark.Arrow.RecordBatch;
using StringType = Microsoft.Spark.Sql.Types.StringType;
using StructType = Microsoft.Spark.Sql.Types.StructType;
using TimestampType = Microsoft.Spark.Sql.Types.TimestampType;

namespace Gozcu.Spark.Tests.Interchange;

/// <summary>Columns go to Apache.Arrow's arrays and come back with the same values, in the same memory.</summary>
[Category("Unit")]
public sealed class ArrayTests
{
    private static readonly (DataType Type, object?[] Values)[] s_columns =
    [
        (new BooleanType(), [true, null, false, true, true, false, true, null, true]),
        (new ByteType(), [(sbyte)-1, null, (sbyte)127]),
        (new ShortType(), [(short)-2, null]),
        (new IntegerType(), [1, null, 3, 4]),
        (new LongType(), [long.MinValue, 5L]),
        (new FloatType(), [1.5f, null]),
        (new DoubleType(), [double.NaN, null, 2.5]),
        (new DecimalType(20, 3), [1.250m, null, -7.001m]),
        (new StringType(), ["a", null, "", "çöğ🙂"]),
        (new BinaryType(), [new byte[] { 1, 2 }, null, System.Array.Empty<byte>()]),
        (new DateType(), [new Date(2025, 1, 2), null]),
        (new TimestampType(), [new Timestamp(new DateTime(2025, 1, 2, 3, 4, 5, DateTimeKind.Utc)), null]),
        (new ArrayType(new IntegerType()), [new[] { 1, 2 }, null, System.Array.Empty<int>(), new[] { 3 }]),
        (new MapType(new StringType(), new DoubleType()), [new Dictionary<string, double> { ["k"] = 1, ["l"] = 2 }, null]),
        (
            new StructType([new StructField("x", new IntegerType()), new StructField("y", new StringType())]),
            [new GenericRow([1, "a"]), null, new GenericRow([null, "b"])]
        ),
        (new IntegerType(), []),
        (new StringType(), []),
        (new ArrayType(new StringType()), []),
    ];

    [Test]
    public void Column_ThereAndBack_HasItsValues()
    {
        foreach ((DataType type, object?[] values) in s_columns)
        {
            ArrowColumn column = Column(type, values);
            IArrowArray array = ToApache.Array(column);
            ArrowColumn back = FromApache.Column(array, column.Type);

            Assert.That((array.Length, array.NullCount), Is.EqualTo((column.Length, column.NullCount)), type.Json);
            Assert.That(Values(back), Is.EqualTo(Values(column)), type.Json);
            for (int start = 0; start < values.Length; start++)
            {
                IArrowArray slice = ArrowArrayFactory.Slice(array, start, values.Length - start);
                Assert.That(
                    Values(FromApache.Column(slice, column.Type)),
                    Is.EqualTo(Values(column).Skip(start)),
                    $"{type.Json} from {start}"
                );
                Assert.That(
                    Values(FromApache.Column(ToApache.Array(column.Slice(start, values.Length - start)), column.Type)),
                    Is.EqualTo(Values(column).Skip(start)),
                    $"{type.Json} sliced before"
                );
            }
        }
    }

    [Test]
    public void Arrays_HaveTheValuesOfTheirClasses()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((Int32Array)Array(new IntegerType(), 1, null, 3)).ToArray(), Is.EqualTo(new int?[] { 1, null, 3 }));
            Assert.That(((StringArray)Array(new StringType(), "a", null, "ç")).GetString(2), Is.EqualTo("ç"));
            Assert.That(((BooleanArray)Array(new BooleanType(), true, null, false)).GetValue(1), Is.Null);
            Assert.That(((Decimal128Array)Array(new DecimalType(20, 3), 1.25m)).GetValue(0), Is.EqualTo(1.25m));
            Assert.That(((Date32Array)Array(new DateType(), new Date(2025, 1, 2))).GetDateOnly(0), Is.EqualTo(new DateOnly(2025, 1, 2)));
            Assert.That(
                (
                    (TimestampArray)Array(new TimestampType(), new Timestamp(new DateTime(2025, 1, 2, 3, 4, 5, DateTimeKind.Utc)))
                ).GetTimestamp(0),
                Is.EqualTo(new DateTimeOffset(2025, 1, 2, 3, 4, 5, TimeSpan.Zero))
            );
            Assert.That(
                (
                    (Int32Array)((ListArray)Array(new ArrayType(new IntegerType()), new[] { 1 }, new[] { 2, 3 })).GetSlicedValues(1)
                ).ToArray(),
                Is.EqualTo(new int?[] { 2, 3 })
            );
        }
    }

    [Test]
    public void Numbers_AreNotCopied()
    {
        var column = (DoubleColumn)Column(new DoubleType(), [1.5, 2.5]);
        var array = (DoubleArray)ToApache.Array(column);
        DoubleArray built = new DoubleArray.Builder().Append(3).Append(4).Build();
        var back = (DoubleColumn)FromApache.Column(built, ArrowType.Double);

        Assert.That(Unsafe.AreSame(ref MemoryMarshal.GetReference(column.Values), ref MemoryMarshal.GetReference(array.Values)), Is.True);
        Assert.That(Unsafe.AreSame(ref MemoryMarshal.GetReference(built.Values), ref MemoryMarshal.GetReference(back.Values)), Is.True);
    }

    [Test]
    public void Array_KeptBeyondItsBatch_FailsInsteadOfShowingAnother()
    {
        var builder = new DoubleColumnBuilder();
        builder.Append(1.5);
        var array = (DoubleArray)ToApache.Array(builder.Build());
        Assert.That(array.GetValue(0), Is.EqualTo(1.5));

        builder.Clear();

        Assert.That(
            () => array.GetValue(0),
            Throws.TypeOf<ObjectDisposedException>().With.Message.Contains("given its memory to the next")
        );
    }

    [TestCase(TimeUnit.Second, 7, 7_000_000)]
    [TestCase(TimeUnit.Millisecond, -7, -7_000)]
    [TestCase(TimeUnit.Microsecond, 7, 7)]
    [TestCase(TimeUnit.Nanosecond, -7_001, -8)]
    [TestCase(TimeUnit.Nanosecond, 7_999, 7)]
    public void Times_BecomeMicroseconds(TimeUnit unit, long given, long microseconds)
    {
        var type = new Apache.Arrow.Types.TimestampType(unit, "UTC");
        var array = new TimestampArray(
            type,
            new Apache.Arrow.ArrowBuffer(BitConverter.GetBytes(given)),
            Apache.Arrow.ArrowBuffer.Empty,
            1,
            0,
            0
        );

        Assert.That(((TimestampColumn)FromApache.Column(array, ArrowType.Timestamp)).Values[0], Is.EqualTo(microseconds));
    }

    [Test]
    public void ArraysThatSparkDoesNotTake_AreRefusedByName()
    {
        UInt32Array unsigned = new UInt32Array.Builder().Append(1).Build();

        Assert.That(
            () => FromApache.Column(unsigned, ArrowType.Int),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains("uint32").And.Message.Contains("with a sign")
        );
    }

    private static IArrowArray Array(DataType type, params object?[] values) => ToApache.Array(Column(type, values));

    private static ArrowColumn Column(DataType type, object?[] values) =>
        RecordBatch.FromRows(new StructType([new StructField("c", type)]), values.Select(value => new GenericRow([value!])))[0];

    private static object?[] Values(ArrowColumn column) => [.. Enumerable.Range(0, column.Length).Select(column.GetValue)];
}
