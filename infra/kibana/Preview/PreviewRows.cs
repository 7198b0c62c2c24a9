using System.Globalization;
using System.Text.Json.Nodes;
using Gozcu.Kibana.Description;
using Gozcu.Kibana.SavedObjects;

namespace Gozcu.Kibana.Preview;

/// <summary>Converts Elasticsearch's nested answer to rows.</summary>
internal static class PreviewRows
{
    public static IReadOnlyList<PreviewRow> Of(BoardChart chart, JsonNode answer)
    {
        var rows = new List<PreviewRow>();
        var whole = answer["aggregations"]?.DeepClone() as JsonObject ?? [];
        whole["doc_count"] = (double)answer["hits"]!["total"]!["value"]!;
        Walk(chart, whole, [], rows);
        return rows;
    }

    private static void Walk(BoardChart chart, JsonObject group, IReadOnlyList<JsonNode> keys, List<PreviewRow> rows)
    {
        if (keys.Count < chart.Groupings.Count)
        {
            var buckets = group[VisualizationObject.GroupingId(chart, keys.Count)]?["buckets"] as JsonArray ?? [];
            foreach (var bucket in buckets.OfType<JsonObject>())
            {
                Walk(chart, bucket, [.. keys, bucket["key"]!], rows);
            }
            return;
        }
        for (var i = 0; i < chart.Metrics.Count; i++)
        {
            var metric = chart.Metrics[i];
            var value = group[VisualizationObject.MetricId(i)];
            switch (metric.Kind)
            {
                case MetricKind.Count:
                    rows.Add(new PreviewRow(keys, metric.Label, (double)group["doc_count"]!));
                    break;
                case MetricKind.Percentiles:
                    foreach (var percentile in value!["values"]!.AsArray())
                    {
                        var name = string.Create(CultureInfo.InvariantCulture, $"p{(double)percentile!["key"]!:G} {metric.Label}");
                        rows.Add(new PreviewRow(keys, name, (double?)percentile["value"]));
                    }
                    break;
                default:
                    rows.Add(new PreviewRow(keys, metric.Label, (double?)value!["value"]));
                    break;
            }
        }
    }
}
