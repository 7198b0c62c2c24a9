using System.Text.Json.Nodes;
using Gozcu.Kibana.Boards;
using Gozcu.Kibana.Description;
using Gozcu.Kibana.Queries;

namespace Gozcu.Kibana.Tests.Queries;

[TestFixture]
[Category("Unit")]
internal sealed class KibanaRequestTests
{
    private static readonly DateTimeOffset From = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Test]
    public void GroupsOrderedByAMetric_HaveItBesideWhatIsWithin()
    {
        var chart = new BoardChart(
            "t",
            "d",
            BoardChartKind.Table,
            [Filter.Is(Fields.Level, "critical"), Filter.IsNot(Fields.DataSet, "iot"), Filter.Exists("_ignored")],
            [Metric.Maximum(Fields.Score, "s"), Metric.Count("c")],
            [
                Grouping.Values(Fields.Entity, GroupingRole.Rows, "e", 5, lowestFirst: true),
                Grouping.Values(Fields.Contributor, GroupingRole.Rows, "f", 3),
            ]
        );

        var request = KibanaRequest.Of(chart, Fields.Time, From, From.AddMinutes(15));

        var expected = """
            {
              "size": 0,
              "track_total_hits": true,
              "query": { "bool": {
                "filter": [
                  { "match_phrase": { "level": "critical" } },
                  { "exists": { "field": "_ignored" } },
                  { "range": { "source.timestamp": {
                    "gte": "2026-01-01T00:00:00.000Z", "lte": "2026-01-01T00:15:00.000Z", "format": "strict_date_optional_time" } } }
                ],
                "must_not": [ { "match_phrase": { "dataset": "iot" } } ] } },
              "aggs": { "3": {
                "terms": { "field": "key", "order": { "1": "asc" }, "size": 5 },
                "aggs": {
                  "4": {
                    "terms": { "field": "contributors.feature", "order": { "1": "desc" }, "size": 3 },
                    "aggs": { "1": { "max": { "field": "score" } } }
                  },
                  "1": { "max": { "field": "score" } }
                } } }
            }
            """;
        Assert.That(JsonNode.DeepEquals(request, JsonNode.Parse(expected)), Is.True, request.ToJsonString());
    }

    [TestCase(15, "fixed_interval", "30s")]
    [TestCase(60, "calendar_interval", "1m")]
    [TestCase(24 * 60, "fixed_interval", "30m")]
    [TestCase(7 * 24 * 60, "fixed_interval", "3h")]
    [TestCase(90 * 24 * 60, "calendar_interval", "1d")]
    public void Time_GoesInStepsThatFitTheRange(int minutes, string name, string interval) =>
        Assert.That(AutoInterval.For(TimeSpan.FromMinutes(minutes)), Is.EqualTo((name, interval)));

    [Test]
    public void NumbersOfFieldsThatHaveNone_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => Metric.Average(Fields.Level, "l"));
        Assert.Throws<ArgumentException>(() => Grouping.Time(Fields.Score, "s"));
        Assert.Throws<ArgumentException>(() => Grouping.Steps(Fields.Entity, "e", 1));
        Assert.Throws<ArgumentException>(() => Grouping.Values(Fields.ReasonMessage, GroupingRole.X, "m", 1));
    }
}
