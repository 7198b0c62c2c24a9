using System.Text.Json.Nodes;

namespace Gozcu.Charts.Specs;

/// <summary>
/// Colours that people with any kind of colour vision tell apart, on light and dark ground: Okabe and Ito, "Color Universal Design", 2008
/// (https://jfly.uni-koeln.de/color/), without black, yellow last because it is faint on white.
/// </summary>
internal static class Palette
{
    /// <summary>The colours of series, in the order they are given out.</summary>
    public static readonly IReadOnlyList<string> Series = ["#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7", "#56B4E9", "#F0E442"];

    /// <summary>The rows that have no colour of their own.</summary>
    public const string Other = "#8C959F";

    /// <summary>The rows without a value.</summary>
    public const string Missing = "#B8BFC6";

    /// <summary>A warning.</summary>
    public const string Warning = "#E69F00";

    /// <summary>What is critical.</summary>
    public const string Critical = "#D55E00";

    /// <summary>What raises a score.</summary>
    public const string Raises = "#D55E00";

    /// <summary>What lowers a score.</summary>
    public const string Lowers = "#0072B2";

    /// <summary>Text and lines on a cell, whichever can be read on its colour.</summary>
    public static JsonObject OnCell(string scaleValue) =>
        new()
        {
            ["condition"] = new JsonObject { ["test"] = $"luminance(scale('color', {scaleValue})) > 0.36", ["value"] = "#1f2328" },
            ["value"] = "#ffffff",
        };
}
