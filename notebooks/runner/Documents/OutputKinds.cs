using System.Text.Json.Nodes;

namespace Gozcu.Notebooks.Runner.Documents;

/// <summary>What kinds of outputs cells have, whatever they say.</summary>
internal static class OutputKinds
{
    /// <summary>An output's kind in words: its type, and what it consists of.</summary>
    public static string Of(JsonObject output)
    {
        var type = (string?)output["output_type"] ?? "?";
        var parts = output["data"] is JsonObject data
            ? string.Join(", ", data.Select(part => part.Key).Order(StringComparer.Ordinal))
            : (string?)output["name"];
        return parts is null ? type : $"{type} ({parts})";
    }

    /// <summary>Whether two cells' outputs are of the same kinds, in the same order.</summary>
    public static bool Same(IEnumerable<JsonObject> some, IEnumerable<JsonObject> others) =>
        some.Select(Of).SequenceEqual(others.Select(Of));
}
