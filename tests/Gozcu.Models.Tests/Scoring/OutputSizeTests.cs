using System.Text;
using System.Text.Json;
using Gozcu.Models.Alerts;
using Gozcu.Models.Detectors.ZScore;
using Gozcu.Models.Scoring;
using Gozcu.Models.Tests.Packages;

namespace Gozcu.Models.Tests.Scoring;

/// <summary>Whatever comes in, what comes out is a record that Kafka takes.</summary>
[Category("Unit")]
public class OutputSizeTests
{
    /// <summary>What the Java client adds to key, value and headers at most: the batch's header, the record's, and five lengths.</summary>
    private const int KafkasOwn = 61 + 21 + 5 * 5 + 2;

    private static readonly Models.Packages.ModelPackage Package = PackageSamples.Of(
        "z-score",
        scorer: new ZScoreScorer(new double[11], new double[11]),
        warning: 2,
        critical: 4
    );

    [TestCase(RecordLimits.SmallestOutputBytes)]
    [TestCase(300_000)]
    [TestCase(RecordLimits.OutputBytes)]
    public void RandomSizes_AllFit(int limit)
    {
        var random = new Random(limit);
        var pass = new ScoringPass(Package, limit);
        var output = new OutputRecords();
        // A text that escapes make six times as long, one that they make twice as long, and one that stays.
        string[] texts = ["\\u0001", "\\\"", "x", "\U0001F600"];
        var dead = 0;
        for (var i = 0; i < 60; i++)
        {
            var text = texts[i % texts.Length];
            var length = i % 3 == 0 ? random.Next(1_000_000) : random.Next(Math.Min(limit / 3, RecordLimits.ValueBytes));
            var pump = new StringBuilder().Insert(0, text, length / Encoding.UTF8.GetByteCount(text) + 1).ToString();
            var value = Encoding.UTF8.GetBytes(i % 5 == 4 ? pump : Record(pump));
            var key = i % 4 == 1 ? new byte[random.Next(900_000)] : "k"u8.ToArray();
            var buffer = new RecordBuffer();
            buffer.Add(value, key);

            pass.Process(buffer.Records(), 0, output);

            var size = output.Ids[0].Length + output.Keys[0].Length + output.Values[0].Length + KafkasOwn;
            Assert.That(size, Is.LessThanOrEqualTo(limit), $"record {i}: value of {value.Length}, key of {key.Length} bytes");
            using var json = JsonDocument.Parse(Encoding.UTF8.GetString(output.Values[0]));
            if (output.Topics[0] == OutputTopic.DeadLetter)
            {
                dead++;
                var original = json.RootElement.GetProperty("original").GetBytesFromBase64();
                Assert.That(value.AsSpan().StartsWith(original), Is.True);
                Assert.That(json.RootElement.GetProperty("original_bytes").GetInt32(), Is.EqualTo(value.Length));
            }
        }
        Assert.That(dead, Is.InRange(10, 55));
    }

    [Test]
    public void MeasurementWhoseEscapesGrow_IsADeadLetterThatSaysSo()
    {
        // 127 KB of a character that JSON writes with six; it stands in the record twice.
        var pump = new string('\u0002', 21_000);
        var record = Record(string.Concat(pump.Select(_ => "\\u0002")));

        var (topic, json) = Single(record, limit: 200_000);

        Assert.That(topic, Is.EqualTo(OutputTopic.DeadLetter));
        Assert.That(json.GetProperty("reason").GetProperty("code").GetString(), Is.EqualTo("output-too-large"));
        Assert.That(json.GetProperty("reason").GetProperty("message").GetString(), Does.Contain("more than the 200000"));
        Assert.That(json.GetProperty("source").GetProperty("offset").GetInt64(), Is.EqualTo(100));
        Assert.That(json.GetProperty("original_bytes").GetInt32(), Is.EqualTo(Encoding.UTF8.GetByteCount(record)));
        Assert.That(Single(record, RecordLimits.OutputBytes).Topic, Is.EqualTo(OutputTopic.Scores));
    }

    [Test]
    public void LongKey_IsCutAndSaysHowLongItWas()
    {
        var key = Enumerable.Range(0, 900_000).Select(i => (byte)i).ToArray();
        var buffer = new RecordBuffer();
        buffer.Add(Encoding.UTF8.GetBytes(Record("p-1")), key);
        buffer.Add(Encoding.UTF8.GetBytes(Record("p-1")), key[..RecordLimits.KeyBytes]);
        var output = new OutputRecords();

        new ScoringPass(Package).Process(buffer.Records(), 0, output);

        Assert.That(output.Topics.ToArray(), Is.All.EqualTo(OutputTopic.Scores));
        Assert.That(output.Keys[0].ToArray(), Is.EqualTo(key[..RecordLimits.CutKeyBytes]));
        Assert.That(output.Keys[1].ToArray(), Is.EqualTo(key[..RecordLimits.KeyBytes]));
        using var cut = JsonDocument.Parse(Encoding.UTF8.GetString(output.Values[0]));
        using var whole = JsonDocument.Parse(Encoding.UTF8.GetString(output.Values[1]));
        Assert.That(cut.RootElement.GetProperty("kafka_key_bytes").GetInt32(), Is.EqualTo(900_000));
        Assert.That(whole.RootElement.TryGetProperty("kafka_key_bytes", out _), Is.False);
    }

    [Test]
    public void RecordsCutBefore_GiveTheSame()
    {
        var value = Enumerable.Range(0, 500_000).Select(i => (byte)('a' + i % 26)).ToArray();
        var key = Enumerable.Range(0, 70_000).Select(i => (byte)i).ToArray();
        var cutValue = value[..RecordLimits.ValueBytes];
        var cutKey = key[..RecordLimits.CutKeyBytes];
        var (whole, cut) = (new OutputRecords(), new OutputRecords());
        var pass = new ScoringPass(Package);

        pass.Process(new RawRecords(Column(value), RecordBuffer.Topic, [0], [1], [0], Column(key)), 0, whole);
        pass.Process(
            new RawRecords(Column(cutValue), RecordBuffer.Topic, [0], [1], [0], Column(cutKey), [value.Length], [key.Length]),
            0,
            cut
        );

        Assert.That(cut.Values[0].SequenceEqual(whole.Values[0]), Is.True);
        Assert.That(cut.Keys[0].SequenceEqual(whole.Keys[0]), Is.True);
        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(cut.Values[0]));
        Assert.That(json.RootElement.GetProperty("reason").GetProperty("code").GetString(), Is.EqualTo("too-large"));
        Assert.That(json.RootElement.GetProperty("original_bytes").GetInt32(), Is.EqualTo(500_000));
        Assert.That(json.RootElement.GetProperty("kafka_key_bytes").GetInt32(), Is.EqualTo(70_000));
    }

    [Test]
    public void LimitWithoutRoomForADeadLetter_IsRefused() =>
        Assert.That(() => new ScoringPass(Package, RecordLimits.SmallestOutputBytes - 1), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static (OutputTopic Topic, JsonElement Value) Single(string record, int limit)
    {
        var buffer = new RecordBuffer();
        buffer.Add(record);
        var output = new OutputRecords();
        new ScoringPass(Package, limit).Process(buffer.Records(), 0, output);
        return (output.Topics[0], JsonDocument.Parse(Encoding.UTF8.GetString(output.Values[0])).RootElement);
    }

    private static BytesView Column(byte[] value) => new(value, (int[])[0, value.Length]);

    private static string Record(string pump) =>
        $$"""{"pump":"{{pump}}","at":"2020-03-09 10:14:33","kind":"très grand","pressure":5,"speed":1500}""";
}
