using Gozcu.Models.DataSets;
using Gozcu.Models.Features;
using Gozcu.Models.Features.LookBack;
using Gozcu.Models.Measurements;

namespace Gozcu.Jobs.BenchmarkDetectors;

/// <summary>
/// Rows of an experiment after its beginning was cut off: features, times and labels. The first rows are for training, the others are scored. Features are computed
/// from the rows that are left, in their order, so that nothing of a dropped or a later row is in them.
/// </summary>
internal sealed class ExperimentRows
{
    private readonly FeatureMatrix _features;
    private readonly ReadingStatus[] _statuses;

    private ExperimentRows(Experiment experiment, MeasurementBatch rows, int trainRows)
    {
        var dataSet = rows.DataSet;
        var features = new FeatureSet(dataSet);
        (Experiment, TrainRows, Count) = (experiment, trainRows, rows.Count);
        _features = new FeatureMatrix(features.Names.Count);
        _statuses = new ReadingStatus[rows.Count];
        features.Compute(rows, _features, new EntityStates(dataSet), _statuses);
        Levels = [.. FeaturesOf(dataSet, kind => kind != FeatureKind.Difference)];
        Changes = [.. FeaturesOf(dataSet, kind => kind == FeatureKind.Difference)];
        Times = rows.Columns[dataSet.Column(dataSet.Time!.Column).Index].Longs.ToArray();
        for (var row = 1; row < Count; row++)
        {
            // A late reading counts at the time at which it arrived.
            Times[row] = Math.Max(Times[row], Times[row - 1]);
        }
        Labels = Flags(rows, dataSet.Label!.Column);
        TrueChanges =
            dataSet.FindColumn(FolderDefinition.ChangePointColumn) is { } column && rows.Columns[column.Index].Present.Contains(true)
                ? [.. Flags(rows, column.Name).Select(flag => flag == true)]
                : null;
    }

    /// <summary>Experiment of the rows.</summary>
    public Experiment Experiment { get; }

    /// <summary>Number of rows.</summary>
    public int Count { get; }

    /// <summary>Number of rows for training.</summary>
    public int TrainRows { get; }

    /// <summary>Times in microseconds since 1970 UTC, ascending.</summary>
    public long[] Times { get; }

    /// <summary>Labels; null for none.</summary>
    public bool?[] Labels { get; }

    /// <summary>True change points; null if the file has none.</summary>
    public bool[]? TrueChanges { get; }

    /// <summary>Indices of the features that say where a measurement is.</summary>
    public IReadOnlyList<int> Levels { get; }

    /// <summary>Indices of the features that say how it changes: the differences.</summary>
    public IReadOnlyList<int> Changes { get; }

    /// <summary>Index of the first row for training: those before have features that are not complete.</summary>
    public int FirstTrained => Math.Max(0, Array.FindIndex(_statuses, status => (status & ReadingStatus.WarmingUp) == 0));

    /// <summary>Median time between two training rows.</summary>
    public TimeSpan Step
    {
        get
        {
            long[] gaps = [.. Enumerable.Range(1, TrainRows - 1).Select(row => Times[row] - Times[row - 1]).Order()];
            return TimeSpan.FromMicroseconds(Math.Max(1, gaps[gaps.Length / 2]));
        }
    }

    /// <summary>Computes the rows of an experiment.</summary>
    /// <param name="experiment">Experiment.</param>
    /// <param name="trainRows">Number of rows for training; at least two, and fewer than the rows that are left.</param>
    /// <param name="cut">Number of rows to drop from the beginning.</param>
    /// <param name="order">
    /// Order of the scored rows' measurements: row i has those of scored row order[i], and its own time and labels. Null for their own order.
    /// </param>
    public static ExperimentRows Of(Experiment experiment, int trainRows, int cut = 0, IReadOnlyList<int>? order = null)
    {
        var all = experiment.Readings;
        var rows = new MeasurementBatch(all.DataSet);
        var writer = new MeasurementRow(rows, MeasurementPurpose.Training);
        var first = cut + trainRows;
        for (var row = cut; row < all.Count; row++)
        {
            var measured = order is null || row < first ? row : first + order[row - first];
            Copy(all, row, measured, writer);
        }
        return new ExperimentRows(experiment, rows, trainRows);
    }

    /// <summary>Returns whether a feature has the values that detectors need to learn from: at least two in the training rows.</summary>
    public bool IsTrainable(int feature)
    {
        var known = 0;
        foreach (var value in _features[feature][FirstTrained..TrainRows])
        {
            known += double.IsNaN(value) ? 0 : 1;
        }
        return known >= 2;
    }

    /// <summary>Returns the values of some features, one feature after another.</summary>
    public double[] Values(IReadOnlyList<int> features)
    {
        var values = new double[features.Count * Count];
        for (var i = 0; i < features.Count; i++)
        {
            _features[features[i]].CopyTo(values.AsSpan(i * Count));
        }
        return values;
    }

    private static IEnumerable<int> FeaturesOf(DataSetDefinition dataSet, Func<FeatureKind, bool> isWanted) =>
        Enumerable.Range(0, dataSet.Features.Count).Where(i => isWanted(dataSet.Features[i].Kind));

    private static bool?[] Flags(MeasurementBatch rows, string name)
    {
        var column = rows.Columns[rows.DataSet.Column(name).Index];
        var flags = new bool?[rows.Count];
        for (var row = 0; row < flags.Length; row++)
        {
            flags[row] = column.Present[row] ? column.Longs[row] == 1 : null;
        }
        return flags;
    }

    private static void Copy(MeasurementBatch from, int row, int measured, MeasurementRow to)
    {
        to.Begin();
        for (var i = 0; i < from.Columns.Length; i++)
        {
            var column = from.Columns[i];
            // Only measurements are doubles: times, names and labels have other types.
            var source = column.Definition.Type == ColumnType.Double ? measured : row;
            if (!column.Present[source])
            {
                continue;
            }
            var isSet = column.Definition.Type switch
            {
                ColumnType.Double => to.TrySet(i, column.Doubles[source], out _),
                ColumnType.Timestamp => to.TrySetTime(i, column.Longs[source], out _),
                ColumnType.String => to.TrySetString(i, column.Text(source), out _),
                _ => to.TrySet(i, column.Longs[source], out _),
            };
            Require(isSet, column.Definition.Name);
        }
        Require(to.TryEnd(out _), "a column");
    }

    private static void Require(bool isSet, string column)
    {
        if (!isSet)
        {
            throw new InvalidOperationException($"{column} was read, but cannot be copied.");
        }
    }
}
