using Gozcu.Charts.Kinds;
using Gozcu.Charts.Tables;
using Gozcu.Models.Packages;

namespace Gozcu.Charts;

/// <summary>Charts that can be built from columns. Each method begins a chart; nothing is computed before its <c>Build</c>.</summary>
public abstract class TableCharts
{
    private readonly ITable _table;

    private protected TableCharts(ITable table) => _table = table;

    /// <summary>Begins a histogram of a column, in bins with round borders.</summary>
    /// <param name="column">Name of a column of numbers or times.</param>
    /// <param name="bins">Largest number of bins, 1 to 1,000; 40 by default. Round borders may give fewer.</param>
    public HistogramChart Histogram(string column, int bins = HistogramChart.DefaultBins) => new(_table, column, bins);

    /// <summary>Begins a density plot of a column: a smooth curve with an area of 1 (a kernel density estimate over narrow bins).</summary>
    /// <param name="column">Name of a column of numbers.</param>
    public DensityChart Density(string column) => new(_table, column);

    /// <summary>Begins a box plot of a column: quartiles, whiskers and outliers, with a box for each value of another column.</summary>
    /// <param name="y">Name of a column of numbers.</param>
    /// <param name="by">Name of the column whose values give the boxes; null for a single box.</param>
    public BoxChart Box(string y, string? by = null) => new(_table, y, by);

    /// <summary>Begins a scatter plot. If there are more points than <see cref="ScatterChart.Limit"/> allows, a random sample is drawn.</summary>
    /// <param name="x">Name of a column of numbers or times.</param>
    /// <param name="y">Name of a column of numbers or times.</param>
    public ScatterChart Scatter(string x, string y) => new(_table, x, y);

    /// <summary>
    /// Begins a line chart of one or more columns over another. If there are more rows than pixels, each pixel keeps its first, lowest, highest and last value,
    /// so that no spike is lost.
    /// </summary>
    /// <param name="x">Name of a column of numbers or times.</param>
    /// <param name="y">Names of 1 to 7 columns of numbers, one line per column.</param>
    public LineChart Line(string x, params string[] y) => new(_table, x, y);

    /// <summary>
    /// Begins a bar chart with a bar for each value of a column: the number of its rows or, with <paramref name="y"/>, an aggregate of another column over
    /// these rows.
    /// </summary>
    /// <param name="x">Name of the column whose values give the bars.</param>
    /// <param name="y">Name of a column of numbers; null to count rows.</param>
    /// <param name="aggregate">Aggregate of <paramref name="y"/>; the mean by default.</param>
    public BarChart Bars(string x, string? y = null, BarAggregate aggregate = BarAggregate.Mean) => new(_table, x, y, aggregate);

    /// <summary>Begins a chart of the Pearson correlation of each pair of columns.</summary>
    /// <param name="columns">Names of 2 to 40 columns of numbers; none for all columns of numbers.</param>
    public CorrelationChart Correlation(params string[] columns) => new(_table, columns);

    /// <summary>Begins a chart of the share of missing values of each column along the rows.</summary>
    /// <param name="time">Name of the column that is divided into intervals; null for intervals of rows in the order in which they are read.</param>
    public MissingValuesChart MissingValues(string? time = null) => new(_table, time);

    /// <summary>Begins a chart of a score over time with its thresholds, and the alerts by level.</summary>
    /// <param name="time">Name of a column of times or numbers.</param>
    /// <param name="score">Name of the score column.</param>
    /// <param name="thresholds">Thresholds of a model.</param>
    public ScoreChart Scores(string time, string score, ThresholdChoice thresholds)
    {
        ArgumentNullException.ThrowIfNull(thresholds);
        return new ScoreChart(_table, time, score, thresholds.Warning, thresholds.Critical);
    }

    /// <summary>Begins a chart of a score over time with its thresholds, and the alerts by level.</summary>
    /// <param name="time">Name of a column of times or numbers.</param>
    /// <param name="score">Name of the score column.</param>
    /// <param name="warning">Warning threshold: scores from here on are warnings.</param>
    /// <param name="critical">Critical threshold: scores from here on are critical. Null for none.</param>
    public ScoreChart Scores(string time, string score, double warning, double? critical = null) =>
        new(_table, time, score, warning, critical);
}
