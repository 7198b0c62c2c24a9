using System.Text.Json.Nodes;

namespace Gozcu.Notebooks.Runner.Documents;

/// <summary>Text as nbformat keeps it: a list of lines with their ends, so that a change of a line is a change of a line.</summary>
internal static class MultilineText
{
    public static string Read(JsonNode? node) =>
        node is JsonArray lines ? string.Concat(lines.Select(line => (string?)line)) : (string?)node ?? "";

    public static JsonArray Write(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }
}
