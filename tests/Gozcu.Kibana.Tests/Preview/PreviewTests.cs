using System.Text.Json.Nodes;
using Gozcu.Kibana.Boards;
using Gozcu.Kibana.Description;
using Gozcu.Kibana.Preview;

namespace Gozcu.Kibana.Tests.Preview;

[TestFixture]
[Category("Unit")]
internal sealed class PreviewTests
{
    private static readonly BoardChart Stacked = new(
        "t",
        "d",
        BoardChartKind.Bars,
        [],
        [Metric.Count("records")],
        [Grouping.Time(Fields.Time, "time"), Grouping.Values(Fields.Level, GroupingRole.Series, "level", 2)]
    );

    private static readonly JsonNode Answer = JsonNode.Parse(
        """
        { "hits": { "total": { "value": 9 } }, "aggregations": { "2": { "buckets": [
          { "key": 1000, "doc_count": 5, "3": { "buckets": [ { "key": "normal", "doc_count": 3 }, { "key": "critical", "doc_count": 2 } ] } },
          { "key": 2000, "doc_count": 4, "3": { "buckets": [ { "key": "normal", "doc_count": 4 } ] } } ] } } }
        """
    )!;

    [Test]
    public void Rows_AreTheInnermostGroups() =>
        Assert.That(
            PreviewRows.Of(Stacked, Answer).Select(r => $"{string.Join("/", r.Groups)} {r.Metric} {r.Value}"),
            Is.EqualTo(["1000/normal records 3", "1000/critical records 2", "2000/normal records 4"])
        );

    [Test]
    public void Bars_StandOnThoseBeforeThem_AndAreAStepWide()
    {
        var specification = JsonNode.Parse(PreviewSpec.Of(Stacked, PreviewRows.Of(Stacked, Answer), 300, 200))!;

        Assert.That(
            specification["data"]!["values"]!.AsArray().Select(v => $"{v!["x"]}-{v["end"]} {v["series"]} {v["bottom"]}-{v["top"]}"),
            Is.EqualTo(["1000-2000 normal 0-3", "1000-2000 critical 3-5", "2000-3000 normal 0-4"])
        );
    }

    [Test]
    public void Percentiles_AndTheWholesCount_AreRowsToo()
    {
        var chart = new BoardChart(
            "t",
            "d",
            BoardChartKind.Numbers,
            [],
            [Metric.Count("records"), Metric.Percentiles(Fields.Delay, "ms", 50, 99)],
            []
        );
        var answer = JsonNode.Parse(
            """{"hits":{"total":{"value":9}},"aggregations":{"2":{"values":[{"key":50.0,"value":1.5},{"key":99.0,"value":null}]}}}"""
        )!;

        Assert.That(
            PreviewRows.Of(chart, answer).Select(r => (r.Metric, r.Value)),
            Is.EqualTo(new (string, double?)[] { ("records", 9), ("p50 ms", 1.5), ("p99 ms", null) })
        );
    }
}
