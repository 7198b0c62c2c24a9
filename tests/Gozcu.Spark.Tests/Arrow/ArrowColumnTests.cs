using Microsoft.Spark;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;

namespace Gozcu.Spark.Tests.Arrow;

[Category("Unit")]
public sealed class ArrowColumnTests
{
    [Test]
    public void Values_FilledSpan_AreSeenWithoutACopy()
    {
        var builder = new DoubleColumnBuilder();
        builder.AppendSpan(3).Fill(1.5);
        builder.AppendNull();
        builder.Append(2);

        var column = builder.Build();

        Assert.That(column.Values[..3].ToArray(), Is.All.EqualTo(1.5));
        Assert.That((column[0], column[3], column[4]), Is.EqualTo(((double?)1.5, (double?)null, (double?)2)));
        Assert.That(column.NullCount, Is.EqualTo(1));
    }

    [Test]
    public void AppendSpan_NullsOfAnother_AreTakenOver()
    {
        var source = new IntColumnBuilder();
        source.Append(1);
        source.AppendNull();
        source.Append(3);
        var builder = new LongColumnBuilder();
        builder.Append(9);

        builder.AppendSpan(source.Build()).Fill(7);

        Assert.That(Enumerable.Range(0, 4).Select(i => builder.Build()[i]), Is.EqualTo(new long?[] { 9, 7, null, 7 }));
    }

    [Test]
    public void Column_KeptBeyondItsBuilder_SaysSo()
    {
        var builder = new DoubleColumnBuilder();
        builder.Append(1);
        var column = builder.Build();
        builder.Clear();
        builder.Append(2);

        Assert.That(() => column[0], Throws.TypeOf<ObjectDisposedException>().With.Message.Contains("Clone"));
        Assert.That(builder.Build()[0], Is.EqualTo(2));
    }

    [Test]
    public void Batch_KeptBeyondTheNext_SaysSo()
    {
        var stream = new MemoryStream();
        var schema = new ArrowSchema(new ArrowField("x", ArrowType.Long));
        var writer = new ArrowStreamWriter(stream, schema);
        writer.Write(new RecordBatch(schema, LongColumn.From(1, 2)));
        writer.Write(new RecordBatch(schema, LongColumn.From(3)));
        writer.End();

        stream.Position = 0;
        using var reader = new ArrowStreamReader(stream);
        var first = reader.Read()!;
        var second = reader.Read()!;

        Assert.That(() => first.Column<LongColumn>("x")[0], Throws.TypeOf<ObjectDisposedException>());
        Assert.That(second.Column<LongColumn>("X")[0], Is.EqualTo(3));
    }

    [Test]
    public void Column_WrongTypeOrName_NamesWhatIsThere()
    {
        var batch = new RecordBatch(new ArrowSchema(new ArrowField("x", ArrowType.Long)), LongColumn.From(1));

        Assert.That(() => batch.Column<DoubleColumn>("x"), Throws.TypeOf<InvalidCastException>().With.Message.Contains("LongColumn"));
        Assert.That(() => batch["y"], Throws.ArgumentException.With.Message.Contains("It has: x."));
        Assert.That(
            () => new RecordBatch(new ArrowSchema(new ArrowField("x", ArrowType.Int)), LongColumn.From(1)),
            Throws.ArgumentException.With.Message.Contains("declared as int")
        );
    }

    [TestCase("1.005", 10, 2, "1.01")]
    [TestCase("-1.005", 10, 2, "-1.01")]
    [TestCase("1.004999", 10, 2, "1.00")]
    [TestCase("99999999.99", 10, 2, "99999999.99")]
    [TestCase("79228162514264337593543950335", 38, 9, "79228162514264337593543950335")]
    public void Decimal_IsRoundedAsSparkDoes(string value, int precision, int scale, string expected)
    {
        var builder = new DecimalColumnBuilder(ArrowType.Decimal(precision, scale));
        var number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        builder.Append(number);
        var column = builder.Build();

        Assert.That(
            column.Values[0],
            Is.EqualTo(
                Int128.Parse(expected.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture)
                    * (expected.Contains('.', StringComparison.Ordinal) ? 1 : (Int128)Math.Pow(10, scale))
            )
        );
    }

    [TestCase("99999999.995")]
    [TestCase("100000000")]
    [TestCase("79228162514264337593543950335")]
    public void Decimal_TooLarge_IsRefused(string value)
    {
        var builder = new DecimalColumnBuilder(ArrowType.Decimal(10, 2));

        Assert.That(
            () => builder.Append(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)),
            Throws.TypeOf<OverflowException>().With.Message.Contains("decimal(10,2)")
        );
    }

    [Test]
    public void StructBuilder_FieldForgotten_IsNamed()
    {
        var builder = new StructColumnBuilder(ArrowType.Struct(new ArrowField("a", ArrowType.Int), new ArrowField("b", ArrowType.String)));
        ((IntColumnBuilder)builder.Fields[0]).Append(1);

        Assert.That(builder.Append, Throws.InvalidOperationException.With.Message.Contains("'b'"));
    }

    [Test]
    public void Timestamp_BeforeTheEpoch_KeepsItsMicroseconds()
    {
        var builder = new TimestampColumnBuilder();
        builder.Append(new DateTime(1969, 12, 31, 23, 59, 59, 999, 999, DateTimeKind.Utc));

        Assert.That(builder.Build().Values[0], Is.EqualTo(-1));
        Assert.That(builder.Build().GetDateTime(0).Kind, Is.EqualTo(DateTimeKind.Utc));
    }
}
