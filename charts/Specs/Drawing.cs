using System.Text.Json.Nodes;

namespace Gozcu.Charts.Specs;

/// <summary>Result of a kind of chart: the specification without its frame.</summary>
/// <param name="Title">Default title.</param>
/// <param name="Values">Data, one object per mark.</param>
/// <param name="View">Marks and encodings: <c>mark</c> and <c>encoding</c>, or <c>layer</c>.</param>
internal sealed record Drawing(string Title, JsonArray Values, JsonObject View)
{
    /// <summary>Notes on the data that the reader should know.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Default width of this kind of chart: a number of pixels or a step; null for the common default.</summary>
    public JsonNode? Width { get; init; }

    /// <summary>Default height of this kind of chart: a number of pixels or a step; null for the common default.</summary>
    public JsonNode? Height { get; init; }

    /// <summary>Returns a drawing that says why there is nothing to draw.</summary>
    public static Drawing Nothing(string title, string reason) =>
        new(
            title,
            [new JsonObject { ["reason"] = reason }],
            new JsonObject
            {
                ["mark"] = new JsonObject { ["type"] = "text", ["fontSize"] = 13 },
                ["encoding"] = new JsonObject
                {
                    ["text"] = new JsonObject { ["field"] = "reason", ["type"] = "nominal" },
                },
            }
        )
        {
            Height = 80,
        };
}
