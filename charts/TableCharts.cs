using Gozcu.Charts.Kinds;
using Gozcu.Charts.Tables;
using Gozcu.Models.Packages;

namespace Gozcu.Charts;

/// <summary>The kinds of chart that can be made of columns. Each method begins one; nothing is computed before its <c>Build</c>.</summary>
public abstract class TableCharts
{
    private readonly ITable _table;

    private protected TableCharts(ITable table) => _table = table;

    /// <summary>How often a column's values occur, in bins with round borders.</summary>
    /// <param name="column">Numbers or times.</param>
    /// <param name="bins">About how many bins there are at most; round borders may make them fewer.</param>
    public HistogramChart Histogram(string column, int bins = HistogramChart.DefaultBins) => new(_table, column, bins);

    /// <summary>How a column's values are distributed, as a smooth curve with an area of 1 (a kernel density estimate over fine bins).</summary>
    /// <param name="column">Numbers.</param>
    public DensityChart Density(string column) => new(_table, column);

    /// <summary>Quartiles, whiskers and outliers of a column, a box for each value of another.</summary>
    /// <param name="y">Numbers.</param>
    /// <param name="by">The column whose values give the boxes; null for one box.</param>
    public BoxChart Box(string y, string? by = null) => new(_table, y, by);

    /// <summary>Points; a random sample of them where there are more than <see cref="ScatterChart.Limit"/> allows.</summary>
    /// <param name="x">Numbers or times.</param>
    /// <param name="y">Numbers or times.</param>
    public ScatterChart Scatter(string x, string y) => new(_table, x, y);

    /// <summary>One or more columns over another. Where there are more rows than pixels, each pixel keeps its first, lowest, highest and last value, so no spike is lost.</summary>
    /// <param name="x">Numbers or times.</param>
    /// <param name="y">Numbers, one line a column.</param>
    public LineChart Line(string x, params string[] y) => new(_table, x, y);

    /// <summary>A bar for each value of a column: how many rows have it or, with <paramref name="y"/>, a summary of another column over those rows.</summary>
    /// <param name="x">The column whose values give the bars.</param>
    /// <param name="y">Numbers; null to count rows.</param>
    /// <param name="aggregate">What a bar says of <paramref name="y"/>.</param>
    public BarChart Bars(string x, string? y = null, BarAggregate aggregate = BarAggregate.Mean) => new(_table, x, y, aggregate);

    /// <summary>Pearson's correlation of each pair of columns.</summary>
    /// <param name="columns">Numbers; none for all number columns.</param>
    public CorrelationChart Correlation(params string[] columns) => new(_table, columns);

    /// <summary>The share of missing values of each column along the rows.</summary>
    /// <param name="time">Buckets are stretches of this column; null for stretches of rows in the order they are read.</param>
    public MissingValuesChart MissingValues(string? time = null) => new(_table, time);

    /// <summary>A score over time with its thresholds, and the alerts by level.</summary>
    /// <param name="time">Times or numbers.</param>
    /// <param name="score">The score.</param>
    /// <param name="thresholds">The thresholds of a model.</param>
    public ScoreChart Scores(string time, string score, ThresholdChoice thresholds)
    {
        ArgumentNullException.ThrowIfNull(thresholds);
        return new ScoreChart(_table, time, score, thresholds.Warning, thresholds.Critical);
    }

    /// <summary>A score over time with its thresholds, and the alerts by level.</summary>
    /// <param name="time">Times or numbers.</param>
    /// <param name="score">The score.</param>
    /// <param name="warning">A score from here on is a warning.</param>
    /// <param name="critical">A score from here on is critical; null when there is no such level.</param>
    public ScoreChart Scores(string time, string score, double warning, double? critical = null) =>
        new(_table, time, score, warning, critical);
}
