using System.Text.Unicode;
using Gozcu.Models.DataSets;
using Gozcu.Models.Measurements;

namespace Gozcu.Models.Csv;

/// <summary>
/// Reader of measurements from the rows of CSV files. A row that breaks several rules is rejected with the same code that the stream gives the same
/// measurement. Allocates nothing for a valid row. Not thread-safe.
/// </summary>
public sealed class CsvMeasurementReader
{
    private readonly MeasurementRow _row;
    private readonly DataSetDefinition _dataSet;
    private readonly MissingValues _missing;
    private readonly int _timeColumn;

    /// <summary>Creates a reader.</summary>
    /// <param name="batch">The batch to which measurements are added.</param>
    /// <param name="purpose">The purpose for which measurements are read.</param>
    public CsvMeasurementReader(MeasurementBatch batch, MeasurementPurpose purpose)
    {
        _row = new MeasurementRow(batch, purpose);
        _dataSet = batch.DataSet;
        _missing = new MissingValues(_dataSet.Format);
        _timeColumn = _dataSet.Time is { } time ? _dataSet.Column(time.Column).Index : -1;
    }

    /// <summary>Adds the file's current row to the batch.</summary>
    /// <param name="file">A file positioned on a row.</param>
    /// <param name="fileName">Value of a column with the source <c>$file</c>, in UTF-8.</param>
    /// <param name="rejection">Reason why the row cannot be used.</param>
    /// <returns>False if the row cannot be used; the batch is then unchanged.</returns>
    public bool TryAdd(CsvFile file, ReadOnlySpan<byte> fileName, out Rejection rejection)
    {
        if (!file.IsWellFormed)
        {
            rejection = new Rejection(RejectionCode.MalformedRow, null, file.Fault);
            return false;
        }
        if (!Utf8.IsValid(file.Text) && !IsText(file, out rejection))
        {
            return false;
        }
        _row.Begin();
        var columns = _dataSet.Columns;
        for (var i = 0; i < columns.Count; i++)
        {
            if (!TrySet(file, columns[i], fileName, out rejection))
            {
                return false;
            }
        }
        // Columns that were not set are missing.
        return _row.TryEnd(out rejection);
    }

    private bool TrySet(CsvFile file, ColumnDefinition column, ReadOnlySpan<byte> fileName, out Rejection rejection)
    {
        switch (column.SourceKind)
        {
            case ColumnSource.FileName:
                return _row.TrySetString(column.Index, fileName, out rejection);
            case ColumnSource.Windows when TryReadTime(file, out var microseconds):
                return _row.TrySetWindow(column.Index, microseconds, out rejection);
            case ColumnSource.Header when file.TryGetCell(column.Index, out var cell) && !_missing.Contains(column.Type, cell):
                return _row.TrySetText(column.Index, cell, out rejection);
            default:
                rejection = default;
                return true;
        }
    }

    private bool TryReadTime(CsvFile file, out long microseconds)
    {
        microseconds = 0;
        return file.TryGetCell(_timeColumn, out var cell) && _dataSet.Time!.Format.TryParse(CellText.Trim(cell), out microseconds);
    }

    /// <summary>Returns false if a column of the data set is not in the file's encoding. Other columns of the file are not checked.</summary>
    private bool IsText(CsvFile file, out Rejection rejection)
    {
        foreach (var column in _dataSet.Columns)
        {
            if (file.TryGetCell(column.Index, out var cell) && !Utf8.IsValid(cell))
            {
                rejection = new Rejection(
                    RejectionCode.WrongEncoding,
                    column.Name,
                    $"{column.Name} has bytes in line {file.Line} that are no text in {_dataSet.Format.Encoding}, the file's encoding"
                );
                return false;
            }
        }
        rejection = default;
        return true;
    }
}
