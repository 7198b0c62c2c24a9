using System.Text.Json.Nodes;

namespace Gozcu.Charts.Specs;

/// <summary>
/// Colours that remain distinct with any kind of colour vision, on light and dark backgrounds: Okabe and Ito, "Color Universal Design", 2008
/// (https://jfly.uni-koeln.de/color/), without black; yellow is last because it is faint on white.
/// </summary>
internal static class Palette
{
    /// <summary>Colours of series, in the order in which they are assigned.</summary>
    public static readonly IReadOnlyList<string> Series = ["#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7", "#56B4E9", "#F0E442"];

    /// <summary>Colour of rows without a colour of their own.</summary>
    public const string Other = "#8C959F";

    /// <summary>Colour of rows without a value.</summary>
    public const string Missing = "#B8BFC6";

    /// <summary>Colour of warnings.</summary>
    public const string Warning = "#E69F00";

    /// <summary>Colour of critical alerts.</summary>
    public const string Critical = "#D55E00";

    /// <summary>Colour of contributions that raise a score.</summary>
    public const string Raises = "#D55E00";

    /// <summary>Colour of contributions that lower a score.</summary>
    public const string Lowers = "#0072B2";

    /// <summary>Returns the colour of text on a cell: dark or light, whichever is readable.</summary>
    public static JsonObject OnCell(string scaleValue) =>
        new()
        {
            ["condition"] = new JsonObject { ["test"] = $"luminance(scale('color', {scaleValue})) > 0.36", ["value"] = "#1f2328" },
            ["value"] = "#ffffff",
        };
}
