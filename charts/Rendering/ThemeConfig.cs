using System.Text.Json.Nodes;

namespace Gozcu.Charts.Rendering;

/// <summary>The themes as Vega-Lite's configuration.</summary>
internal static class ThemeConfig
{
    /// <summary>The configuration of a theme, a new object each time.</summary>
    public static JsonNode Of(ChartTheme theme) =>
        JsonNode.Parse(EmbeddedFile.Read(theme == ChartTheme.Dark ? "Themes/dark.json" : "Themes/light.json"))!;
}
