using System.Text.Json.Nodes;
using Gozcu.Kibana.Description;

namespace Gozcu.Kibana.SavedObjects;

/// <summary>Converts charts and notes to Kibana's aggregation-based visualisations, which versions 7 and 8 can both draw.</summary>
internal static class VisualizationObject
{
    public const string Type = "visualization";

    /// <summary>Version of the format: the one of Kibana 7.17's own examples.</summary>
    private const string Version = "7.14.0";

    public static SavedObject Of(BoardChart chart, Naming naming) =>
        Make(
            naming.Of(chart),
            chart,
            new JsonObject
            {
                ["title"] = chart.Title,
                ["type"] = ChartParameters.TypeOf(chart.Kind),
                ["params"] = ChartParameters.Of(chart),
                ["aggs"] = new JsonArray([.. chart.Metrics.Select(MetricOf), .. chart.Groupings.Select((g, i) => GroupingOf(chart, g, i))]),
            },
            SearchSource.Of(chart.Filters),
            SearchSource.References(chart.Filters, naming.DataView)
        );

    public static SavedObject Of(BoardNote note, Naming naming, IReadOnlyList<Board> boards)
    {
        var text = boards.Aggregate(
            note.Markdown,
            (t, board) => t.Replace($"{{board:{board.Title}}}", $"#/view/{naming.Of(board)}", StringComparison.Ordinal)
        );
        return Make(
            naming.Of(note),
            note,
            new JsonObject
            {
                ["title"] = note.Title,
                ["type"] = "markdown",
                ["params"] = new JsonObject
                {
                    ["markdown"] = text,
                    ["fontSize"] = 12,
                    ["openLinksInNewTab"] = false,
                },
                ["aggs"] = new JsonArray(),
            },
            SearchSource.Of([], hasIndex: false),
            []
        );
    }

    /// <summary>Returns the number of a metric in Kibana's aggregations, from 1.</summary>
    public static string MetricId(int index) => FormattableString.Invariant($"{index + 1}");

    /// <summary>Returns the number of a grouping, after those of the metrics.</summary>
    public static string GroupingId(BoardChart chart, int index) => FormattableString.Invariant($"{chart.Metrics.Count + index + 1}");

    private static SavedObject Make(
        string id,
        BoardItem item,
        JsonObject state,
        JsonObject searchSource,
        IReadOnlyList<SavedObjectReference> references
    ) =>
        new(
            Type,
            id,
            Version,
            new JsonObject
            {
                ["title"] = item.Title,
                ["description"] = item.Description,
                ["visState"] = KibanaJson.Line(state),
                ["uiStateJSON"] = "{}",
                ["version"] = 1,
                ["kibanaSavedObjectMeta"] = searchSource,
            },
            references
        );

    private static JsonObject MetricOf(Metric metric, int index)
    {
        var parameters = new JsonObject { ["customLabel"] = metric.Label };
        if (metric.Field is { } field)
        {
            parameters["field"] = field.Name;
        }
        if (metric.Percents.Count > 0)
        {
            parameters["percents"] = new JsonArray([.. metric.Percents.Select(p => JsonValue.Create(p))]);
        }
        var type = metric.Kind switch
        {
            MetricKind.Count => "count",
            MetricKind.Average => "avg",
            MetricKind.Sum => "sum",
            MetricKind.Maximum => "max",
            MetricKind.Percentiles => "percentiles",
            _ => throw new ArgumentOutOfRangeException(nameof(metric), metric.Kind, "is no metric"),
        };
        return Aggregation(MetricId(index), type, "metric", parameters);
    }

    private static JsonObject GroupingOf(BoardChart chart, Grouping grouping, int index)
    {
        var parameters = new JsonObject { ["field"] = grouping.Field.Name, ["customLabel"] = grouping.Label };
        var type = grouping switch
        {
            Grouping.ByValue => "terms",
            Grouping.ByTime => "date_histogram",
            Grouping.BySteps => "histogram",
            _ => throw new ArgumentOutOfRangeException(nameof(grouping), grouping, "is no grouping"),
        };
        switch (grouping)
        {
            case Grouping.ByValue values:
                parameters["orderBy"] = MetricId(0);
                parameters["order"] = values.LowestFirst ? "asc" : "desc";
                parameters["size"] = values.Size;
                parameters["otherBucket"] = false;
                parameters["otherBucketLabel"] = "other";
                parameters["missingBucket"] = false;
                parameters["missingBucketLabel"] = "none";
                break;
            case Grouping.ByTime:
                parameters["interval"] = "auto";
                parameters["useNormalizedEsInterval"] = true;
                parameters["scaleMetricValues"] = false;
                parameters["drop_partials"] = false;
                parameters["min_doc_count"] = 1;
                parameters["extended_bounds"] = new JsonObject();
                break;
            case Grouping.BySteps steps:
                parameters["interval"] = steps.Step;
                parameters["min_doc_count"] = false;
                parameters["has_extended_bounds"] = false;
                parameters["extended_bounds"] = new JsonObject { ["min"] = "", ["max"] = "" };
                break;
        }
        return Aggregation(GroupingId(chart, index), type, SchemaOf(chart.Kind, grouping.Role), parameters);
    }

    private static string SchemaOf(BoardChartKind kind, GroupingRole role) =>
        (kind, role) switch
        {
            (BoardChartKind.Table, GroupingRole.Rows) => "bucket",
            (BoardChartKind.Table or BoardChartKind.Numbers, _) or (_, GroupingRole.Rows) => throw new InvalidOperationException(
                $"A chart of kind {kind} has no groups as {role}."
            ),
            (_, GroupingRole.X) => "segment",
            _ => "group",
        };

    private static JsonObject Aggregation(string id, string type, string schema, JsonObject parameters) =>
        new()
        {
            ["id"] = id,
            ["enabled"] = true,
            ["type"] = type,
            ["schema"] = schema,
            ["params"] = parameters,
        };
}
