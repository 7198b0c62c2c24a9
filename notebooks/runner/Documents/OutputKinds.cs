using System.Text.Json.Nodes;

namespace Gozcu.Notebooks.Runner.Documents;

/// <summary>Kinds of outputs, without their contents.</summary>
internal static class OutputKinds
{
    /// <summary>Returns a description of an output's kind: its type, and the types of its parts.</summary>
    public static string Of(JsonObject output)
    {
        var type = (string?)output["output_type"] ?? "?";
        var parts = output["data"] is JsonObject data
            ? string.Join(", ", data.Select(part => part.Key).Order(StringComparer.Ordinal))
            : (string?)output["name"];
        return parts is null ? type : $"{type} ({parts})";
    }

    /// <summary>Returns true if two lists of outputs have the same kinds, in the same order.</summary>
    public static bool Same(IEnumerable<JsonObject> some, IEnumerable<JsonObject> others) =>
        some.Select(Of).SequenceEqual(others.Select(Of));
}
