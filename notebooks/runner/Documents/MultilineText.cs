using System.Text.Json.Nodes;

namespace Gozcu.Notebooks.Runner.Documents;

/// <summary>Text in nbformat's form: a list of lines with their line ends, so that a changed line is a changed line in the file.</summary>
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
