using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gozcu.Kibana.SavedObjects;

/// <summary>JSON as Kibana's files have it.</summary>
internal static class KibanaJson
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Indented = new(OneLine) { WriteIndented = true };

    /// <summary>On one line.</summary>
    public static string Line(JsonNode json) => json.ToJsonString(OneLine);

    /// <summary>For people: indented, and the JSON that stands in strings (visState, panelsJSON …) opened up.</summary>
    public static string Readable(JsonNode json) => Open(json)!.ToJsonString(Indented);

    private static JsonNode? Open(JsonNode? json) =>
        json switch
        {
            JsonObject map => new JsonObject(map.Select(p => KeyValuePair.Create(p.Key, Open(p.Value)))),
            JsonArray list => new JsonArray([.. list.Select(Open)]),
            JsonValue value when value.TryGetValue(out string? text) && text is ['{' or '[', ..] && TryParse(text) is { } inner => Open(
                inner
            ),
            _ => json?.DeepClone(),
        };

    private static JsonNode? TryParse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            // Text that begins with a bracket.
            return null;
        }
    }
}
