using Gozcu.Charts.Binning;
using Gozcu.Charts.Kinds;

namespace Gozcu.Charts.Tables;

/// <summary>
/// What charts ask of their data, each answer no larger than what is drawn. Numbers are doubles, times milliseconds since 1970 in UTC. Values that are not
/// finite are left out of everything but <see cref="Summarize"/> and <see cref="CountMissing"/>.
/// </summary>
internal interface ITable
{
    /// <summary>The columns, in order.</summary>
    IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Counts and ranges of columns of numbers or times.</summary>
    IReadOnlyList<NumberSummary> Summarize(IReadOnlyList<TableColumn> columns);

    /// <summary>The most frequent values of a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="weight">A column of numbers: values whose sum of it is largest come first, instead of the most frequent ones.</param>
    CategoryCounts Categories(TableColumn column, int limit, TableColumn? weight = null);

    /// <summary>The rows of each bin and series; empty ones may be left out.</summary>
    IReadOnlyList<BinCount> CountBins(TableColumn column, Bins bins, Series series);

    /// <summary>The box of each series that has values.</summary>
    IReadOnlyList<BoxSummary> Boxes(TableColumn column, Series series);

    /// <summary>The rows whose x and y are finite: all when they are at most the limit, else a random sample of that many, the same for the same seed.</summary>
    /// <returns>x, y and series of each.</returns>
    IReadOnlyList<LinePoint> Sample(TableColumn x, TableColumn y, Series series, int limit, long seed);

    /// <summary>
    /// Lines in the order of x. With buckets, each keeps of its rows the first, the lowest, the highest and the last, and one without a value where none has any.
    /// </summary>
    /// <param name="x">Numbers or times.</param>
    /// <param name="y">One line each.</param>
    /// <param name="series">Divides a single y into lines; the series' number is else the place of y.</param>
    /// <param name="buckets">Stretches of x; null to keep all rows.</param>
    IReadOnlyList<LinePoint> Lines(TableColumn x, IReadOnlyList<TableColumn> y, Series series, Buckets? buckets);

    /// <summary>The bars of each series and colour that have rows.</summary>
    IReadOnlyList<BarValue> Bars(Series series, Series color, TableColumn? column, BarAggregate aggregate);

    /// <summary>Pearson's correlation of each pair over the rows where both are finite; NaN where there is none.</summary>
    double[,] Correlations(IReadOnlyList<TableColumn> columns);

    /// <summary>The rows in all.</summary>
    long CountRows();

    /// <summary>The missing values (null and NaN) of each column in each stretch of rows.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="time">The column that is divided into stretches; null for the rows in the order they are read.</param>
    /// <param name="buckets">The stretches of time, or of row numbers from 0.</param>
    IReadOnlyList<MissingCell> CountMissing(IReadOnlyList<TableColumn> columns, TableColumn? time, Buckets buckets);

    /// <summary>The rows whose value reaches a threshold.</summary>
    /// <param name="column">Numbers.</param>
    /// <param name="thresholds">The thresholds, ascending.</param>
    /// <returns>For each threshold the rows that reach it.</returns>
    IReadOnlyList<long> CountReaching(TableColumn column, IReadOnlyList<double> thresholds);

    /// <summary>Runs work on this table so that a token ends it.</summary>
    Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken);
}
