namespace Gozcu.Jobs.Analyze;

/// <summary>What a question draws of its answer. The columns that each takes stand behind it.</summary>
public enum ChartKind
{
    /// <summary>A bar for each value of the first column, as long as the second.</summary>
    Bars,

    /// <summary>The second column over the first.</summary>
    Line,

    /// <summary>A point a row: the first column to the right, the second up.</summary>
    Scatter,

    /// <summary>How often the values of one column occur.</summary>
    Histogram,

    /// <summary>The same as a smooth curve.</summary>
    Density,

    /// <summary>Quartiles of the first column for each value of the second.</summary>
    Box,

    /// <summary>How two and more columns of numbers correlate.</summary>
    Correlation,
}
