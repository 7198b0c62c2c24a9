using System.Globalization;
using System.Text.Json.Nodes;
using Gozcu.Notebooks.Runner.Documents;

namespace Gozcu.Notebooks.Runner.Checking;

/// <summary>Compares the outputs of a cell with those stored in its file.</summary>
/// <param name="tolerance">Largest relative difference of numbers, as a share of the larger one.</param>
internal sealed class OutputComparison(double tolerance)
{
    private const int Context = 60;

    /// <summary>Returns descriptions of the differences; none if the outputs equal the stored ones. Pictures are not compared, but the data they are drawn from are.</summary>
    public IEnumerable<string> Differences(NotebookCell cell, IReadOnlyList<JsonObject> outputs)
    {
        var stored = cell.Outputs;
        if (stored.Count != outputs.Count)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"outputs: {stored.Count} stored, {outputs.Count} now ({string.Join("; ", outputs.Select(OutputKinds.Of))})"
            );
            yield break;
        }

        for (var i = 0; i < outputs.Count; i++)
        {
            if (Difference(stored[i], outputs[i], cell.Varies) is { } difference)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"output {i + 1}, {difference}");
            }
        }
    }

    private string? Difference(JsonObject stored, JsonObject now, bool kindsOnly)
    {
        var (kind, kindNow) = (OutputKinds.Of(stored), OutputKinds.Of(now));
        if (kind != kindNow)
        {
            return $"kind: {kind} stored, {kindNow} now";
        }

        if (kindsOnly)
        {
            return null;
        }

        return Parts(stored)
            .Zip(Parts(now), (before, after) => (before.Name, Difference: Difference(before.Text, after.Text)))
            .Where(part => part.Difference is not null)
            .Select(part => $"{part.Name}: {part.Difference}")
            .FirstOrDefault();
    }

    private static IEnumerable<(string Name, string Text)> Parts(JsonObject output) =>
        output["data"] is JsonObject data
            ? data.Where(part => !MimeTypes.IsPicture(part.Key))
                .OrderBy(part => part.Key, StringComparer.Ordinal)
                .Select(part => (part.Key, MimeTypes.IsJson(part.Key) ? part.Value!.ToJsonString() : MultilineText.Read(part.Value)))
            : [("text", MultilineText.Read(output["text"]))];

    /// <summary>Returns the first difference of two texts, with the tolerance for numbers; null if there is none.</summary>
    internal string? Difference(string stored, string now)
    {
        var before = NumberedText.Split(stored);
        var after = NumberedText.Split(now);
        for (var i = 0; i < Math.Max(before.Count, after.Count); i++)
        {
            if (i >= before.Count || i >= after.Count || !Same(before[i].Text, after[i].Text))
            {
                return $"'{Around(stored, before, i)}' stored, '{Around(now, after, i)}' now";
            }
        }

        return null;
    }

    private bool Same(string a, string b) =>
        a == b
        || (
            double.TryParse(a, NumberStyles.Float, CultureInfo.InvariantCulture, out var x)
            && double.TryParse(b, NumberStyles.Float, CultureInfo.InvariantCulture, out var y)
            && Math.Abs(x - y) <= tolerance * Math.Max(Math.Abs(x), Math.Abs(y))
        );

    private static string Around(string text, IReadOnlyList<NumberedPart> parts, int index)
    {
        if (index >= parts.Count)
        {
            return "(nothing more)";
        }

        var start = Math.Max(0, parts[index].Start - Context / 2);
        return text.Substring(start, Math.Min(Context, text.Length - start)).ReplaceLineEndings(" ").Trim();
    }
}
