using System.Text.Json.Nodes;
using Gozcu.Jobs.StoreStream.Elasticsearch;
using Gozcu.Jobs.Tests.Processes;
using Gozcu.Jobs.Tests.Streams;
using Gozcu.Models.Alerts;
using Gozcu.Services;

namespace Gozcu.Jobs.Tests.StoreStream;

/// <summary>The real job between the real Kafka and the real Elasticsearch.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class StoreStreamTests
{
    private const int Records = 2000;
    private static readonly string[] InSmallSteps = ["--max-records", "20"];
    private LocalServices _services = null!;
    private ElasticsearchAdministration _elasticsearch = null!;
    private KafkaTopics _topics = null!;
    private string _workspace = "";

    private string Indices => _topics.Prefix + "*";

    [SetUp]
    public async Task SetUp()
    {
        _services = await ServicesFixture.StartedAsync();
        _elasticsearch = new ElasticsearchAdministration(_services.ElasticsearchUri);
        _topics = await KafkaTopics.MakeAsync();
        _workspace = JobsFixture.NewFolder();
    }

    [TearDown]
    public void TearDown() => _elasticsearch.Dispose();

    [Test]
    public async Task KilledTwice_EveryRecordIsStoredOnce_AndAgainChangesNothing()
    {
        var ids = OutputSamples.Write(_topics, Records);
        var stored = 0L;
        foreach (var victim in (Victim[])[Victim.Driver, Victim.Everything])
        {
            using var running = await JobProcess.StartAsync(Job(InSmallSteps));
            var enough = stored + ids.Count / 10;
            await running.UntilAsync(async () => await CountAsync() >= enough);

            await running.KillAsync(victim);

            Assert.That((await running.End).ExitCode, Is.Not.Zero);
            stored = await CountAsync();
            Assert.That(stored, Is.GreaterThan(0).And.LessThan(ids.Count), $"{victim} was not killed in the middle");
        }

        var end = await JobProcess.RunAsync(Job("--once"));

        Assert.That(end.ExitCode, Is.Zero, end.Error);
        Assert.That(await StoredAsync(), Is.EqualTo(ids.Order()));
        var again = await JobProcess.RunAsync(Job("--once", "--checkpoint", JobsFixture.NewFolder()));
        Assert.That(again.ExitCode, Is.Zero, again.Error);
        Assert.That(again.Output, Does.Contain("store-stream: 2,286 records done"));
        Assert.That(await StoredAsync(), Is.EqualTo(ids.Order()));
        await AssertIndexIsDayAsync();
    }

    [Test]
    public async Task ForeignRecords_AreStoredAsForeign_AndStopNothing()
    {
        var foreign = await OutputSamples.WriteForeignAsync(_topics, _topics.Outputs.Name(OutputTopic.Scores));
        var ids = OutputSamples.Write(_topics, 20);

        var end = await JobProcess.RunAsync(Job("--once"));

        Assert.That(end.ExitCode, Is.Zero, end.Error);
        Assert.That(await StoredAsync(), Is.EqualTo(foreign.Concat(ids).Order()));
        foreach (var (id, value) in foreign.Zip(OutputSamples.Foreign))
        {
            var document = await SourceAsync(id);
            Assert.That((string?)document["level"], Is.EqualTo("foreign"));
            Assert.That((string?)document["source"]!["timestamp"], Does.Match(@"^20\d\d-.*Z$"));
            Assert.That((string?)document["original"], Is.EqualTo(value is null ? null : Convert.ToBase64String(value)));
        }
    }

    /// <summary>What Elasticsearch refuses stops nothing, is kept with the reason, and is said; again, it stands there once.</summary>
    [Test]
    public async Task RefusedRecords_AreKept_AndTheRestIsStored()
    {
        var ids = OutputSamples.Write(_topics, 20);
        var refused = await OutputSamples.WriteRefusedAsync(_topics);
        var report = Path.Combine(JobsFixture.NewFolder(), "report.json");

        var end = await JobProcess.RunAsync(Job("--once", "--report", report));

        Assert.That(end.ExitCode, Is.Zero, end.Error);
        Assert.That(await StoredAsync(), Is.EqualTo(ids.Append(refused).Order()));
        Assert.That(
            end.Error,
            Does.Contain(
                $"warning: elasticsearch refused 1 records (mapper_parsing_exception 1); they are kept in {_topics.Prefix}rejected, such as {refused}"
            )
        );
        var said = JsonNode.Parse(await File.ReadAllTextAsync(report))!["refused"]![0]!;
        Assert.That(((string?)said["reason"], (long)said["count"]!), Is.EqualTo(("mapper_parsing_exception", 1L)));
        Assert.That((string?)(await SourceAsync(refused))["reason"]!["code"], Is.EqualTo("mapper_parsing_exception"));
        var again = await JobProcess.RunAsync(Job("--once", "--checkpoint", JobsFixture.NewFolder()));
        Assert.That(again.ExitCode, Is.Zero, again.Error);
        Assert.That(await StoredAsync(), Is.EqualTo(ids.Append(refused).Order()));
    }

    [Test]
    public async Task Documents_HaveNumbersToAverage()
    {
        var foreign = await OutputSamples.WriteForeignAsync(_topics, _topics.Outputs.Name(OutputTopic.Scores));
        OutputSamples.Write(_topics, 20);

        var end = await JobProcess.RunAsync(Job("--once"));

        Assert.That(end.ExitCode, Is.Zero, end.Error);
        var sums = await AggregateAsync(
            """{"rejected":{"sum":{"field":"rejected"}},"alarm":{"sum":{"field":"alarm"}},"judged":{"value_count":{"field":"alarm"}},"delay":{"min":{"field":"delay_ms"}}}"""
        );
        // Of ten, one is no measurement and three alarm.
        Assert.That((double)sums["rejected"]!["value"]!, Is.EqualTo(2 + foreign.Count));
        Assert.That((double)sums["alarm"]!["value"]!, Is.EqualTo(6));
        Assert.That((double)sums["judged"]!["value"]!, Is.EqualTo(18));
        // Measured the day before yesterday, put out now.
        Assert.That((double)sums["delay"]!["value"]!, Is.GreaterThan(TimeSpan.FromHours(24).TotalMilliseconds));
    }

    [Test]
    public async Task ElasticsearchAwayForAWhile_JobWaits_AndNothingIsLostOrDouble()
    {
        var ids = OutputSamples.Write(_topics, Records);
        using var running = await JobProcess.StartAsync(Job([.. InSmallSteps, "--once"]));
        await running.UntilAsync(async () => await CountAsync() >= ids.Count / 10);

        await _services.StopAsync(ServiceKind.Elasticsearch, CancellationToken.None);
        await _services.StartAgainAsync(ServiceKind.Elasticsearch, CancellationToken.None);

        var end = await running.End;
        Assert.That(end.ExitCode, Is.Zero, end.Error);
        Assert.That(
            end.Error,
            Does.Match(@"^warning: elasticsearch does not answer, and batch \d+ waits: trying again in 1 s, giving up in ")
        );
        Assert.That(end.Output, Does.Match(@"elasticsearch answers again: batch \d+ is stored, \d+ s late"));
        Assert.That(await StoredAsync(), Is.EqualTo(ids.Order()));
    }

    [Test]
    public async Task ElasticsearchAwayForLonger_JobEnds_AndGoesOnWhereItWas()
    {
        var ids = OutputSamples.Write(_topics, Records);
        using var running = await JobProcess.StartAsync(Job([.. InSmallSteps, "--max-outage", "0s"]));
        await running.UntilAsync(async () => await CountAsync() >= ids.Count / 10);

        await _services.StopAsync(ServiceKind.Elasticsearch, CancellationToken.None);
        var end = await running.End;
        await _services.StartAgainAsync(ServiceKind.Elasticsearch, CancellationToken.None);

        Assert.That(end.ExitCode, Is.EqualTo(1));
        Assert.That(end.Error, Does.StartWith($"error: Elasticsearch at {_services.ElasticsearchUri} no longer answers, and batch "));
        Assert.That(end.Error.TrimEnd(), Does.Not.Contain("\n"));
        Assert.That(await CountAsync(), Is.LessThan(ids.Count));
        var again = await JobProcess.RunAsync(Job("--once"));
        Assert.That(again.ExitCode, Is.Zero, again.Error);
        Assert.That(await StoredAsync(), Is.EqualTo(ids.Order()));
    }

    private string[] Job(params string[] options) =>
        [
            "store-stream",
            "--workspace",
            _workspace,
            "--bootstrap-servers",
            _topics.Servers,
            "--topic-prefix",
            _topics.Prefix,
            "--elasticsearch",
            $"{_services.ElasticsearchUri}",
            "--index-prefix",
            _topics.Prefix,
            .. options,
        ];

    private async Task<JsonNode> SourceAsync(string id)
    {
        await _elasticsearch.RefreshAsync(Indices, CancellationToken.None);
        var found = await _elasticsearch.SearchAsync(
            Indices,
            new JsonObject { ["query"] = new JsonObject { ["ids"] = new JsonObject { ["values"] = new JsonArray(id) } } },
            CancellationToken.None
        );
        return found["hits"]!["hits"]!.AsArray().Single()!["_source"]!;
    }

    private async Task<JsonNode> AggregateAsync(string aggregations)
    {
        await _elasticsearch.RefreshAsync(Indices, CancellationToken.None);
        var request = new JsonObject { ["size"] = 0, ["aggs"] = JsonNode.Parse(aggregations) };
        return (await _elasticsearch.SearchAsync(Indices, request, CancellationToken.None))["aggregations"]!;
    }

    /// <summary>Each index holds what was measured on its day, in UTC.</summary>
    private async Task AssertIndexIsDayAsync()
    {
        var indices = await AggregateAsync(
            """{"index":{"terms":{"field":"_index","size":100},"aggs":{"first":{"min":TIME},"last":{"max":TIME}}}}""".Replace(
                "TIME",
                """{"field":"source.timestamp","format":"yyyy.MM.dd"}""",
                StringComparison.Ordinal
            )
        );
        var days = indices["index"]!["buckets"]!
            .AsArray()
            .Select(i =>
                (Index: (string)i!["key"]!, First: (string)i["first"]!["value_as_string"]!, Last: (string)i["last"]!["value_as_string"]!)
            )
            .ToList();
        Assert.That(days.Select(d => d.First).Distinct(), Is.EquivalentTo(OutputSamples.Days));
        Assert.That(
            days,
            Has.All.Matches<(string Index, string First, string Last)>(d => d.First == d.Last && d.Index.EndsWith('-' + d.First))
        );
    }

    private async Task<long> CountAsync()
    {
        await _elasticsearch.RefreshAsync(Indices, CancellationToken.None);
        return await _elasticsearch.CountAsync(Indices, CancellationToken.None);
    }

    /// <summary>The identities of all documents in order; one that stands in two indices is there twice.</summary>
    private async Task<IReadOnlyList<string>> StoredAsync()
    {
        await _elasticsearch.RefreshAsync(Indices, CancellationToken.None);
        var ids = new List<string>();
        await foreach (var id in _elasticsearch.IdsAsync(Indices, CancellationToken.None))
        {
            ids.Add(id);
        }
        ids.Sort(Comparer<string>.Default);
        return ids;
    }
}
