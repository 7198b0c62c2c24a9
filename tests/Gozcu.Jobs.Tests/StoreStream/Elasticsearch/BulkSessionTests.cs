using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Gozcu.Hosting.Servers;
using Gozcu.Jobs.StoreStream.Elasticsearch;
using Gozcu.Jobs.StoreStream.Elasticsearch.Bulk;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Jobs.Tests.StoreStream.Elasticsearch;

/// <summary>What an executor does with records, on the real Elasticsearch.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class BulkSessionTests
{
    private static readonly StructType Columns = new([
        new StructField("topic", new StringType()),
        new StructField("partition", new IntegerType()),
        new StructField("offset", new LongType()),
        new StructField("timestamp", new TimestampType()),
        new StructField("value", new BinaryType()),
    ]);

    private Uri _address = null!;
    private ElasticsearchAdministration _elasticsearch = null!;
    private string _prefix = "";

    private string Indices => _prefix + "*";

    [SetUp]
    public async Task SetUp()
    {
        _address = (await ServicesFixture.StartedAsync()).ElasticsearchUri;
        _elasticsearch = new ElasticsearchAdministration(_address);
        _prefix = ServicesFixture.NewPrefix();
        await new ElasticsearchStore(ElasticsearchConnection.From(_address, file: null), _prefix).PrepareAsync(CancellationToken.None);
    }

    [TearDown]
    public async Task TearDown()
    {
        _elasticsearch.Dispose();
        using var http = new HttpClient { BaseAddress = _address };
        using var gone = await http.DeleteAsync(Indices);
    }

    [Test]
    public async Task RecordWithAnOrderBehindIt_IsForeign_AndTheOrderIsNotDone()
    {
        await PutAsync("victim", "1", """{"here":true}""");
        var order = $$$"""{"delete":{"_index":"{{{_prefix}}}victim","_id":"1"}}""";
        string[] values =
        [
            Record(0) + "\n" + order,
            Record(1)[..^1] + ",\"x\":1}\n" + order + "\n",
            Record(2) + "\r\n" + order + "\r\n" + Record(3),
            order,
            "\n" + order,
            // An order within a text stays one.
            Record(5)[..^1] + ",\"note\":\"\\n" + order.Replace("\"", "\\\"", StringComparison.Ordinal) + "\\n\"}",
        ];

        var outcome = Write(values);

        Assert.That((outcome.Failure, outcome.Refused.Count), Is.EqualTo(((BulkException?)null, 0)));
        Assert.That(await _elasticsearch.CountAsync(_prefix + "victim", CancellationToken.None), Is.EqualTo(1));
        Assert.That(await IdsAsync("foreign-*"), Is.EqualTo(Enumerable.Range(0, 5).Select(i => $"p.scores-0-{i}")));
        Assert.That(await IdsAsync("normal-*"), Is.EqualTo(["m-id-0-5"]));
        var foreign = await SourceAsync("p.scores-0-0");
        Assert.That(Encoding.UTF8.GetString(Convert.FromBase64String((string)foreign["original"]!)), Is.EqualTo(values[0]));
    }

    /// <summary>Two lines of one plant that call a boolean, a category and a number alike, in any order.</summary>
    [TestCase("true", "\"stopped\"")]
    [TestCase("\"stopped\"", "true")]
    [TestCase("\"stopped\"", "5")]
    [TestCase("5", "\"stopped\"")]
    [TestCase("true", "5")]
    [TestCase("5", "true")]
    [TestCase("\"2026-01-01\"", "\"stopped\"")]
    public async Task SameNameOfAnotherType_IsStored(string first, string second)
    {
        Write([Record(0, first)]);

        var outcome = Write([Record(1, second)]);

        Assert.That(outcome.Refused, Is.Empty);
        Assert.That(await IdsAsync("normal-*"), Is.EqualTo(["m-id-0-0", "m-id-0-1"]));
    }

    [Test]
    public async Task ObjectWhereTheIndexHasANumber_IsKeptWithReasonAndOriginal_AndTheRestIsStored()
    {
        Write([Record(0, "5")]);

        var outcome = Write([Record(1, "6"), Record(2, """{"deep":1}"""), Record(3, "7")]);

        Assert.That(outcome.Failure, Is.Null);
        Assert.That(
            outcome.Refused.Select(r => (r.Reason, r.Count, r.Example)),
            Is.EqualTo([("mapper_parsing_exception", 1L, "m-id-0-2")])
        );
        Assert.That(await IdsAsync("normal-*"), Is.EqualTo(["m-id-0-0", "m-id-0-1", "m-id-0-3"]));
        Assert.That(await IdsAsync("rejected"), Is.EqualTo(["m-id-0-2"]));
        var kept = await SourceAsync("m-id-0-2");
        Assert.That((string?)kept["original_text"], Is.EqualTo(Record(2, """{"deep":1}""")));
        Assert.That((string?)kept["index"], Does.StartWith(_prefix + "normal-"));
        Assert.That((string?)kept["level"], Is.EqualTo("normal"));
        Assert.That((int)kept["rejected"]!, Is.EqualTo(1));
        Assert.That(((int)kept["reason"]!["status"]!, (string?)kept["reason"]!["code"]), Is.EqualTo((400, "mapper_parsing_exception")));
        Assert.That((string?)kept["reason"]!["message"], Does.Contain("measurement.running"));
        Assert.That((string?)kept["source"]!["topic"], Is.EqualTo("p.scores"));
    }

    [Test]
    public async Task RefusedOnce_AndTakenLater_StandsInOnePlace()
    {
        Write([Record(0, "5")]);
        Write([Record(1, """{"deep":1}""")]);
        Assert.That(await IdsAsync("rejected"), Is.EqualTo(["m-id-0-1"]));
        // Somebody mends the mapping: the index goes and is filled again.
        using (var http = new HttpClient { BaseAddress = _address })
        {
            (await http.DeleteAsync(_prefix + "normal-*")).EnsureSuccessStatusCode();
        }

        var outcome = Write([Record(1, """{"deep":1}"""), Record(2, """{"deep":2}""")], hasRejected: true);

        Assert.That(outcome.Refused, Is.Empty);
        Assert.That(await IdsAsync("*"), Is.EqualTo(["m-id-0-1", "m-id-0-2"]));
        // And the other way round.
        Write([Record(1, "5")], hasRejected: true);
        Assert.That(await IdsAsync("normal-*"), Is.EqualTo(["m-id-0-2"]));
        Assert.That(await IdsAsync("rejected"), Is.EqualTo(["m-id-0-1"]));
    }

    [TestCase(33_000)]
    [TestCase(130_000)]
    public async Task LongKey_IsStored(int length)
    {
        var outcome = Write([Record(0)[..^1] + $",\"key\":\"{new string('k', length)}\"}}", Record(1)]);

        Assert.That(outcome.Refused, Is.Empty);
        Assert.That(await IdsAsync("normal-*"), Is.EqualTo(["m-id-0-0", "m-id-0-1"]));
        Assert.That((string?)(await SourceAsync("m-id-0-0"))["key"], Has.Length.EqualTo(length));
    }

    [Test]
    public async Task WideRecord_IsStored()
    {
        var columns = string.Join(',', Enumerable.Range(0, 1200).Select(i => $"\"s{i}\":{i}.5"));

        var outcome = Write([Record(0)[..^1] + ",\"measurement\":{" + columns + "}}"]);

        Assert.That(outcome.Refused, Is.Empty);
        Assert.That(
            (await _elasticsearch.FieldTypesAsync(_prefix + "normal-*", CancellationToken.None))["measurement.s1199"],
            Is.EqualTo("double")
        );
    }

    /// <summary>Records that only somebody who means harm, or a broken program, writes: whatever Elasticsearch says of one, the others are stored.</summary>
    [Test]
    public async Task OddRecords_StopNothing()
    {
        string[] odd =
        [
            ",\"measurement\":7",
            ",\"measurement\":{\"\":1}",
            ",\"measurement\":{\".\":1}",
            ",\"measurement\":{\"a..b\":1}",
            ",\"measurement\":{\"running\":{\"deep\":1}}",
            ",\"measurement\":{\"running\":[1,[2]]}",
            ",\"measurement\":{\"x\":1,\"x\":2}",
            ",\"measurement\":{\"n\":1e999}",
            ",\"measurement\":" + string.Concat(Enumerable.Repeat("{\"d\":", 25)) + "1" + new string('}', 25),
            ",\"measurement\":{" + string.Join(',', Enumerable.Range(0, 11_000).Select(i => $"\"f{i}\":1")) + "}",
            ",\"score\":{\"a\":1}",
            ",\"score\":true",
            ",\"time\":{}",
            ",\"contributors\":[[1]]",
            ",\"contributors\":\"none\"",
            ",\"label\":\"maybe\"",
            ",\"original\":\"not base64!\"",
            ",\"original_bytes\":1e40",
            ",\"_id\":\"other\"",
            ",\"_source\":{}",
            ",\"model\":[]",
            ",\"key\":" + new string('[', 20) + new string(']', 20),
        ];
        Write([Record(100, "1")]);

        var outcome = Write([.. odd.Select((text, i) => Record(i)[..^1] + text + "}"), Record(50, "2")]);

        Assert.That(outcome.Failure, Is.Null);
        Assert.That(await IdsAsync("normal-*"), Does.Contain("m-id-0-50").And.Contain("m-id-0-100"));
        var all = await IdsAsync("*");
        Assert.That(all, Is.EqualTo(Enumerable.Range(0, odd.Length).Append(50).Append(100).Select(i => $"m-id-0-{i}").Order()));
        Assert.That(await IdsAsync("rejected"), Has.Count.EqualTo(outcome.Refused.Sum(r => r.Count)).And.Count.GreaterThan(5));
    }

    [Test]
    public async Task NoMoreShards_IsKept_AndTheIndicesThatAreThereAreFilled()
    {
        Write([Record(0)]);
        await LimitShardsAsync(1);
        try
        {
            var outcome = Write([Record(1), Record(2, measured: "2026-01-03T00:00:00Z")]);

            Assert.That(outcome.Failure, Is.Null);
            Assert.That(outcome.Refused.Select(r => (r.Reason, r.Count)), Is.EqualTo([("validation_exception", 1L)]));
        }
        finally
        {
            await LimitShardsAsync(null);
        }
        Assert.That(await IdsAsync("rejected"), Is.EqualTo(["m-id-0-2"]));
        Assert.That(await IdsAsync("normal-*"), Is.EqualTo(["m-id-0-0", "m-id-0-1"]));
    }

    [Test]
    public async Task LargerThanARequestMayBe_IsKeptAsFarAsItFits()
    {
        var large = Record(0)[..^1] + $",\"x\":\"{new string('é', 50_000)}\"}}";

        var outcome = Write([large, Record(1)], maxDocumentBytes: 20_000);

        Assert.That(outcome.Refused.Select(r => (r.Reason, r.Count)), Is.EqualTo([("document_too_large", 1L)]));
        var kept = await SourceAsync("m-id-0-0");
        Assert.That((bool)kept["original_cut"]!, Is.True);
        Assert.That((long)kept["original_bytes"]!, Is.EqualTo(Encoding.UTF8.GetByteCount(large)));
        Assert.That(large, Does.StartWith((string)kept["original_text"]!));
        Assert.That(((string)kept["original_text"]!).Length, Is.GreaterThan(1000));
        Assert.That(await IdsAsync("normal-*"), Is.EqualTo(["m-id-0-1"]));
    }

    [Test]
    public async Task RequestTooLargeForAProxy_IsDivided()
    {
        await using var front = await FrontOfElasticsearch.StartAsync(_address);
        front.Answer = asked => asked.Body.Length > 3000 ? (413, "<html>too large</html>") : null;
        var records = Enumerable
            .Range(0, 20)
            .Select(i => Record(i))
            .Append(Record(20)[..^1] + $",\"x\":\"{new string('x', 9000)}\"}}")
            .ToArray();

        var outcome = Write(records, address: front.Address);

        Assert.That(outcome.Failure, Is.Null);
        Assert.That(outcome.Refused.Select(r => (r.Reason, r.Count, r.Example)), Is.EqualTo([("413", 1L, "m-id-0-20")]));
        Assert.That(await IdsAsync("normal-*"), Is.EqualTo(Enumerable.Range(0, 20).Select(i => $"m-id-0-{i}").Order()));
        Assert.That(records[20], Does.StartWith((string)(await SourceAsync("m-id-0-20"))["original_text"]!));
    }

    /// <summary>A busy server says so for the whole request, or for some documents: what is not done is asked for again, and nothing else.</summary>
    [TestCase(429, "es_rejected_execution_exception")]
    [TestCase(503, "process_cluster_event_timeout_exception")]
    [TestCase(502, null)]
    [TestCase(504, null)]
    public async Task BusyServer_IsAskedAgain(int status, string? type)
    {
        await using var front = await FrontOfElasticsearch.StartAsync(_address);
        var answers = 0;
        var body = type is null ? "Bad Gateway" : $$"""{"error":{"type":"{{type}}","reason":"busy"},"status":{{status}}}""";
        front.Answer = asked => asked.Path == "/_bulk" && answers++ < 2 ? (status, body) : null;

        var outcome = Write([Record(0), Record(1)], address: front.Address);

        Assert.That((outcome.Failure, outcome.Refused.Count), Is.EqualTo(((BulkException?)null, 0)));
        Assert.That(await IdsAsync("normal-*"), Is.EqualTo(["m-id-0-0", "m-id-0-1"]));
    }

    [Test]
    public async Task BusyForSomeDocuments_ThoseAreAskedAgain()
    {
        await using var front = await FrontOfElasticsearch.StartAsync(_address);
        var answers = 0;
        front.Answer = asked =>
            asked.Path == "/_bulk" && answers++ == 0
                ? (
                    200,
                    """{"items":[{"index":{"status":201}},{"index":{"status":429,"error":{"type":"es_rejected_execution_exception","reason":"full"}}}]}"""
                )
                : null;

        var outcome = Write([Record(0), Record(1)], address: front.Address);

        Assert.That((outcome.Failure, outcome.Refused.Count), Is.EqualTo(((BulkException?)null, 0)));
        var asked = front.Requests.Where(r => r.Path == "/_bulk").Select(r => r.Body.Count(c => c == '\n')).ToList();
        Assert.That(asked, Is.EqualTo([4, 2]));
        Assert.That(await IdsAsync("normal-*"), Is.EqualTo(["m-id-0-1"]));
    }

    [Test]
    public async Task BusyForLonger_IsHandedBack()
    {
        await using var front = await FrontOfElasticsearch.StartAsync(_address);
        front.Answer = asked => asked.Path == "/_bulk" ? (429, """{"error":{"type":"es_rejected_execution_exception"}}""") : null;

        var outcome = Write([Record(0)], address: front.Address, retryFor: TimeSpan.FromSeconds(2));

        Assert.That(outcome.Failure!.Error, Is.EqualTo(new ElasticsearchError(429, "es_rejected_execution_exception", "")));
        Assert.That(front.Requests.Count(r => r.Path == "/_bulk"), Is.GreaterThan(1));
    }

    /// <summary>A server that fails over one document each time, and takes the others, does so because of that document.</summary>
    [Test]
    public async Task DocumentThatTheServerFailsOver_IsKept()
    {
        await using var front = await FrontOfElasticsearch.StartAsync(_address);
        front.Answer = asked =>
            asked.Path == "/_bulk" && !asked.Body.Contains("rejected\",\"_id", StringComparison.Ordinal)
                ? (200, """{"items":[{"index":{"status":500,"error":{"type":"null_pointer_exception","reason":"oh"}}}]}""")
                : null;

        var outcome = Write([Record(0)], address: front.Address, retryFor: TimeSpan.FromMilliseconds(150));

        Assert.That(outcome.Refused.Select(r => (r.Reason, r.Count)), Is.EqualTo([("null_pointer_exception", 1L)]));
        Assert.That(await IdsAsync("rejected"), Is.EqualTo(["m-id-0-0"]));
    }

    [Test]
    public async Task RejectedIndexThatRefuses_EndsTheWriting()
    {
        Write([Record(0, "5")]);
        using var http = new HttpClient { BaseAddress = _address };
        (
            await http.PutAsJsonAsync(_prefix + "rejected/_settings", new { index = new { blocks = new { write = true } } })
        ).EnsureSuccessStatusCode();

        var outcome = Write([Record(1, """{"deep":1}"""), Record(2)]);

        Assert.That(outcome.Failure!.Error.Type, Is.EqualTo("cluster_block_exception"));
        Assert.That(outcome.Failure.What, Does.Contain(_prefix + "rejected"));
    }

    [Test]
    public async Task RequestsAreBounded_ByBytesAndByCount()
    {
        await using var front = await FrontOfElasticsearch.StartAsync(_address);
        var records = Enumerable.Range(0, 25).Select(i => Record(i)).ToArray();

        Write(records, address: front.Address, maxRecords: 10);
        var byCount = front.Requests.Where(r => r.Path == "/_bulk").Select(r => r.Body.Count(c => c == '\n') / 2).ToList();
        front.Requests.Clear();
        Write(records, address: front.Address, maxBytes: 2000);
        var byBytes = front.Requests.Where(r => r.Path == "/_bulk").Select(r => r.Body.Length).ToList();

        Assert.That(byCount, Is.EqualTo([10, 10, 5]));
        Assert.That(byBytes, Has.Count.GreaterThan(3).And.All.LessThanOrEqualTo(2300));
        Assert.That(await IdsAsync("normal-*"), Has.Count.EqualTo(25));
    }

    [Test]
    public async Task OldAndFutureDays_ShareAnIndex()
    {
        var days = Enumerable.Range(0, 300).Select(i => new DateTime(1970, 1, 1).AddDays(37 * i)).Append(new DateTime(2099, 1, 1));

        var outcome = Write([.. days.Select((day, i) => Record(i, measured: $"{day:yyyy-MM-dd}T00:00:00Z"))]);

        Assert.That(outcome.Refused, Is.Empty);
        Assert.That(await IdsAsync("normal-other"), Has.Count.EqualTo(301));
    }

    private BulkOutcome Write(
        string[] values,
        bool hasRejected = false,
        Uri? address = null,
        TimeSpan? retryFor = null,
        int maxRecords = 1000,
        int maxBytes = 5_000_000,
        int maxDocumentBytes = 50_000_000
    )
    {
        var builder = new RecordBatchBuilder(Columns);
        for (var i = 0; i < values.Length; i++)
        {
            builder.Column<StringColumnBuilder>("topic").Append("p.scores");
            builder.Column<IntColumnBuilder>("partition").Append(0);
            builder.Column<LongColumnBuilder>("offset").Append(i);
            builder
                .Column<TimestampColumnBuilder>("timestamp")
                .Append(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds() * 1000);
            builder.Column<BinaryColumnBuilder>("value").Append(Encoding.UTF8.GetBytes(values[i]));
        }
        var settings = new BulkSettings(
            _prefix,
            90,
            maxRecords,
            maxBytes,
            retryFor ?? TimeSpan.FromSeconds(10),
            TimeSpan.FromSeconds(60),
            maxDocumentBytes,
            hasRejected
        );
        var client = new ElasticsearchConnection(address ?? _address, ServerAccess.None).Client();
        var session = new BulkSession(new BulkClient(client, settings, CancellationToken.None), settings);
        session.Write(builder.Build());
        return session.Outcome;
    }

    private static string Record(int offset, string? running = null, string measured = "2026-01-01T00:00:00Z") =>
        $$$"""{"id":"m-id-0-{{{offset}}}","source":{"topic":"m","topic_id":"id","partition":0,"offset":{{{offset}}},"timestamp":"{{{measured}}}"},"level":"normal" """.TrimEnd()
        + (running is null ? "" : $",\"measurement\":{{\"running\":{running}}}")
        + "}";

    private async Task<IReadOnlyList<string>> IdsAsync(string indices)
    {
        await _elasticsearch.RefreshAsync(Indices, CancellationToken.None);
        var ids = new List<string>();
        await foreach (var id in _elasticsearch.IdsAsync(_prefix + indices, CancellationToken.None))
        {
            ids.Add(id);
        }
        ids.Sort(Comparer<string>.Default);
        return ids;
    }

    private async Task<JsonNode> SourceAsync(string id)
    {
        await _elasticsearch.RefreshAsync(Indices, CancellationToken.None);
        var request = new JsonObject { ["query"] = new JsonObject { ["ids"] = new JsonObject { ["values"] = new JsonArray(id) } } };
        return (await _elasticsearch.SearchAsync(Indices, request, CancellationToken.None))["hits"]!["hits"]!.AsArray().Single()![
            "_source"
        ]!;
    }

    private async Task PutAsync(string index, string id, string document)
    {
        using var http = new HttpClient { BaseAddress = _address };
        (await http.PutAsJsonAsync($"{_prefix}{index}/_doc/{id}?refresh=true", JsonNode.Parse(document))).EnsureSuccessStatusCode();
    }

    private async Task LimitShardsAsync(int? shards)
    {
        using var http = new HttpClient { BaseAddress = _address };
        var limit = new JsonObject { ["transient"] = new JsonObject { ["cluster.max_shards_per_node"] = shards } };
        (await http.PutAsJsonAsync("_cluster/settings", limit)).EnsureSuccessStatusCode();
    }
}
