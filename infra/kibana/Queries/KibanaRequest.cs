using System.Globalization;
using System.Text.Json.Nodes;
using Gozcu.Kibana.Description;
using Gozcu.Kibana.SavedObjects;

namespace Gozcu.Kibana.Queries;

/// <summary>Requests that Kibana sends to Elasticsearch for charts, lists and rules, created from the same description.</summary>
public static class KibanaRequest
{
    /// <summary>Kibana's name for the metric aggregation of an index threshold rule.</summary>
    public const string RuleMetric = "metricAgg";

    private const int SearchSize = 500;
    private const int RuleHits = 100;

    /// <summary>Returns the search of a chart.</summary>
    public static JsonObject Of(BoardChart chart, Field time, DateTimeOffset from, DateTimeOffset to) =>
        new()
        {
            ["size"] = 0,
            ["track_total_hits"] = true,
            ["query"] = FilterQuery.All(chart.Filters, FilterQuery.Between(time, from, to)),
            ["aggs"] = Level(chart, 0, to - from),
        };

    /// <summary>Returns the search of a list of documents.</summary>
    public static JsonObject Of(SavedSearch search, Field time, DateTimeOffset from, DateTimeOffset to) =>
        new()
        {
            ["size"] = SearchSize,
            ["track_total_hits"] = true,
            ["query"] = FilterQuery.All(search.Filters, FilterQuery.Between(time, from, to)),
            ["sort"] = NewestFirst(time),
        };

    /// <summary>Returns the search of an alert rule. The count is its number of hits; the average is in <see cref="RuleMetric"/>.</summary>
    public static JsonObject Of(AlertRule rule, Field time, DateTimeOffset to)
    {
        var from = to - rule.Window;
        if (rule.Average is not { } average)
        {
            return new JsonObject
            {
                ["size"] = RuleHits,
                ["track_total_hits"] = true,
                ["query"] = new JsonObject
                {
                    ["bool"] = new JsonObject
                    {
                        ["filter"] = new JsonArray(FilterQuery.All(rule.Filters), FilterQuery.Between(time, from, to)),
                    },
                },
                ["sort"] = NewestFirst(time),
            };
        }
        return new JsonObject
        {
            ["size"] = 0,
            ["track_total_hits"] = true,
            ["query"] = new JsonObject { ["bool"] = new JsonObject { ["filter"] = FilterQuery.Between(time, from, to) } },
            ["aggs"] = new JsonObject { [RuleMetric] = new JsonObject { ["avg"] = new JsonObject { ["field"] = average.Name } } },
        };
    }

    /// <summary>Returns the aggregations of a grouping and its inner groupings, with the metrics in the innermost.</summary>
    private static JsonObject Level(BoardChart chart, int level, TimeSpan range)
    {
        if (level == chart.Groupings.Count)
        {
            return Metrics(chart.Metrics);
        }
        var grouping = chart.Groupings[level];
        var aggregation = Group(chart, grouping, range);
        var inner = Level(chart, level + 1, range);
        if (grouping is Grouping.ByValue && level + 1 < chart.Groupings.Count)
        {
            // The metric that orders the groups must be next to the inner groupings.
            foreach (var (id, metric) in Metrics([chart.Metrics[0]]))
            {
                inner[id] = metric!.DeepClone();
            }
        }
        if (inner.Count > 0)
        {
            aggregation["aggs"] = inner;
        }
        return new JsonObject { [VisualizationObject.GroupingId(chart, level)] = aggregation };
    }

    private static JsonObject Metrics(IReadOnlyList<Metric> metrics)
    {
        var result = new JsonObject();
        for (var i = 0; i < metrics.Count; i++)
        {
            // Every group contains its count.
            if (metrics[i].Kind != MetricKind.Count)
            {
                result[VisualizationObject.MetricId(i)] = MetricOf(metrics[i]);
            }
        }
        return result;
    }

    private static JsonObject MetricOf(Metric metric)
    {
        var parameters = new JsonObject { ["field"] = metric.Field!.Name };
        switch (metric.Kind)
        {
            case MetricKind.Average:
                return new JsonObject { ["avg"] = parameters };
            case MetricKind.Sum:
                return new JsonObject { ["sum"] = parameters };
            case MetricKind.Maximum:
                return new JsonObject { ["max"] = parameters };
            case MetricKind.Percentiles:
                parameters["percents"] = new JsonArray([.. metric.Percents.Select(p => JsonValue.Create(p))]);
                parameters["keyed"] = false;
                return new JsonObject { ["percentiles"] = parameters };
            default:
                throw new ArgumentOutOfRangeException(nameof(metric), metric.Kind, "is no aggregation");
        }
    }

    private static JsonObject Group(BoardChart chart, Grouping grouping, TimeSpan range)
    {
        var parameters = new JsonObject { ["field"] = grouping.Field.Name };
        switch (grouping)
        {
            case Grouping.ByValue values:
                var order = chart.Metrics[0].Kind == MetricKind.Count ? "_count" : VisualizationObject.MetricId(0);
                parameters["order"] = new JsonObject { [order] = values.LowestFirst ? "asc" : "desc" };
                parameters["size"] = values.Size;
                return new JsonObject { ["terms"] = parameters };
            case Grouping.ByTime:
                var (name, interval) = AutoInterval.For(range);
                parameters[name] = interval;
                parameters["time_zone"] = "UTC";
                parameters["min_doc_count"] = 1;
                return new JsonObject { ["date_histogram"] = parameters };
            case Grouping.BySteps steps:
                parameters["interval"] = steps.Step;
                parameters["min_doc_count"] = 1;
                return new JsonObject { ["histogram"] = parameters };
            default:
                throw new ArgumentOutOfRangeException(nameof(grouping), grouping, "is no grouping");
        }
    }

    private static JsonArray NewestFirst(Field time) =>
        new(
            new JsonObject
            {
                [time.Name] = new JsonObject { ["order"] = "desc", ["unmapped_type"] = "boolean" },
            }
        );
}
