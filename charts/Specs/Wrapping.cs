using System.Text;
using System.Text.Json.Nodes;

namespace Gozcu.Charts.Specs;

/// <summary>Wraps text into lines, which Vega does not do.</summary>
internal static class Wrapping
{
    /// <summary>Mean width of a letter in a sans-serif font, relative to the font size.</summary>
    private const double LetterWidth = 0.54;

    private const int FewestLetters = 20;

    /// <summary>Returns the lines that fit a width.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Width, in pixels.</param>
    /// <param name="fontSize">Font size, in pixels.</param>
    public static JsonArray Lines(string text, double width, double fontSize)
    {
        var most = Math.Max(FewestLetters, (int)(width / (fontSize * LetterWidth)));
        var lines = new JsonArray();
        var line = new StringBuilder();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > most)
            {
                lines.Add((JsonNode)line.ToString());
                line.Clear();
            }
            line.Append(line.Length > 0 ? " " : "").Append(word);
        }
        lines.Add((JsonNode)line.ToString());
        return lines;
    }
}
