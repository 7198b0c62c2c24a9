namespace Gozcu.Charts;

/// <summary>Colour theme of a chart, to match the page around it.</summary>
public enum ChartTheme
{
    /// <summary>Dark text on white.</summary>
    Light,

    /// <summary>Light text on a dark background.</summary>
    Dark,
}
