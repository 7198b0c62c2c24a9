using System.Text;
using System.Text.Json;
using Gozcu.Models.Alerts;
using Gozcu.Models.Detectors.ZScore;
using Gozcu.Models.Packages;
using Gozcu.Models.Scoring;
using Gozcu.Models.Tests.DataSets;
using Gozcu.Models.Tests.Packages;

namespace Gozcu.Models.Tests.Scoring;

[Category("Unit")]
public class ScoringPassTests
{
    private const string Id = "measurements-AAAAAAAAAAAAAAAAAAAAAQ-";
    private static readonly ModelPackage Package = Package3();

    /// <summary>|z| of the pressure, mean 5 and deviation 1: warning from 2, critical from 4.</summary>
    private static ModelPackage Package3()
    {
        var means = new double[11];
        var deviations = new double[11];
        (means[0], deviations[0]) = (5, 1);
        return PackageSamples
            .Of("z-score", scorer: new ZScoreScorer(means, deviations), warning: 2, critical: 4)
            .WithManifest(m => m with { Version = 3 });
    }

    [Test]
    public void EachLevel_GoesToItsTopic()
    {
        var outputs = Run(Record(5), Record(7), Record(9.5), "{", null);
        Assert.That(
            outputs.Select(output => output.Topic),
            Is.EqualTo(
                new[]
                {
                    OutputTopic.Scores,
                    OutputTopic.WarningAlerts,
                    OutputTopic.CriticalAlerts,
                    OutputTopic.DeadLetter,
                    OutputTopic.DeadLetter,
                }
            )
        );
        Assert.That(
            outputs.Select(output => output.Id),
            Is.EqualTo(new[] { Id + "0-100", Id + "1-101", Id + "2-102", Id + "0-103", Id + "1-104" })
        );
    }

    [Test]
    public void OutputRecords_HaveTheirMeasurementsKeys()
    {
        byte[]?[] keys = ["p-1"u8.ToArray(), null, [], [0xff, 0x00], "p-1"u8.ToArray()];
        var buffer = new RecordBuffer();
        for (var i = 0; i < 200; i++)
        {
            buffer.Add(Encoding.UTF8.GetBytes(i % 3 == 0 ? "{" : Record(5)), keys[i % keys.Length]);
        }
        Assert.That(
            Run(buffer, Package).Select(output => output.Key),
            Is.EqualTo(Enumerable.Range(0, 200).Select(i => keys[i % keys.Length] is { } key ? Encoding.Latin1.GetString(key) : null))
        );
    }

    [Test]
    public void TopicMadeAgain_GivesOtherIdentities()
    {
        var first = new SourceTopic("m", "AAAAAAAAAAAAAAAAAAAAAQ");
        var second = new SourceTopic("m", "AAAAAAAAAAAAAAAAAAAAAg");
        string[] ids =
        [
            .. new[] { first, second }.Select(topic =>
            {
                var output = new OutputRecords();
                new ScoringPass(Package).Process(new RawRecords(new BytesView("{"u8, [0, 1]), topic, [3], [7], [0]), 0, output);
                return Encoding.UTF8.GetString(output.Ids[0]);
            }),
        ];
        Assert.That(ids, Is.EqualTo(new[] { RecordIdentity.Of("m", first.Id, 3, 7), "m-AAAAAAAAAAAAAAAAAAAAAg-3-7" }));
    }

    [Test]
    public void ScoredRecord_SaysEverything()
    {
        var json = Run(Record(9.5, ",\"note\":\"ü\\\"\",\"failed\":1"))[0].Value;
        Assert.That(
            json,
            Is.EqualTo(
                """
                {"id":"measurements-AAAAAAAAAAAAAAAAAAAAAQ-0-100","source":{"topic":"measurements","topic_id":"AAAAAAAAAAAAAAAAAAAAAQ","partition":0,"offset":100,"timestamp":"2023-11-14T22:13:20.123Z"},
                "ingested":"2023-11-14T22:13:20.123Z","dataset":"pumps","key":"p-1","time":"2020-03-09T10:14:33.000Z",
                "model":{"name":"pumps-model","version":3},"score":4.5,"threshold":2,"level":"critical",
                "contributors":[{"feature":"pressure","value":9.5,"contribution":4.5}],
                "measurement":{"pump":"p-1","at":"2020-03-09T10:14:33.000Z","kind":"très grand","pressure":9.5,"speed":1500,
                "cycles":null,"open":null,"note":"ü\"","failed":1},"label":true}
                """.ReplaceLineEndings("")
            )
        );
    }

    [Test]
    public void DeadLetter_SaysWhyAndKeepsTheBytes()
    {
        using var json = JsonDocument.Parse(Run(Record(99))[0].Value);
        var root = json.RootElement;
        var reason = root.GetProperty("reason");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(root.GetProperty("id").GetString(), Is.EqualTo(Id + "0-100"));
            Assert.That(root.GetProperty("ingested").GetString(), Is.EqualTo("2023-11-14T22:13:20.123Z"));
            Assert.That(reason.GetProperty("code").GetString(), Is.EqualTo("out-of-range"));
            Assert.That(reason.GetProperty("field").GetString(), Is.EqualTo("pressure"));
            Assert.That(reason.GetProperty("message").GetString(), Is.EqualTo("pressure is 99 bar, above the maximum of 16"));
            Assert.That(Encoding.UTF8.GetString(root.GetProperty("original").GetBytesFromBase64()), Is.EqualTo(Record(99)));
            Assert.That(root.GetProperty("original_text").GetString(), Is.EqualTo(Record(99)));
        }
    }

    [Test]
    public void DeadLetters_OfNoTextNoValueAndTooMuch()
    {
        var buffer = new RecordBuffer();
        buffer.Add([0xff, 0xfe, 0x00], [0xff]);
        buffer.Add((byte[]?)null, "key"u8.ToArray());
        buffer.Add(new byte[900 * 1024]);
        var outputs = Run(buffer, Package);
        var roots = outputs.Select(output => JsonDocument.Parse(output.Value).RootElement).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Code(roots[0]), Is.EqualTo("wrong-encoding"));
            Assert.That(roots[0].GetProperty("original").GetBytesFromBase64(), Is.EqualTo(new byte[] { 0xff, 0xfe, 0x00 }));
            Assert.That(roots[0].TryGetProperty("original_text", out _), Is.False);
            Assert.That(roots[0].GetProperty("key").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(Code(roots[1]), Is.EqualTo("empty"));
            Assert.That(roots[1].GetProperty("original").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(roots[1].GetProperty("key").GetString(), Is.EqualTo("key"));
            Assert.That(Code(roots[2]), Is.EqualTo("too-large"));
            Assert.That(roots[2].GetProperty("original_bytes").GetInt32(), Is.EqualTo(900 * 1024));
            Assert.That(outputs[2].Value, Has.Length.LessThan(1024 * 1024), "a dead letter must fit into Kafka");
        }
    }

    [Test]
    public void LongestValidRecord_FitsIntoKafka()
    {
        var longest = new StringBuilder();
        while (longest.Length * 2 < 128 * 1024 - 400)
        {
            longest.Append("\U0001F600");
        }
        var output = Run(Record(5).Replace("p-1", longest.ToString(), StringComparison.Ordinal))[0];
        Assert.That(output.Topic, Is.EqualTo(OutputTopic.Scores));
        Assert.That(Encoding.UTF8.GetByteCount(output.Value), Is.LessThan(1000 * 1024));
    }

    [Test]
    public void MeasurementWithoutAScore_IsADeadLetter()
    {
        // Only 'open' decides, and it is missing.
        var means = new double[11];
        var deviations = new double[11];
        deviations[10] = 1;
        var weights = new double[11];
        weights[10] = 1;
        var regression = PackageSamples.Of(
            "logistic-regression",
            scorer: new Models.Detectors.LogisticRegression.LogisticRegressionScorer(weights, 0),
            warning: 0.5,
            critical: 0.9
        );
        var buffer = new RecordBuffer();
        buffer.Add(Record(5));
        var output = Run(buffer, regression)[0];
        using var json = JsonDocument.Parse(output.Value);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(output.Topic, Is.EqualTo(OutputTopic.DeadLetter));
            Assert.That(Code(json.RootElement), Is.EqualTo("not-scorable"));
            Assert.That(json.RootElement.GetProperty("reason").GetProperty("field").GetString(), Is.EqualTo("open"));
        }
    }

    [TestCase(5, 1e308, "critical", double.MaxValue)]
    [TestCase(5, 1e-300, "normal", 0d)]
    public void InfiniteScore_IsAboveEveryThresholdAndTheLargestNumber(double pressure, double factor, string level, double score)
    {
        var means = new double[11];
        var deviations = new double[11];
        (means[0], deviations[0]) = (pressure + (level == "normal" ? 0 : 10), 1 / factor);
        var package = PackageSamples.Of("z-score", scorer: new ZScoreScorer(means, deviations), warning: 2, critical: 4);
        var buffer = new RecordBuffer();
        buffer.Add(Record(pressure));

        var output = Run(buffer, package)[0];

        using var json = JsonDocument.Parse(output.Value);
        Assert.That(json.RootElement.GetProperty("level").GetString(), Is.EqualTo(level));
        Assert.That(json.RootElement.GetProperty("score").GetDouble(), Is.EqualTo(score));
        Assert.That(OutputRecordReader.Read(Encoding.UTF8.GetBytes(output.Value)).Score, Is.EqualTo(score));
    }

    [TestCase(253_402_300_800_000_000)]
    [TestCase(1_700_000_000_123_456_000)]
    [TestCase(long.MaxValue)]
    public void TimestampThatIsNoTime_MakesADeadLetterWithoutOne(long timestamp)
    {
        var bytes = Encoding.UTF8.GetBytes(Record(5));
        var output = new OutputRecords();

        new ScoringPass(Package).Process(
            new RawRecords(new BytesView(bytes, [0, bytes.Length]), RecordBuffer.Topic, [1], [2], [timestamp]),
            0,
            output
        );

        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(output.Values[0]));
        Assert.That(output.Topics[0], Is.EqualTo(OutputTopic.DeadLetter));
        Assert.That(Code(json.RootElement), Is.EqualTo("bad-timestamp"));
        Assert.That(json.RootElement.GetProperty("source").GetProperty("timestamp").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(json.RootElement.GetProperty("source").GetProperty("offset").GetInt64(), Is.EqualTo(2));
        Assert.That(json.RootElement.GetProperty("original").GetBytesFromBase64(), Is.EqualTo(bytes));
    }

    [Test]
    public void DataSetWithoutKeyAndTime_TakesKafkas()
    {
        var plain = SampleDefinition.Text.Replace("key: [pump]\n", "", StringComparison.Ordinal);
        plain = plain.Replace("time:\n  column: at\n  format: yyyy-MM-dd HH:mm:ss\n", "", StringComparison.Ordinal);
        plain = plain.Replace("  duplicates: drop\n", "", StringComparison.Ordinal);
        var means = new double[11];
        var package = PackageSamples.Of(
            "z-score",
            Models.DataSets.DataSetDefinition.Parse(plain, "plain.yaml"),
            new ZScoreScorer(means, means),
            warning: 2,
            critical: 4
        );
        var buffer = new RecordBuffer();
        buffer.Add(Record(5), "machine 7");
        using var json = JsonDocument.Parse(Run(buffer, package)[0].Value);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(json.RootElement.GetProperty("key").GetString(), Is.EqualTo("machine 7"));
            Assert.That(json.RootElement.GetProperty("time").GetString(), Is.EqualTo("2023-11-14T22:13:20.123Z"));
        }
    }

    [Test]
    public void SplittingABatch_ChangesNothing()
    {
        var buffer = new RecordBuffer();
        for (var i = 0; i < 50; i++)
        {
            buffer.Add(i % 7 == 0 ? "[]" : Record(i % 10));
        }
        var whole = Run(buffer, Package);
        var pass = new ScoringPass(Package);
        var output = new OutputRecords();
        var single = new List<Output>();
        for (var i = 0; i < 50; i++)
        {
            var records = buffer.Records();
            var one = new RawRecords(
                new BytesView(records.Values[i], [0, records.Values[i].Length]),
                RecordBuffer.Topic,
                records.Partitions.Slice(i, 1),
                records.Offsets.Slice(i, 1),
                records.Timestamps.Slice(i, 1)
            );
            Assert.That(pass.Process(one, 0, output), Is.EqualTo(1));
            single.AddRange(Outputs(output));
        }
        Assert.That(single, Is.EqualTo(whole));
    }

    [Test]
    public void ManyLargeRecords_AreTakenInPortions()
    {
        var buffer = new RecordBuffer();
        for (var i = 0; i < 30; i++)
        {
            buffer.Add(new byte[1024 * 1024]);
        }
        var records = buffer.Records();
        var pass = new ScoringPass(Package);
        var output = new OutputRecords();
        var seen = 0;
        for (var next = 0; next < records.Count; seen += output.Count)
        {
            var before = next;
            next = pass.Process(records, next, output);
            Assert.That(next, Is.GreaterThan(before).And.LessThanOrEqualTo(before + 8));
        }
        Assert.That(seen, Is.EqualTo(30));
    }

    [Test]
    public void RandomBytes_GiveExactlyOneReadableOutputEach()
    {
        var random = new Random(17);
        var valid = Encoding.UTF8.GetBytes(Record(5, ",\"note\":\"\\u00e9\""));
        var buffer = new RecordBuffer();
        const int count = 5_000;
        for (var i = 0; i < count; i++)
        {
            var bytes = random.Next(3) == 0 ? new byte[random.Next(60)] : valid.ToArray();
            if (bytes.Length != valid.Length)
            {
                random.NextBytes(bytes);
            }
            else if (random.Next(2) == 0)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }
            var key = new byte[random.Next(5)];
            random.NextBytes(key);
            buffer.Add(bytes, key);
        }
        var outputs = Run(buffer, Package);
        var summaries = outputs.Select(output => OutputRecordReader.Read(Encoding.UTF8.GetBytes(output.Value))).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                summaries.Select(summary => summary.Id),
                Is.EqualTo(Enumerable.Range(0, count).Select(i => $"{Id}{i % 3}-{100 + i}"))
            );
            Assert.That(outputs.Select(output => output.Id), Is.EqualTo(summaries.Select(summary => summary.Id)));
            Assert.That(
                outputs.Select(output => output.Topic == OutputTopic.DeadLetter),
                Is.EqualTo(summaries.Select(summary => summary.Level is null)),
                "dead letters and nothing else go to their topic"
            );
            Assert.That(outputs.Count(output => output.Topic == OutputTopic.DeadLetter), Is.InRange(count / 4, count * 3 / 4));
        }
    }

    [TestCase("z-score")]
    [TestCase("random-forest")]
    [TestCase("logistic-regression")]
    public void ValidRecords_AllocateNothing(string detector)
    {
        var buffer = new RecordBuffer();
        for (var i = 0; i < 2000; i++)
        {
            buffer.Add(Record(i % 16, ",\"open\":true,\"note\":\"a\\tb\",\"failed\":0"));
        }
        var records = buffer.Records();
        var pass = new ScoringPass(PackageSamples.Of(detector));
        var output = new OutputRecords();
        for (var warm = 0; warm < 3; warm++)
        {
            pass.Process(records, 0, output);
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        pass.Process(records, 0, output);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.That(allocated, Is.Zero);
        Assert.That(output.Count - output.CountOf(OutputTopic.DeadLetter), Is.EqualTo(2000));
    }

    [Test]
    public void Summary_IsReadBack()
    {
        var outputs = Run(Record(9.5, ",\"failed\":0"), "x");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                OutputRecordReader.Read(Encoding.UTF8.GetBytes(outputs[0].Value)),
                Is.EqualTo(
                    new OutputRecordSummary(
                        Id + "0-100",
                        AlertLevel.Critical,
                        4.5,
                        DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_123),
                        false,
                        null
                    )
                )
            );
            Assert.That(OutputRecordReader.Read(Encoding.UTF8.GetBytes(outputs[1].Value)).ReasonCode, Is.EqualTo("malformed-json"));
            foreach (
                var foreign in (string[])["", "{}", "[1]", """{"id":3}""", """{"id":"a","level":"high","score":1}""", """{"id":"a"}"""]
            )
            {
                Assert.That(() => OutputRecordReader.Read(Encoding.UTF8.GetBytes(foreign)), Throws.TypeOf<FormatException>(), foreign);
            }
        }
    }

    [Test]
    public void ColumnsOfDifferentLengths_AreRefused() =>
        Assert.That(
            () => new RawRecords(new BytesView("a"u8, [0, 1]), RecordBuffer.Topic, [0], [0], []).Count,
            Throws.ArgumentException.With.Message.Contains("0 timestamps")
        );

    private static string Record(double pressure, string more = "") =>
        FormattableString.Invariant(
            $$"""{"pump":"p-1","at":"2020-03-09 10:14:33","kind":"très grand","pressure":{{pressure}},"speed":1500{{more}}}"""
        );

    private static string? Code(JsonElement root) => root.GetProperty("reason").GetProperty("code").GetString();

    private static List<Output> Run(params string?[] values)
    {
        var buffer = new RecordBuffer();
        foreach (var value in values)
        {
            buffer.Add(value);
        }
        return Run(buffer, Package);
    }

    private static List<Output> Run(RecordBuffer buffer, ModelPackage package)
    {
        var records = buffer.Records();
        var output = new OutputRecords();
        var pass = new ScoringPass(package);
        Assert.That(pass.Process(records, 0, output), Is.EqualTo(records.Count));
        Assert.That(output.Count, Is.EqualTo(records.Count));
        return Outputs(output);
    }

    private static List<Output> Outputs(OutputRecords output)
    {
        var outputs = new List<Output>();
        for (var i = 0; i < output.Count; i++)
        {
            outputs.Add(
                new Output(
                    output.Topics[i],
                    Encoding.UTF8.GetString(output.Ids[i]),
                    output.Keys.IsNull(i) ? null : Encoding.Latin1.GetString(output.Keys[i]),
                    Encoding.UTF8.GetString(output.Values[i])
                )
            );
        }
        return outputs;
    }

    private sealed record Output(OutputTopic Topic, string Id, string? Key, string Value);
}
