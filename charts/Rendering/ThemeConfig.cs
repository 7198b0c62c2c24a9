using System.Text.Json.Nodes;

namespace Gozcu.Charts.Rendering;

/// <summary>Themes as Vega-Lite configurations.</summary>
internal static class ThemeConfig
{
    /// <summary>Returns the configuration of a theme, a new object each time.</summary>
    public static JsonNode Of(ChartTheme theme) =>
        JsonNode.Parse(EmbeddedFile.Read(theme == ChartTheme.Dark ? "Themes/dark.json" : "Themes/light.json"))!;
}
