using Gozcu.Models.DataSets;

namespace Gozcu.Models.Measurements;

/// <summary>Valid measurements of one data set, by column. Reused for batch after batch, it stops allocating once it has grown. Not thread-safe.</summary>
public sealed class MeasurementBatch
{
    private readonly MeasurementColumn[] _columns;

    /// <summary>Makes an empty batch.</summary>
    /// <param name="dataSet">What the measurements are of.</param>
    public MeasurementBatch(DataSetDefinition dataSet)
    {
        DataSet = dataSet;
        _columns = [.. dataSet.Columns.Select(column => new MeasurementColumn(column))];
    }

    /// <summary>What the measurements are of.</summary>
    public DataSetDefinition DataSet { get; }

    /// <summary>The number of rows.</summary>
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
