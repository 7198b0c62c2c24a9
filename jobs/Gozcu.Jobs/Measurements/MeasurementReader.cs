using Gozcu.Models.DataSets;
using Gozcu.Models.Measurements;
using Microsoft.Spark.Arrow;

namespace Gozcu.Jobs.Measurements;

/// <summary>Reader of measurements from the columns of a clean table.</summary>
internal sealed class MeasurementReader
{
    private readonly MeasurementRow _row;
    private readonly DataSetDefinition _dataSet;

    public MeasurementReader(MeasurementBatch batch, MeasurementPurpose purpose)
    {
        _dataSet = batch.DataSet;
        _row = new MeasurementRow(batch, purpose);
    }

    /// <summary>Adds all rows of a batch.</summary>
    /// <param name="batch">Batch with a column for each of the data set's columns, by name.</param>
    /// <exception cref="InvalidDataException">A row violates the definition: the table was created with another one.</exception>
    public void Read(RecordBatch batch)
    {
        var columns = _dataSet.Columns.Select(c => batch[c.Name]).ToArray();
        for (var row = 0; row < batch.Length; row++)
        {
            _row.Begin();
            for (var i = 0; i < columns.Length; i++)
            {
                if (!TrySet(i, columns[i], row, out var rejection))
                {
                    throw Broken(rejection);
                }
            }
            if (!_row.TryEnd(out var incomplete))
            {
                throw Broken(incomplete);
            }
        }
    }

    private InvalidDataException Broken(Rejection rejection) =>
        new(
            $"a clean row of data set {_dataSet.Name} breaks its definition: {rejection.Field} {rejection.Message}. "
                + "The definition has changed since: run preprocess and split again."
        );

    private bool TrySet(int index, ArrowColumn column, int row, out Rejection rejection) =>
        column.IsNull(row)
            ? _row.TrySetMissing(index, out rejection)
            : column switch
            {
                DoubleColumn doubles => _row.TrySet(index, doubles.Values[row], out rejection),
                IntColumn ints => _row.TrySet(index, (long)ints.Values[row], out rejection),
                LongColumn longs => _row.TrySet(index, longs.Values[row], out rejection),
                BooleanColumn booleans => _row.TrySet(index, booleans[row]!.Value, out rejection),
                TimestampColumn times => _row.TrySetTime(index, times.Values[row], out rejection),
                StringColumn texts => _row.TrySetString(index, texts.GetBytes(row), out rejection),
                _ => throw new InvalidDataException(
                    $"column {_dataSet.Columns[index].Name} is {column.Type}, which no column of a data set is"
                ),
            };
}
