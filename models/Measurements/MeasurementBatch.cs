using Gozcu.Models.DataSets;

namespace Gozcu.Models.Measurements;

/// <summary>Valid measurements of one data set, by column. A batch that is reused stops allocating once its memory has grown. Not thread-safe.</summary>
public sealed class MeasurementBatch
{
    private readonly MeasurementColumn[] _columns;

    /// <summary>Creates an empty batch.</summary>
    /// <param name="dataSet">Data set of the measurements.</param>
    public MeasurementBatch(DataSetDefinition dataSet)
    {
        DataSet = dataSet;
        _columns = [.. dataSet.Columns.Select(column => new MeasurementColumn(column))];
    }

    /// <summary>Data set of the measurements.</summary>
    public DataSetDefinition DataSet { get; }

    /// <summary>Number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>The columns, in the definition's order.</summary>
    public ReadOnlySpan<MeasurementColumn> Columns => _columns;

    /// <summary>Removes all rows and keeps the memory.</summary>
    public void Clear() => SetCount(0);

    internal void Reserve(int rows)
    {
        foreach (var column in _columns)
        {
            column.Reserve(rows);
        }
    }

    internal void SetCount(int count)
    {
        Count = count;
        foreach (var column in _columns)
        {
            column.SetCount(count);
        }
    }
}
