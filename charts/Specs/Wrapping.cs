using System.Text;
using System.Text.Json.Nodes;

namespace Gozcu.Charts.Specs;

/// <summary>Breaks text into lines, which Vega does not.</summary>
internal static class Wrapping
{
    /// <summary>Half the font's size and a little more: the mean width of a letter in a sans-serif font.</summary>
    private const double LetterWidth = 0.54;

    private const int FewestLetters = 20;

    /// <summary>The lines that fit a width.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="fontSize">Pixels.</param>
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
