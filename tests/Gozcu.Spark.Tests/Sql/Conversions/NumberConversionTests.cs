using System.Data.SqlTypes;
using System.Globalization;
using System.Reflection;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Spark.Tests.Sql.Conversions;

/// <summary>Every type of number as every other: whole numbers arrive as they are or are an error, fractions are rounded.</summary>
[Category("Unit")]
public sealed class NumberConversionTests
{
    private const long WholeDoubles = 1L << 53;

    private static readonly DataType[] Columns =
    [
        new ByteType(),
        new ShortType(),
        new IntegerType(),
        new LongType(),
        new FloatType(),
        new DoubleType(),
        new DecimalType(20, 2),
        new DecimalType(38, 0),
    ];

    private static readonly Type[] Targets =
    [
        typeof(sbyte),
        typeof(byte),
        typeof(short),
        typeof(ushort),
        typeof(int),
        typeof(uint),
        typeof(long),
        typeof(ulong),
        typeof(float),
        typeof(double),
        typeof(decimal),
    ];

    private static IEnumerable<object?[]> Edges =>
        [
            // Whole numbers to smaller ones.
            [new ByteType(), -1, typeof(byte), null],
            [new ShortType(), 127, typeof(sbyte), (sbyte)127],
            [new ShortType(), 128, typeof(sbyte), null],
            [new ShortType(), -1, typeof(ushort), null],
            [new IntegerType(), 256, typeof(byte), null],
            [new IntegerType(), short.MinValue, typeof(short), short.MinValue],
            [new IntegerType(), short.MinValue - 1, typeof(short), null],
            [new IntegerType(), -1, typeof(uint), null],
            [new IntegerType(), -1, typeof(ulong), null],
            [new LongType(), int.MaxValue, typeof(int), int.MaxValue],
            [new LongType(), int.MaxValue + 1L, typeof(int), null],
            [new LongType(), int.MinValue - 1L, typeof(int), null],
            [new LongType(), long.MaxValue, typeof(ulong), (ulong)long.MaxValue],
            [new LongType(), -1L, typeof(ulong), null],
            // To numbers that have all of them up to a limit only.
            [new IntegerType(), 1 << 24, typeof(float), (float)(1 << 24)],
            [new IntegerType(), (1 << 24) + 1, typeof(float), null],
            [new IntegerType(), int.MinValue, typeof(float), (float)int.MinValue],
            [new IntegerType(), int.MaxValue, typeof(float), null],
            [new IntegerType(), int.MaxValue, typeof(double), (double)int.MaxValue],
            [new LongType(), WholeDoubles, typeof(double), (double)WholeDoubles],
            [new LongType(), WholeDoubles + 1, typeof(double), null],
            [new LongType(), WholeDoubles + 2, typeof(double), (double)(WholeDoubles + 2)],
            [new LongType(), -WholeDoubles - 1, typeof(double), null],
            [new LongType(), long.MinValue, typeof(double), (double)long.MinValue],
            [new LongType(), long.MaxValue, typeof(double), null],
            [new LongType(), long.MaxValue, typeof(decimal), (decimal)long.MaxValue],
            // Fractions.
            [new FloatType(), 1.5f, typeof(int), null],
            [new FloatType(), 0.1f, typeof(double), (double)0.1f],
            [new DoubleType(), 1.5, typeof(int), null],
            [new DoubleType(), -0.0, typeof(int), 0],
            [new DoubleType(), 3e9, typeof(int), null],
            [new DoubleType(), double.NaN, typeof(int), null],
            [new DoubleType(), double.PositiveInfinity, typeof(long), null],
            [new DoubleType(), 9223372036854775808.0, typeof(long), null],
            [new DoubleType(), -9223372036854775808.0, typeof(long), long.MinValue],
            [new DoubleType(), 0.1, typeof(float), 0.1f],
            [new DoubleType(), 123456789.0, typeof(float), 123456792f],
            [new DoubleType(), 1e39, typeof(float), null],
            [new DoubleType(), double.NaN, typeof(float), float.NaN],
            [new DoubleType(), double.NegativeInfinity, typeof(float), float.NegativeInfinity],
            [new DoubleType(), 0.1, typeof(decimal), 0.1m],
            [new DoubleType(), 0.30000000000000004, typeof(decimal), 0.30000000000000004m],
            [new DoubleType(), 1e300, typeof(decimal), null],
            [new DoubleType(), 1e-40, typeof(decimal), null],
            [new DoubleType(), double.NaN, typeof(decimal), null],
            // Decimals.
            [new DecimalType(20, 2), 0.1m, typeof(double), 0.1],
            [new DecimalType(20, 2), 0.1m, typeof(float), 0.1f],
            [new DecimalType(20, 2), 1.5m, typeof(int), null],
            [new DecimalType(20, 2), 2147483647.00m, typeof(int), int.MaxValue],
            [new DecimalType(20, 2), 2147483648m, typeof(int), null],
            [new DecimalType(20, 2), -1m, typeof(byte), null],
            [new DecimalType(20, 0), 9007199254740992m, typeof(double), 9007199254740992.0],
            [new DecimalType(20, 0), 9007199254740993m, typeof(double), null],
            [new DecimalType(20, 0), 16777217m, typeof(float), null],
            [new DecimalType(38, 30), SqlDecimal.Parse("12345.123456789012345678901234567891"), typeof(double), 12345.123456789012],
            [new DecimalType(38, 0), SqlDecimal.Parse("1329227995784915872903807060280344576"), typeof(double), Math.Pow(2, 120)],
            [new DecimalType(38, 0), SqlDecimal.Parse("1329227995784915872903807060280344577"), typeof(double), null],
            [new DecimalType(38, 0), SqlDecimal.Parse("1329227995784915872903807060280344576"), typeof(long), null],
        ];

    [Test]
    public void NumberThatBothHave_IsTheSame([ValueSource(nameof(Columns))] DataType column, [ValueSource(nameof(Targets))] Type target) =>
        AssertRead(column, (sbyte)7, target, System.Convert.ChangeType(7, target, CultureInfo.InvariantCulture));

    [TestCaseSource(nameof(Edges))]
    public void NumberAtTheEdge_IsTheSameOrAnError(DataType column, object value, Type target, object? expected) =>
        AssertRead(column, value, target, expected);

    [Test]
    public void WhatStandsForANull_IsNotLookedAt()
    {
        var builder = new LongColumnBuilder();
        builder.Append(long.MaxValue);
        builder.Append(3L);
        builder.SetNull(0);
        var column = builder.Build();

        var reader = ColumnReaders.Create<int?>(ArrowType.Long);
        reader.Bind(column);

        Assert.That(reader.Read(0, 2).ToArray(), Is.EqualTo(new int?[] { null, 3 }));
    }

    [Test]
    public void Text_IsNoNumber() =>
        Assert.That(
            () => ColumnReaders.Create<int>(ArrowType.String),
            Throws.TypeOf<InvalidCastException>().With.Message.Contains("string, which does not become Int32. Declare it as String")
        );

    private static void AssertRead(DataType column, object value, Type target, object? expected) =>
        typeof(NumberConversionTests)
            .GetMethod(nameof(AssertReadAs), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(target)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [column, value, expected], null);

    /// <summary>By itself, as null or not, in an array, in a map, in a record, of a row that was collected and of one inside a function.</summary>
    private static void AssertReadAs<T>(DataType type, object value, object? expected)
        where T : struct
    {
        var schema = new StructType([
            new StructField("v", type),
            new StructField("a", new ArrayType(type)),
            new StructField("m", new MapType(new StringType(), type)),
            new StructField("s", new StructType([new StructField("Value", type)])),
        ]);
        var writer = new RowWriter(schema);
        writer.Append([value, new[] { value }, new Dictionary<string, object> { ["k"] = value }, new GenericRow([value])]);
        writer.Append([null, null, null, null]);
        var batch = writer.Build();
        var collected = new Row(new BatchRows(batch, schema), 0);
        var inFunction = new Lazy<Row>(() => new RowReader(writer.Schema, schema).Read(batch).First());
        (string Way, Func<T?> Read)[] ways =
        [
            ("alone", () => Read<T>(batch, 0)[0]),
            ("with nulls", () => Read<T?>(batch, 0)[0]),
            ("array", () => Read<T[]>(batch, 1)[0][0]),
            ("list of nullable", () => Read<List<T?>>(batch, 1)[0][0]),
            ("map", () => Read<Dictionary<string, T>>(batch, 2)[0]["k"]),
            ("record", () => Read<Holder<T>>(batch, 3)[0].Value),
            ("tuple", () => Read<ValueTuple<T>>(batch, 3)[0].Item1),
            ("collected row", () => collected.GetAs<T>("v")),
            ("collected row, nullable", () => collected.GetAs<T?>("v")),
            ("collected row, array", () => collected.GetAs<T[]>("a")[0]),
            ("row in a function", () => inFunction.Value.GetAs<T>("v")),
            ("row in a function, nullable", () => inFunction.Value.GetAs<T?>("v")),
            ("row in a function, array", () => inFunction.Value.GetAs<T[]>("a")[0]),
            ("row in a row", () => inFunction.Value.GetAs<Row>("s").GetAs<T>("Value")),
        ];
        using (Assert.EnterMultipleScope())
        {
            foreach (
                var (way, read) in ways.Where(w =>
                    type is not DecimalType { Precision: 38 } || !w.Way.StartsWith("row", StringComparison.Ordinal)
                )
            )
            {
                if (expected is not null)
                {
                    Assert.That(read(), Is.EqualTo(expected), way);
                }
                else
                {
                    Assert.That(
                        () => read(),
                        Throws
                            .InstanceOf<InvalidCastException>()
                            .With.Message.Contains("is no number that " + typeof(T).Name + " can hold"),
                        way
                    );
                }
            }

            Assert.That(Read<T?>(batch, 0, start: 1)[0], Is.Null);
        }
    }

    private static T[] Read<T>(RecordBatch batch, int column, int start = 0)
    {
        var reader = ColumnReaders.Create<T>(batch[column].Type);
        reader.Bind(batch[column]);
        return reader.Read(start, 1).ToArray();
    }

    private sealed record Holder<T>(T Value);
}
