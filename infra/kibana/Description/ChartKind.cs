namespace Gozcu.Kibana.Description;

/// <summary>How a chart is drawn.</summary>
public enum ChartKind
{
    /// <summary>Lines.</summary>
    Line,

    /// <summary>Areas on top of each other.</summary>
    Area,

    /// <summary>Upright bars on top of each other.</summary>
    Bars,

    /// <summary>Bars from the left, for groups with long names.</summary>
    HorizontalBars,

    /// <summary>A ring of shares.</summary>
    Ring,

    /// <summary>A few large numbers.</summary>
    Numbers,

    /// <summary>A table.</summary>
    Table,

    /// <summary>Cells whose colour is the number.</summary>
    HeatMap,
}
