using Gozcu.Charts.Binning;
using Gozcu.Charts.Kinds;

namespace Gozcu.Charts.Tables;

/// <summary>
/// Queries of charts on their data. No answer is larger than what is drawn. Numbers are doubles, times milliseconds since 1970 UTC. Values that are not finite
/// are left out of all queries except <see cref="Summarize"/> and <see cref="CountMissing"/>.
/// </summary>
internal interface ITable
{
    /// <summary>Columns, in order.</summary>
    IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Returns the counts and ranges of columns of numbers or times.</summary>
    IReadOnlyList<NumberSummary> Summarize(IReadOnlyList<TableColumn> columns);

    /// <summary>Returns the most frequent values of a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="limit">Largest number of values.</param>
    /// <param name="weight">Column of numbers by whose sum the values are ranked; null to rank them by the number of rows.</param>
    CategoryCounts Categories(TableColumn column, int limit, TableColumn? weight = null);

    /// <summary>Returns the number of rows in each bin and series; empty ones may be left out.</summary>
    IReadOnlyList<BinCount> CountBins(TableColumn column, Bins bins, Series series);

    /// <summary>Returns the box of each series that has values.</summary>
    IReadOnlyList<BoxSummary> Boxes(TableColumn column, Series series);

    /// <summary>Returns the rows whose x and y are finite: all rows up to the limit, else a random sample of that size, the same for the same seed.</summary>
    /// <returns>x, y and series of each row.</returns>
    IReadOnlyList<LinePoint> Sample(TableColumn x, TableColumn y, Series series, int limit, long seed);

    /// <summary>
    /// Returns lines in the order of x. With buckets, each bucket keeps the first, lowest, highest and last of its rows, and one row without a value if no row
    /// has one.
    /// </summary>
    /// <param name="x">Column of numbers or times.</param>
    /// <param name="y">Columns of numbers, one line each.</param>
    /// <param name="series">Series that divides a single y into lines. With several y, the series' number is the index of y.</param>
    /// <param name="buckets">Intervals of x; null to keep all rows.</param>
    IReadOnlyList<LinePoint> Lines(TableColumn x, IReadOnlyList<TableColumn> y, Series series, Buckets? buckets);

    /// <summary>Returns the bars of each series and colour that have rows.</summary>
    IReadOnlyList<BarValue> Bars(Series series, Series color, TableColumn? column, BarAggregate aggregate);

    /// <summary>Returns the Pearson correlation of each pair of columns over the rows where both are finite; NaN if undefined.</summary>
    double[,] Correlations(IReadOnlyList<TableColumn> columns);

    /// <summary>Returns the number of rows.</summary>
    long CountRows();

    /// <summary>Returns the number of missing values (null and NaN) of each column in each interval of rows.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="time">Column that is divided into intervals; null for the rows in the order in which they are read.</param>
    /// <param name="buckets">Intervals of time, or of row numbers from 0.</param>
    IReadOnlyList<MissingCell> CountMissing(IReadOnlyList<TableColumn> columns, TableColumn? time, Buckets buckets);

    /// <summary>Counts the rows whose value reaches each threshold.</summary>
    /// <param name="column">Column of numbers.</param>
    /// <param name="thresholds">Thresholds, ascending.</param>
    /// <returns>Number of rows that reach each threshold.</returns>
    IReadOnlyList<long> CountReaching(TableColumn column, IReadOnlyList<double> thresholds);

    /// <summary>Runs work on this table. Cancelling the token ends it.</summary>
    Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken);
}
