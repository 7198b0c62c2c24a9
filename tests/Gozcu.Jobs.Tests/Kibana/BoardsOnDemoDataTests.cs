using System.Text.Json.Nodes;
using Gozcu.Jobs.StoreStream.Elasticsearch;
using Gozcu.Kibana.Boards;
using Gozcu.Kibana.Commands;
using Gozcu.Kibana.Description;
using Gozcu.Kibana.Queries;

namespace Gozcu.Jobs.Tests.Kibana;

/// <summary>What Kibana would ask to draw the boards, asked of the real Elasticsearch over what a demo run wrote.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class BoardsOnDemoDataTests
{
    private static readonly Catalogue Columnless = GozcuCatalogue.Make("unused-");
    private DemoRun _demo = null!;
    private Catalogue _catalogue = null!;
    private ElasticsearchAdministration _elasticsearch = null!;
    private DateTimeOffset _from;
    private DateTimeOffset _to;

    public static IEnumerable<string> Charts => Columnless.Charts.Select(c => c.Title);

    public static IEnumerable<string> Rules => Columnless.Rules.Select(r => r.Title);

    [OneTimeSetUp]
    public async Task SetUp()
    {
        _demo = await DemoRun.DoneAsync();
        _catalogue = GozcuCatalogue.Make(_demo.IndexPrefix, [.. BoardColumns.Of(_demo.DataSet)], [Topic()]);
        _elasticsearch = new ElasticsearchAdministration(_demo.Elasticsearch);
        // A range in which everything lies, whatever the clock does while the tests run.
        var time = new JsonObject { ["field"] = _catalogue.TimeField.Name };
        var span = await SearchAsync(
            new JsonObject
            {
                ["size"] = 0,
                ["aggs"] = new JsonObject
                {
                    ["first"] = new JsonObject { ["min"] = time },
                    ["last"] = new JsonObject { ["max"] = time.DeepClone() },
                },
            }
        );
        _from = Moment(span, "first");
        _to = Moment(span, "last").AddMilliseconds(1);
    }

    [OneTimeTearDown]
    public void TearDown() => _elasticsearch.Dispose();

    [Test]
    public async Task EveryField_IsInTheMapping_WithAFittingType()
    {
        var types = await _elasticsearch.FieldTypesAsync(_catalogue.Indices, CancellationToken.None);
        var fields = _catalogue
            .Charts.SelectMany(c => c.Fields)
            .Concat(_catalogue.Rules.Select(r => r.Average).OfType<Field>())
            .Append(_catalogue.TimeField)
            .Distinct();
        foreach (var field in fields)
        {
            Assert.That(types, Contains.Key(field.Name));
            Assert.That(Fitting(field.Type), Does.Contain(types[field.Name]), field.Name);
        }
        var named = _catalogue
            .Items.OfType<SavedSearch>()
            .SelectMany(s => s.Columns.Concat(s.Filters.Select(f => f.Field)))
            .Concat(_catalogue.Charts.SelectMany(c => c.Filters).Concat(_catalogue.Rules.SelectMany(r => r.Filters)).Select(f => f.Field));
        Assert.That(named.Distinct(), Is.SubsetOf(types.Keys));
    }

    [TestCaseSource(nameof(Charts))]
    public async Task Chart_HasRows(string title)
    {
        var chart = _catalogue.Charts.Single(c => c.Title == title);

        var answer = await AskAsync(chart);

        AssertFilled(chart, answer);
    }

    [Test]
    public async Task DriftOfEveryColumn_HasRows()
    {
        var drift = _catalogue.Charts.Where(c => c.Title.StartsWith("Drift of ", StringComparison.Ordinal)).ToList();

        Assert.That(drift, Has.Count.GreaterThan(1));
        foreach (var chart in drift)
        {
            AssertFilled(chart, await AskAsync(chart));
        }
    }

    [Test]
    public async Task Numbers_AreTheLedgers()
    {
        var now = await AskAsync("Now");
        Assert.That(Total(now), Is.EqualTo(_demo.Result.Ledger.Produced));
        Assert.That(Value(now, "alarms", "Now"), Is.EqualTo(Alerts));
        Assert.That(Value(now, "rejected", "Now"), Is.EqualTo(_demo.Records("dead-letter")));

        var levels = await AskAsync("Records by level");
        Assert.That(
            Counts(Buckets(levels).SelectMany(Inner)),
            Is.EquivalentTo(
                new Dictionary<string, long>
                {
                    ["normal"] = _demo.Records("scores"),
                    ["warning"] = _demo.Records("alerts.warning"),
                    ["critical"] = _demo.Records("alerts.critical"),
                    ["dead-letter"] = _demo.Records("dead-letter"),
                }.Where(level => level.Value > 0)
            )
        );

        Assert.That(Total(await AskAsync("Alerts by entity")), Is.EqualTo(Alerts));
        Assert.That(Total(await AskAsync("Score distribution")), Is.EqualTo(_demo.Result.Ledger.Produced - _demo.Records("dead-letter")));
        Assert.That(Counts(Buckets(await AskAsync("Rejected by reason"))).Values.Sum(), Is.EqualTo(_demo.Records("dead-letter")));
        Assert.That(Counts(Buckets(await AskAsync("Scores by entity"))), Has.Count.EqualTo(Stations(await AskAsync("Longest silent"))));
    }

    [Test]
    public async Task Lists_FindTheirDocuments()
    {
        Assert.That(Total(await ListAsync("Latest alerts")), Is.EqualTo(Alerts));
        var rejected = await ListAsync("Rejected records");
        Assert.That(Total(rejected), Is.EqualTo(_demo.Records("dead-letter")));
        Assert.That((string?)rejected["hits"]!["hits"]![0]!["_source"]!["reason"]!["code"], Is.Not.Empty);
        Assert.That(Total(await ListAsync("Values that do not fit")), Is.Zero);
    }

    [Test]
    public async Task Rules_CountAndAverageWhatTheySay()
    {
        var critical = await RuleAsync("Gozcu: many critical alerts", _to);
        Assert.That(Total(critical), Is.EqualTo(_demo.Records("alerts.critical")));
        var rejected = await RuleAsync("Gozcu: many rejected records", _to);
        Assert.That(
            (double)rejected["aggregations"]![KibanaRequest.RuleMetric]!["value"]!,
            Is.EqualTo(_demo.Records("dead-letter") / (double)_demo.Result.Ledger.Produced).Within(1e-9)
        );
        var behind = await RuleAsync("Gozcu: scoring is behind", _to);
        Assert.That((double)behind["aggregations"]![KibanaRequest.RuleMetric]!["value"]!, Is.InRange(0, 60_000));
        var silence = $"Gozcu: silence of {Topic()}";
        Assert.That(Total(await RuleAsync(silence, _to)), Is.EqualTo(_demo.Result.Ledger.Produced));
        Assert.That(Total(await RuleAsync(silence, _to.AddHours(1))), Is.Zero);
    }

    private long Alerts => _demo.Records("alerts.warning") + _demo.Records("alerts.critical");

    private string Topic() => _demo.Result.Production.Deliveries.Offsets[0].Topic;

    private Task<JsonNode> AskAsync(string title) => AskAsync(_catalogue.Charts.Single(c => c.Title == title));

    private Task<JsonNode> AskAsync(BoardChart chart) => SearchAsync(KibanaRequest.Of(chart, _catalogue.TimeField, _from, _to));

    private Task<JsonNode> ListAsync(string title) =>
        SearchAsync(
            KibanaRequest.Of(_catalogue.Items.OfType<SavedSearch>().Single(s => s.Title == title), _catalogue.TimeField, _from, _to)
        );

    private Task<JsonNode> RuleAsync(string title, DateTimeOffset at) =>
        SearchAsync(KibanaRequest.Of(_catalogue.Rules.Single(r => r.Title == title), _catalogue.TimeField, at));

    private Task<JsonNode> SearchAsync(JsonObject request) =>
        _elasticsearch.SearchAsync(_catalogue.Indices, request, CancellationToken.None);

    /// <summary>Every grouping has groups, and every metric a number in each innermost group.</summary>
    private static void AssertFilled(BoardChart chart, JsonNode answer)
    {
        IEnumerable<JsonNode> groups = [answer["aggregations"] ?? new JsonObject()];
        for (var level = 0; level < chart.Groupings.Count; level++)
        {
            var id = $"{chart.Metrics.Count + level + 1}";
            groups = [.. groups.SelectMany(g => g[id]!["buckets"]!.AsArray()).Select(b => b!)];
            Assert.That(groups, Is.Not.Empty, $"{chart.Title}: no groups by {chart.Groupings[level].Label}");
        }
        for (var i = 0; i < chart.Metrics.Count; i++)
        {
            var metric = chart.Metrics[i];
            var id = $"{i + 1}";
            switch (metric.Kind)
            {
                case MetricKind.Count:
                    Assert.That(Total(answer), Is.Positive);
                    break;
                case MetricKind.Percentiles:
                    var percentiles = groups.SelectMany(g => g[id]!["values"]!.AsArray()).Select(v => (double?)v!["value"]).ToList();
                    Assert.That(percentiles, Is.Not.Empty.And.Some.Not.Null, $"{chart.Title}: no {metric.Label}");
                    break;
                default:
                    Assert.That(groups.Select(g => (double?)g[id]!["value"]), Has.Some.Not.Null, $"{chart.Title}: no {metric.Label}");
                    break;
            }
        }
    }

    private static string[] Fitting(FieldType type) =>
        type switch
        {
            FieldType.Keyword => ["keyword"],
            FieldType.Number => ["double", "long", "integer", "byte"],
            FieldType.Date => ["date"],
            _ => ["text"],
        };

    private static long Total(JsonNode answer) => (long)answer["hits"]!["total"]!["value"]!;

    private double Value(JsonNode answer, string label, string title)
    {
        var metrics = _catalogue.Charts.Single(c => c.Title == title).Metrics;
        var index = metrics.Select((m, i) => (m, i)).Single(x => x.m.Label == label).i;
        return (double)answer["aggregations"]![$"{index + 1}"]!["value"]!;
    }

    /// <summary>The groups of an answer, or those within a group.</summary>
    private static IEnumerable<JsonNode> Buckets(JsonNode answer) => Inner(answer["aggregations"]!);

    private static IEnumerable<JsonNode> Inner(JsonNode group) =>
        group
            .AsObject()
            .Select(p => p.Value)
            .OfType<JsonObject>()
            .Where(o => o["buckets"] is JsonArray)
            .SelectMany(o => o["buckets"]!.AsArray())!;

    private static Dictionary<string, long> Counts(IEnumerable<JsonNode> buckets) =>
        buckets.GroupBy(b => b["key"]!.ToString()).ToDictionary(g => g.Key, g => g.Sum(b => (long)b["doc_count"]!));

    private static int Stations(JsonNode answer) => Counts(Buckets(answer)).Count;

    private static DateTimeOffset Moment(JsonNode answer, string name) =>
        DateTimeOffset.FromUnixTimeMilliseconds((long)(double)answer["aggregations"]![name]!["value"]!);
}
