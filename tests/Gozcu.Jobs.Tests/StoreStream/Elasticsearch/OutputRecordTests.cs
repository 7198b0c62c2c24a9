using System.Text;
using System.Text.Json.Nodes;
using Gozcu.Jobs.StoreStream.Elasticsearch.Documents;

namespace Gozcu.Jobs.Tests.StoreStream.Elasticsearch;

/// <summary>What is one of our records, and what the store makes of it.</summary>
[TestFixture]
[Category("Unit")]
internal sealed class OutputRecordTests
{
    private const string Ours =
        """{"id":"m-iD_9-0-7","source":{"topic":"m","topic_id":"iD_9","partition":0,"offset":7,"timestamp":"2026-01-01T00:00:00.123Z"},"ingested":"2026-01-01T00:00:00.123Z","level":"normal","score":0.25}""";

    private const long Measured = 1_767_225_600_123_000;

    private static readonly StoredLevel Normal = StoredLevel.OfTopic("pumps.scores")!;

    [TestCase(Ours, "m-iD_9-0-7")]
    [TestCase("  " + Ours + " \r\n ", "m-iD_9-0-7")]
    [TestCase(
        """{"id":"m-0-7","source":{"topic":"m","partition":0,"offset":7,"timestamp":"2026-01-01T00:00:00.123Z"},"level":"normal"}""",
        "m-0-7"
    )]
    [TestCase(
        """{"source":{"offset":9223372036854775807,"timestamp":"2026-01-01T00:00:00.123Z","partition":2147483647,"topic":"a.b_c-d"},"level":"normal","id":"a.b_c-d-2147483647-9223372036854775807"}""",
        "a.b_c-d-2147483647-9223372036854775807"
    )]
    public void RecordOfOurs_IsRead(string json, string id)
    {
        var record = new OutputRecord();

        Assert.That(record.TryRead(Encoding.UTF8.GetBytes(json), Normal.Utf8Name), Is.True);
        Assert.That(Encoding.UTF8.GetString(record.Id), Is.EqualTo(id));
        Assert.That(record.Measured, Is.EqualTo(Measured));
    }

    [Test]
    public void RecordWithoutTimestamp_HasNone() =>
        Assert.That(
            Read(Ours.Replace("\"2026-01-01T00:00:00.123Z\"},", "null},", StringComparison.Ordinal), out var record)
                && record.Measured is null,
            Is.True
        );

    private static IEnumerable<string> Foreign()
    {
        yield return "";
        yield return "null";
        yield return "[]";
        yield return "{}";
        yield return "not JSON";
        yield return "\"" + Ours.Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
        // Something behind the object, above all what a bulk request would take for an order.
        yield return Ours + "{}";
        yield return Ours + "\n{\"delete\":{\"_index\":\"x\",\"_id\":\"1\"}}";
        yield return Ours + "\r{\"delete\":{\"_index\":\"x\",\"_id\":\"1\"}}";
        yield return Ours + ",";
        yield return Ours + "\0";
        yield return "﻿" + Ours;
        yield return Ours + "// comment";
        yield return Ours[..^1] + ",}";
        // A line break within text is no JSON.
        yield return Ours.Replace("normal", "nor\nmal", StringComparison.Ordinal);
        // Names twice: whoever reads the first, and whoever reads the last, would see two records.
        yield return Ours[..^1] + ",\"id\":\"m-iD_9-0-7\"}";
        yield return Ours[..^1] + ",\"level\":\"normal\"}";
        yield return Ours[..^1] + ",\"score\":1}";
        yield return Ours[..^1] + ",\"\\u0069d\":\"other\"}";
        yield return Ours.Replace("\"partition\":0", "\"partition\":0,\"partition\":0", StringComparison.Ordinal);
        // Names that the store adds.
        yield return Ours[..^1] + ",\"rejected\":0}";
        yield return Ours[..^1] + ",\"alarm\":0}";
        yield return Ours[..^1] + ",\"delay_ms\":0}";
        // Another identity, another level, other coordinates.
        yield return Ours.Replace("\"id\":\"m-iD_9-0-7\"", "\"id\":\"m-iD_9-0-8\"", StringComparison.Ordinal);
        yield return Ours.Replace("\"level\":\"normal\"", "\"level\":\"critical\"", StringComparison.Ordinal);
        yield return Ours.Replace("\"level\":\"normal\"", "\"level\":null", StringComparison.Ordinal);
        yield return Ours.Replace("\"level\":\"normal\",", "", StringComparison.Ordinal);
        yield return Ours.Replace("\"offset\":7", "\"offset\":7.0", StringComparison.Ordinal);
        yield return Ours.Replace("\"offset\":7", "\"offset\":\"7\"", StringComparison.Ordinal);
        yield return Ours.Replace("\"offset\":7", "\"offset\":-7", StringComparison.Ordinal);
        yield return Ours.Replace("\"offset\":7", "\"offset\":9223372036854775808", StringComparison.Ordinal);
        yield return Ours.Replace("\"partition\":0,", "", StringComparison.Ordinal);
        yield return Ours.Replace("\"timestamp\":", "\"when\":", StringComparison.Ordinal);
        yield return Ours.Replace("00.123Z", "00.123+05:00", StringComparison.Ordinal);
        yield return Ours.Replace("2026-01-01T", "2026-02-30T", StringComparison.Ordinal);
        yield return Ours.Replace("2026-01-01T", "2026-01-01 ", StringComparison.Ordinal);
        // A topic that is none: its name would stand in the order as it is.
        yield return """{"id":"a\"b-0-7","source":{"topic":"a\"b","partition":0,"offset":7,"timestamp":null},"level":"normal"}""";
        yield return $$"""{"id":"{{new string('t', 600)}}-0-7","source":{"topic":"{{new string('t', 600)}}","partition":0,"offset":7,"timestamp":null},"level":"normal"}""";
        // Deeper, or with more names, than anything of ours.
        yield return Ours[..^1] + ",\"deep\":" + new string('[', 100) + new string(']', 100) + "}";
        yield return Ours[..^1] + string.Concat(Enumerable.Range(0, 100).Select(i => $",\"n{i}\":1")) + "}";
    }

    [TestCaseSource(nameof(Foreign))]
    public void AnythingElse_IsForeign(string json) => Assert.That(Read(json, out _), Is.False);

    [Test]
    public void BytesThatAreNoText_AreForeign()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Ours[..^1] + ",\"x\":\""), 0xff, .. "\"}"u8];

        Assert.That(new OutputRecord().TryRead(bytes, Normal.Utf8Name), Is.False);
    }

    [Test]
    public void Document_IsTheRecordAnew_InOneLine_WithNumbersBeforeIt()
    {
        var json =
            Ours[..^1]
            + """, "measurement" : { "a\u0062" : 1.50, "big":12345678901234567890123, "t":"x\ny\u0000\"é😀" , "b":[true,false,null,{}] } }""";

        var document = Write(json, measured: Measured, arrived: Measured + 250_000);

        Assert.That(document, Does.Not.Contain("\n").And.Not.Contain("\r"));
        Assert.That(document, Does.StartWith("""{"rejected":0,"alarm":0,"delay_ms":250,"id":"m-iD_9-0-7","source":{"""));
        Assert.That(
            document,
            Does.EndWith(
                ""","measurement":{"ab":1.50,"big":12345678901234567890123,"t":"x\ny\u0000\"é\uD83D\uDE00","b":[true,false,null,{}]}}"""
            )
        );
        var rebuilt = JsonNode.Parse(document)!.AsObject();
        foreach (var name in (string[])["rejected", "alarm", "delay_ms"])
        {
            rebuilt.Remove(name);
        }
        Assert.That(JsonNode.DeepEquals(rebuilt, JsonNode.Parse(json)), Is.True);
    }

    [TestCase("dead-letter", """{"rejected":1,"id":""")]
    [TestCase("alerts.warning", """{"rejected":0,"alarm":1,"id":""")]
    [TestCase("alerts.critical", """{"rejected":0,"alarm":1,"id":""")]
    [TestCase("scores", """{"rejected":0,"alarm":0,"id":""")]
    public void Level_DecidesTheNumbers(string topic, string beginning)
    {
        var writer = new DocumentWriter();

        writer.TryWrite(Encoding.UTF8.GetBytes(Ours), StoredLevel.OfTopic(topic)!, measured: null, arrived: 0);

        Assert.That(Encoding.UTF8.GetString(writer.Document), Does.StartWith(beginning));
    }

    [TestCase("\\ud800")]
    [TestCase("\\udc00x")]
    [TestCase("\\ud83dx")]
    public void HalfOfASurrogatePair_IsNoText(string escape) =>
        Assert.That(
            new DocumentWriter().TryWrite(Encoding.UTF8.GetBytes(Ours[..^1] + $",\"x\":\"{escape}\"}}"), Normal, Measured, Measured),
            Is.False
        );

    [Test]
    public void Topics_HaveTheirLevels()
    {
        Assert.That(
            ((string[])["scores", "iot.alerts.warning", "iot.alerts.critical", "x-dead-letter", "measurements"]).Select(t =>
                StoredLevel.OfTopic(t)?.Name
            ),
            Is.EqualTo(["normal", "warning", "critical", "dead-letter", null])
        );
    }

    private static bool Read(string json, out OutputRecord record)
    {
        record = new OutputRecord();
        return record.TryRead(Encoding.UTF8.GetBytes(json), Normal.Utf8Name);
    }

    private static string Write(string json, long measured, long arrived)
    {
        var writer = new DocumentWriter();
        Assert.That(writer.TryWrite(Encoding.UTF8.GetBytes(json), Normal, measured, arrived), Is.True);
        return Encoding.UTF8.GetString(writer.Document);
    }
}
