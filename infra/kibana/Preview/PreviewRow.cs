using System.Text.Json.Nodes;

namespace Gozcu.Kibana.Preview;

/// <summary>A number of a chart, with the groups it belongs to from the outermost, and the name of what it is.</summary>
/// <param name="Groups">The groups' keys: text, a number, or milliseconds since 1970.</param>
/// <param name="Metric">The metric's label; of percentiles with the percent.</param>
/// <param name="Value">The number; null where there is none.</param>
internal sealed record PreviewRow(IReadOnlyList<JsonNode> Groups, string Metric, double? Value);
