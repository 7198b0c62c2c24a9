using System.Text.Json.Nodes;

namespace Gozcu.Charts.Specs;

/// <summary>What a kind of chart makes of its data: all of the specification but its frame.</summary>
/// <param name="Title">The title, when the user gives none.</param>
/// <param name="Values">The data, one object a mark.</param>
/// <param name="View">Marks and encodings: <c>mark</c> and <c>encoding</c>, or <c>layer</c>.</param>
internal sealed record Drawing(string Title, JsonArray Values, JsonObject View)
{
    /// <summary>What the reader must know of the data.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The width that the kind asks for when the user gives no size: a number of pixels or a step; null for the default.</summary>
    public JsonNode? Width { get; init; }

    /// <summary>The height that the kind asks for when the user gives no size.</summary>
    public JsonNode? Height { get; init; }

    /// <summary>A drawing that says why there is nothing to draw.</summary>
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
