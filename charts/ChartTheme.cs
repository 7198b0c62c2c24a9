namespace Gozcu.Charts;

/// <summary>What a chart is drawn for: the colour of the page around it.</summary>
public enum ChartTheme
{
    /// <summary>Dark text on white.</summary>
    Light,

    /// <summary>Light text on a dark background.</summary>
    Dark,
}
