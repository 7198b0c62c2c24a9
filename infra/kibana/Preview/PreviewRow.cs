using System.Text.Json.Nodes;

namespace Gozcu.Kibana.Preview;

/// <summary>Number of a chart, with the keys of its groups from the outermost and the label of its metric.</summary>
/// <param name="Groups">Keys of the groups: text, a number, or milliseconds since 1970.</param>
/// <param name="Metric">Label of the metric; for percentiles with the percent.</param>
/// <param name="Value">Number; null if there is none.</param>
internal sealed record PreviewRow(IReadOnlyList<JsonNode> Groups, string Metric, double? Value);
