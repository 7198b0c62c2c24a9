using Microsoft.Spark;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Interop.Protocol;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Tasks.State;

namespace Gozcu.Spark.Tests.Tasks.State;

[Category("Unit")]
public sealed class PickledStateTests
{
    private static readonly StructType Type = new([
        new StructField("flag", new BooleanType()),
        new StructField("small", new ShortType()),
        new StructField("number", new LongType()),
        new StructField("real", new DoubleType()),
        new StructField("exact", new DecimalType(20, 4)),
        new StructField("text", new StringType()),
        new StructField("list", new ArrayType(new IntegerType())),
        new StructField("map", new MapType(new StringType(), new DoubleType())),
        new StructField("row", new StructType([new StructField("a", new DateType()), new StructField("b", new StringType())])),
    ]);

    [Test]
    public void Write_ThenRead_GivesTheSameValues([Random(long.MinValue, long.MaxValue, 5)] long number)
    {
        object?[] values =
        [
            number % 2 == 0,
            (short)number,
            number,
            BitConverter.Int64BitsToDouble(number),
            (int)number / 1000m,
            $"çé {number}",
            new int?[] { (int)number, null, 255, 256, -1 },
            new Dictionary<string, double?> { ["k"] = number, ["n"] = null },
            new object?[] { new Date(2026, 11, 21), null },
        ];
        var pickle = Pickled(values);

        var builder = new StructColumnBuilder(ArrowTypes.ToArrow(Type));
        new PickledStateReader().Read(pickle, builder);
        new PickledStateReader().Read(Pickled(new object?[values.Length]), builder);

        var read = builder.Build();
        Assert.That(read.GetValue(0), Is.EqualTo(Column(values).GetValue(0)));
        Assert.That(read.Fields.Select(f => f.IsNull(1)), Is.All.True);
    }

    [Test]
    public void Read_BrokenBytes_AreRefusedAndNothingElse()
    {
        var pickle = Pickled([true, (short)1, 2L, 3.5, 4m, "text", new[] { 1 }, new Dictionary<string, double> { ["k"] = 1 }, null]);
        var reader = new PickledStateReader();
        var random = new Random(17);
        for (var i = 0; i < 20_000; i++)
        {
            var broken = pickle[..random.Next(1, pickle.Length + 1)];
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            }

            try
            {
                reader.Read(broken, new StructColumnBuilder(ArrowTypes.ToArrow(Type)));
            }
            catch (ProtocolException)
            {
                // As it should; other exceptions fail the test, and some changes give other values.
            }
        }

        Assert.That(
            () => reader.Read(pickle.AsSpan(0, pickle.Length - 3), new StructColumnBuilder(ArrowTypes.ToArrow(Type))),
            Throws.TypeOf<ProtocolException>()
        );
    }

    private static byte[] Pickled(object?[] values) => new PickledStateWriter().Write(Column(values), 0).ToArray();

    private static StructColumn Column(object?[] values)
    {
        var builder = new StructColumnBuilder(ArrowTypes.ToArrow(Type));
        new ObjectWriter(builder, "state").Append(values);
        return builder.Build();
    }
}
