using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gozcu.Kibana.SavedObjects;

/// <summary>JSON in the form of Kibana's files.</summary>
internal static class KibanaJson
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Indented = new(OneLine) { WriteIndented = true };

    /// <summary>Returns JSON on one line.</summary>
    public static string Line(JsonNode json) => json.ToJsonString(OneLine);

    /// <summary>Returns JSON for people: indented, and with JSON inside strings (visState, panelsJSON …) expanded.</summary>
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
            // The text begins with a bracket, but is not JSON.
            return null;
        }
    }
}
