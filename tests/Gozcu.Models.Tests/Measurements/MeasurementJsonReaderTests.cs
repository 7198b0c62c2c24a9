using System.Text;
using Gozcu.Models.DataSets;
using Gozcu.Models.Measurements;
using Gozcu.Models.Tests.DataSets;

namespace Gozcu.Models.Tests.Measurements;

[Category("Unit")]
public class MeasurementJsonReaderTests
{
    private const string Valid = """
        {"pump":"p-1","at":"2020-03-09 10:14:33","kind":"très grand","pressure":3.5,"speed":1500,"cycles":12345678901,"open":true,"note":"a\n\u00e9","failed":1}
        """;

    private static ReadOnlySpan<byte> Marks => "{}[]\",:\\0-9e.u"u8;

    [Test]
    public void ValidRecord_FillsEveryColumn()
    {
        var batch = Read(Valid);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(batch.Count, Is.EqualTo(1));
            Assert.That(Encoding.UTF8.GetString(batch.Columns[0].Text(0)), Is.EqualTo("p-1"));
            Assert.That(batch.Columns[1].Longs[0], Is.EqualTo(1583748873000000));
            Assert.That(batch.Columns[2].Longs[0], Is.EqualTo(2));
            Assert.That(batch.Columns[3].Doubles[0], Is.EqualTo(3.5));
            Assert.That(batch.Columns[4].Longs[0], Is.EqualTo(1500));
            Assert.That(batch.Columns[5].Longs[0], Is.EqualTo(12345678901));
            Assert.That(batch.Columns[6].Longs[0], Is.EqualTo(1));
            Assert.That(Encoding.UTF8.GetString(batch.Columns[7].Text(0)), Is.EqualTo("a\né"));
            Assert.That(batch.Columns[8].Longs[0], Is.EqualTo(1));
        }
    }

    [Test]
    public void NullableColumns_MayBeNullOrAbsent()
    {
        var batch = Read("""{"speed":-10.0,"kind":"small","at":"2020-03-09T10:14:33Z","pump":"","pressure":null,"unknown":{"a":[1,2]}}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(batch.Columns[3].Present[0], Is.False);
            Assert.That(batch.Columns[3].Doubles[0], Is.NaN);
            Assert.That(batch.Columns[4].Longs[0], Is.EqualTo(-10));
            Assert.That(batch.Columns[7].Present[0], Is.False);
            Assert.That(batch.Columns[8].Present[0], Is.False, "a live measurement has no label");
        }
    }

    [Test]
    public void NaN_AsTextForWantOfAnotherWay_IsMissingWhereAValueMayBe()
    {
        var batch = new MeasurementBatch(SampleDefinition.Parsed);
        var record = """{"pump":"p","at":"2020-03-09","kind":"small","pressure":"NaN","cycles":"NaN","speed":1,"note":"NaN"}""";
        Assert.That(new MeasurementJsonReader(batch).TryAdd(Encoding.UTF8.GetBytes(record), out var rejection), Is.True, rejection.Message);
        Assert.That(
            (batch.Columns[3].Present[0], batch.Columns[5].Present[0], batch.Columns[7].Present[0]),
            Is.EqualTo((false, false, true))
        );
    }

    [TestCase("", RejectionCode.Empty, null)]
    [TestCase(" \r\n", RejectionCode.Empty, null)]
    [TestCase("{", RejectionCode.MalformedJson, null)]
    [TestCase("hello", RejectionCode.MalformedJson, null)]
    [TestCase("""{"pump":"p-1"} x""", RejectionCode.MalformedJson, null)]
    [TestCase("""{"pump":"p-1","pump""", RejectionCode.MalformedJson, null)]
    [TestCase("""{"pressure":NaN}""", RejectionCode.MalformedJson, null)]
    [TestCase("""{"pressure":Infinity}""", RejectionCode.MalformedJson, null)]
    [TestCase("""{'pump':1}""", RejectionCode.MalformedJson, null)]
    [TestCase("[]", RejectionCode.NotAnObject, null)]
    [TestCase("3.5", RejectionCode.NotAnObject, null)]
    [TestCase("null", RejectionCode.NotAnObject, null)]
    [TestCase("""{"pump":"a","pump":"b"}""", RejectionCode.DuplicateField, "pump")]
    [TestCase("""{"pump":"a","p\u0075mp":"b"}""", RejectionCode.DuplicateField, "pump")]
    [TestCase("{}", RejectionCode.MissingField, "pump")]
    [TestCase("""{"pump":null}""", RejectionCode.MissingField, "pump")]
    [TestCase("""{"pump":3}""", RejectionCode.WrongType, "pump")]
    [TestCase("""{"pump":["a"]}""", RejectionCode.WrongType, "pump")]
    [TestCase("""{"pump":{"a":1}}""", RejectionCode.WrongType, "pump")]
    [TestCase("""{"pressure":"nan"}""", RejectionCode.WrongType, "pressure")]
    [TestCase("""{"speed":"NaN"}""", RejectionCode.NotFinite, "speed")]
    [TestCase("""{"pressure":"Infinity"}""", RejectionCode.NotFinite, "pressure")]
    [TestCase("""{"pressure":"-Infinity"}""", RejectionCode.NotFinite, "pressure")]
    [TestCase("""{"pressure":"3.5"}""", RejectionCode.WrongType, "pressure")]
    [TestCase("""{"pressure":true}""", RejectionCode.WrongType, "pressure")]
    [TestCase("""{"open":1}""", RejectionCode.WrongType, "open")]
    [TestCase("""{"speed":1.5}""", RejectionCode.WrongType, "speed")]
    [TestCase("""{"at":1583748873}""", RejectionCode.WrongType, "at")]
    [TestCase("""{"pressure":1e999}""", RejectionCode.NotFinite, "pressure")]
    [TestCase("""{"pressure":-0.001}""", RejectionCode.OutOfRange, "pressure")]
    [TestCase("""{"pressure":16.5}""", RejectionCode.OutOfRange, "pressure")]
    [TestCase("""{"speed":3000000000}""", RejectionCode.OutOfRange, "speed")]
    [TestCase("""{"cycles":9223372036854775808}""", RejectionCode.OutOfRange, "cycles")]
    [TestCase("""{"kind":"huge"}""", RejectionCode.UnknownCategory, "kind")]
    [TestCase("""{"at":"yesterday"}""", RejectionCode.BadTime, "at")]
    [TestCase("""{"note":"\ud800"}""", RejectionCode.WrongEncoding, null)]
    public void BadRecord_IsRejectedWithItsReason(string record, RejectionCode code, string? field)
    {
        var batch = new MeasurementBatch(SampleDefinition.Parsed);
        var reader = new MeasurementJsonReader(batch);
        Assert.That(reader.TryAdd(Encoding.UTF8.GetBytes(record), out var rejection), Is.False);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rejection.Code, Is.EqualTo(code), rejection.Message);
            Assert.That(rejection.Field, Is.EqualTo(field));
            Assert.That(rejection.Message, Is.Not.Empty);
            Assert.That(batch.Count, Is.Zero);
        }
        Assert.That(
            reader.TryAdd(Encoding.UTF8.GetBytes(Valid), out rejection),
            Is.True,
            $"the next record is not affected: {rejection.Message}"
        );
        Assert.That(Encoding.UTF8.GetString(batch.Columns[0].Text(0)), Is.EqualTo("p-1"));
    }

    [Test]
    public void OtherEncodings_AreRejected()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(CodeOf(Encoding.Latin1.GetBytes("""{"pump":"é"}""")), Is.EqualTo(RejectionCode.WrongEncoding));
            Assert.That(
                CodeOf(Encoding.Unicode.GetBytes(Valid)),
                Is.EqualTo(RejectionCode.MalformedJson).Or.EqualTo(RejectionCode.WrongEncoding)
            );
            Assert.That(CodeOf([0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(Valid)]), Is.EqualTo(RejectionCode.MalformedJson));
        }
    }

    [Test]
    public void LongRecord_IsRejected()
    {
        var reader = new MeasurementJsonReader(new MeasurementBatch(SampleDefinition.Parsed), maxBytes: Valid.Length);
        Assert.That(reader.TryAdd(Encoding.UTF8.GetBytes(Valid), out var rejection), Is.False);
        Assert.That(rejection.Code, Is.EqualTo(RejectionCode.TooLarge));
    }

    [Test]
    public void ExtraFields_AreRejectedWhereTheDefinitionSaysSo()
    {
        var strict = SampleDefinition.With("key: [pump]", "extra-fields: reject\nkey: [pump]");
        var reader = new MeasurementJsonReader(new MeasurementBatch(strict));
        Assert.That(reader.TryAdd("""{"pump":"a","colour":"red"}"""u8, out var rejection), Is.False);
        Assert.That(
            rejection,
            Is.EqualTo(new Rejection(RejectionCode.UnknownField, "colour", "colour is not a column of pumps, which takes no extra fields"))
        );
    }

    [Test]
    public void MissingLabel_IsRejectedForTrainingOnly()
    {
        var record = Encoding.UTF8.GetBytes(Valid.Replace(""","failed":1""", "", StringComparison.Ordinal));
        var training = new MeasurementJsonReader(new MeasurementBatch(SampleDefinition.Parsed), MeasurementPurpose.Training);
        Assert.That(training.TryAdd(record, out var rejection), Is.False);
        Assert.That((rejection.Code, rejection.Field), Is.EqualTo((RejectionCode.MissingField, "failed")));
    }

    [Test]
    public void RandomBytes_NeverThrowAndLeaveOnlyWholeRows()
    {
        var valid = Encoding.UTF8.GetBytes(Valid);
        var random = new Random(11);
        var batch = new MeasurementBatch(SampleDefinition.Parsed);
        var reader = new MeasurementJsonReader(batch);
        var rejected = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = random.Next(4) == 0 ? valid[..random.Next(valid.Length)] : valid.ToArray();
            for (var change = random.Next(4); change > 0 && bytes.Length > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : Marks[random.Next(Marks.Length)];
            }
            batch.Clear();
            var added = reader.TryAdd(bytes, out var rejection);
            rejected += added ? 0 : 1;
            if (batch.Count != (added ? 1 : 0) || added != (rejection.Message is null))
            {
                Assert.Fail($"added {added}, {batch.Count} rows, {rejection}: {Convert.ToHexString(bytes)}");
            }
        }
        Assert.That(rejected, Is.InRange(5_000, 19_900), "both kinds of record were tried");
    }

    [Test]
    public void ValidRecords_AllocateNothing()
    {
        var batch = new MeasurementBatch(SampleDefinition.Parsed);
        var reader = new MeasurementJsonReader(batch);
        var record = Encoding.UTF8.GetBytes(Valid);
        void Fill()
        {
            batch.Clear();
            for (var i = 0; i < 1000; i++)
            {
                reader.TryAdd(record, out _);
            }
        }
        Fill();
        Fill();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Fill();
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(batch.Count, Is.EqualTo(1000));
    }

    private static RejectionCode CodeOf(byte[] record)
    {
        new MeasurementJsonReader(new MeasurementBatch(SampleDefinition.Parsed)).TryAdd(record, out var rejection);
        return rejection.Code;
    }

    private static MeasurementBatch Read(string record)
    {
        var batch = new MeasurementBatch(SampleDefinition.Parsed);
        Assert.That(new MeasurementJsonReader(batch).TryAdd(Encoding.UTF8.GetBytes(record), out var rejection), Is.True, rejection.Message);
        return batch;
    }
}
