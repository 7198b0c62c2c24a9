namespace Gozcu.Jobs.Analyze;

/// <summary>Kind of chart of an answer, with the columns that it takes.</summary>
public enum QuestionChartKind
{
    /// <summary>A bar for each value of the first column, with the length of the second.</summary>
    Bars,

    /// <summary>The second column over the first.</summary>
    Line,

    /// <summary>A point per row: the first column on the x axis, the second on the y axis.</summary>
    Scatter,

    /// <summary>The number of rows by value of one column.</summary>
    Histogram,

    /// <summary>The distribution of one column as a smooth curve.</summary>
    Density,

    /// <summary>Quartiles of the first column for each value of the second.</summary>
    Box,

    /// <summary>The correlations of two or more columns of numbers.</summary>
    Correlation,
}
