using System.Text;
using System.Text.Json;
using Gozcu.Jobs.ScoreStream;
using Gozcu.Models.Scoring;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Jobs.Tests.ScoreStream;

/// <summary>What becomes of records as Kafka's source has them, on real Spark.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class ScoreTests
{
    private const string Prefix = "pumps.";
    private const string Id = "line-AAAAAAAAAAAAAAAAAAAAAQ-";
    private static readonly SourceTopic Source = new("line", "AAAAAAAAAAAAAAAAAAAAAQ");
    private static readonly DateTime Received = new(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc);

    private static readonly StructType Kafka = new([
        new StructField("partition", new IntegerType()),
        new StructField("offset", new LongType()),
        new StructField("timestamp", new TimestampType()),
        new StructField("key", new BinaryType()),
        new StructField("value", new BinaryType()),
    ]);

    [Test]
    public void Records_GoToTheTopicOfTheirLevel()
    {
        var outputs = Score([
            Pump("6"),
            Pump("5.0001"),
            Pump("5"),
            Pump("4.5001"),
            Pump("4.5"),
            Pump("0"),
            Pump("6", """, "extra": {"a": [1]}, "other": "x" """),
            "{"u8.ToArray(),
        ]);

        Assert.That(
            outputs.Select(o => o.Topic),
            Is.EqualTo(
                new[]
                {
                    "pumps.scores",
                    "pumps.scores",
                    "pumps.alerts.warning",
                    "pumps.alerts.warning",
                    "pumps.alerts.critical",
                    "pumps.alerts.critical",
                    "pumps.scores",
                    "pumps.dead-letter",
                }
            )
        );
        Assert.That(
            outputs.Select(o => o.Key),
            Is.EqualTo(Enumerable.Range(0, outputs.Count).Select(i => i % 2 == 0 ? null : (byte[])[(byte)i]))
        );
        Assert.That(outputs.Select(o => o.Id), Is.EqualTo(Enumerable.Range(0, outputs.Count).Select(i => $"{Id}{i % 3}-{1000 + i}")));
        Assert.That(outputs.Select(o => Text(o.Value, "id")), Is.EqualTo(outputs.Select(o => o.Id)));
    }

    [Test]
    public void ScoredRecord_SaysWhatWasScoredAndWhy()
    {
        var value = Score([Pump("4")]).Single().Value;

        var score = 1 / (1 + Math.Exp(-2));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)Text(value, "id"), Is.EqualTo(Id + "0-1000"));
            Assert.That(Text(value, "source", "topic"), Is.EqualTo("line"));
            Assert.That(Text(value, "source", "topic_id"), Is.EqualTo(Source.Id));
            Assert.That(value.GetProperty("source").GetProperty("partition").GetInt32(), Is.Zero);
            Assert.That(value.GetProperty("source").GetProperty("offset").GetInt64(), Is.EqualTo(1000));
            Assert.That(value.GetProperty("ingested").GetDateTime(), Is.EqualTo(Received));
            Assert.That(Text(value, "time"), Is.EqualTo("2026-01-01T00:00:00.000Z"));
            Assert.That(Text(value, "dataset"), Is.EqualTo("pump"));
            Assert.That(Text(value, "key"), Is.EqualTo("p1"));
            Assert.That(Text(value, "model", "name"), Is.EqualTo("low"));
            Assert.That(value.GetProperty("score").GetDouble(), Is.EqualTo(score).Within(1e-12));
            Assert.That(value.GetProperty("threshold").GetDouble(), Is.EqualTo(0.5));
            Assert.That(Text(value, "level"), Is.EqualTo("critical"));
            Assert.That(Text(value.GetProperty("contributors")[0], "feature"), Is.EqualTo("pressure"));
            Assert.That(value.GetProperty("measurement").GetProperty("pressure").GetDouble(), Is.EqualTo(4));
            Assert.That(value.GetProperty("measurement").GetProperty("flow").ValueKind, Is.EqualTo(JsonValueKind.Null));
        }
    }

    [TestCase("malformed-json", null, """{"pump": "p1", """)]
    [TestCase("malformed-json", null, "sensor not ready")]
    [TestCase("malformed-json", null, """{"pump":"p1","time":"2026-01-01T00:00:00Z","kind":"small","pressure":NaN}""")]
    [TestCase("malformed-json", null, """{"pump":"p1","time":"2026-01-01T00:00:00Z","kind":"small","pressure":-Infinity}""")]
    [TestCase("not-finite", "pressure", """{"pump":"p1","time":"2026-01-01T00:00:00Z","kind":"small","pressure":"NaN"}""")]
    [TestCase("not-finite", "pressure", """{"pump":"p1","time":"2026-01-01T00:00:00Z","kind":"small","pressure":"Infinity"}""")]
    [TestCase("not-finite", "pressure", """{"pump":"p1","time":"2026-01-01T00:00:00Z","kind":"small","pressure":1e999}""")]
    [TestCase("wrong-type", "pressure", """{"pump":"p1","time":"2026-01-01T00:00:00Z","kind":"small","pressure":"high"}""")]
    [TestCase("wrong-type", "pressure", """{"pump":"p1","time":"2026-01-01T00:00:00Z","kind":"small","pressure":[5]}""")]
    [TestCase("missing-field", "pressure", """{"pump":"p1","time":"2026-01-01T00:00:00Z","kind":"small"}""")]
    [TestCase("missing-field", "pressure", """{"pump":"p1","time":"2026-01-01T00:00:00Z","kind":"small","pressure":null}""")]
    [TestCase("out-of-range", "pressure", """{"pump":"p1","time":"2026-01-01T00:00:00Z","kind":"small","pressure":20.5}""")]
    [TestCase("unknown-category", "kind", """{"pump":"p1","time":"2026-01-01T00:00:00Z","kind":"huge","pressure":5}""")]
    [TestCase("bad-time", "time", """{"pump":"p1","time":"2026-13-32T25:61:00Z","kind":"small","pressure":5}""")]
    [TestCase("not-an-object", null, "[1, 2]")]
    [TestCase("empty", null, "  ")]
    [TestCase("empty", null, null)]
    public void UnusableRecord_BecomesADeadLetterWithItsReasonAndBytes(string code, string? field, string? record)
    {
        var bytes = record is null ? null : Encoding.UTF8.GetBytes(record);

        var (topic, id, _, value) = Score([Pump("6"), bytes, Pump("6")])[1];

        Assert.That((topic, id), Is.EqualTo(("pumps.dead-letter", Id + "1-1001")));
        Assert.That(Text(value, "level"), Is.EqualTo("dead-letter"));
        Assert.That((Text(value, "reason", "code"), Text(value, "reason", "field")), Is.EqualTo((code, field)));
        Assert.That(Text(value, "reason", "message"), Is.Not.Empty);
        Assert.That(Text(value, "original"), Is.EqualTo(bytes is null ? null : Convert.ToBase64String(bytes)));
    }

    [Test]
    public void BytesThatAreNoText_AreKeptAsTheyWere()
    {
        byte[] bytes = [.. "{\"pump\":\""u8, 0xff, .. "\"}"u8];

        var (topic, _, _, value) = Score([bytes]).Single();

        Assert.That(topic, Is.EqualTo("pumps.dead-letter"));
        Assert.That(Text(value, "reason", "code"), Is.EqualTo("wrong-encoding"));
        Assert.That(value.GetProperty("original").GetBytesFromBase64(), Is.EqualTo(bytes));
    }

    private static byte[] Pump(string pressure, string more = "") =>
        Encoding.UTF8.GetBytes($$"""{"pump":"p1","time":"2026-01-01T00:00:00Z","kind":"small","pressure":{{pressure}}{{more}}}""");

    /// <summary>Scores records of three partitions, of which the first has offset 1000, and gives what comes out in their order.</summary>
    private static IReadOnlyList<(string Topic, string Id, byte[]? Key, JsonElement Value)> Score(IReadOnlyList<byte[]?> values)
    {
        var records = JobsFixture.Session.CreateDataFrame(
            values.Select(
                (value, i) => new GenericRow([i % 3, 1000L + i, new Timestamp(Received), i % 2 == 0 ? null : (byte[])[(byte)i], value])
            ),
            Kafka
        );
        return
        [
            .. ScoreStreamJob
                .Score(records, Samples.LowPressure("low"), Source, Prefix)
                .Collect()
                .Select(row =>
                    (
                        row.GetAs<string>("topic"),
                        Header(row),
                        row.GetAs<byte[]?>("key"),
                        JsonDocument.Parse(row.GetAs<byte[]>("value")).RootElement
                    )
                ),
        ];
    }

    private static string Header(Row row)
    {
        var header = row.GetAs<Row[]>("headers").Single();
        Assert.That(header.GetAs<string>("key"), Is.EqualTo("id"));
        return Encoding.UTF8.GetString(header.GetAs<byte[]>("value"));
    }

    private static string? Text(JsonElement json, params string[] path) =>
        path.Aggregate(json, (node, name) => node.GetProperty(name)).GetString();
}
