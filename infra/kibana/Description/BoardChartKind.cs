namespace Gozcu.Kibana.Description;

/// <summary>Kind of drawing of a chart.</summary>
public enum BoardChartKind
{
    /// <summary>Lines.</summary>
    Line,

    /// <summary>Stacked areas.</summary>
    Area,

    /// <summary>Stacked vertical bars.</summary>
    Bars,

    /// <summary>Horizontal bars, for groups with long names.</summary>
    HorizontalBars,

    /// <summary>A ring of shares.</summary>
    Ring,

    /// <summary>A few large numbers.</summary>
    Numbers,

    /// <summary>A table.</summary>
    Table,

    /// <summary>Cells coloured by their number.</summary>
    HeatMap,
}
