using System.Text;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Files;
using Gozcu.Models.Measurements;
using Microsoft.Spark.Arrow;

namespace Gozcu.Jobs.Preprocess;

/// <summary>Parquet file of a data set. Reads its rows, whose cells are texts.</summary>
internal sealed class ParquetFile
{
    private readonly DataSetDefinition _dataSet;
    private readonly byte[] _name;
    private readonly byte[]?[] _folderCells;

    public ParquetFile(DataSetDefinition dataSet, LocatedFile file, int index)
    {
        _dataSet = dataSet;
        Index = index;
        Path = Encoding.UTF8.GetBytes(file.FullPath);
        _name = Encoding.UTF8.GetBytes(file.FileColumnValue);
        var folders = new FolderColumns(file);
        _folderCells =
        [
            .. dataSet.Columns.Select(column => folders.Value(column.Source) is { } value ? Encoding.UTF8.GetBytes(value) : null),
        ];
    }

    /// <summary>Index of the file among the data set's files.</summary>
    public int Index { get; }

    /// <summary>Path, UTF-8.</summary>
    public byte[] Path { get; }

    /// <summary>Spark's URI of the file, UTF-8; empty until the first row of the file is read.</summary>
    public byte[] Uri { get; set; } = [];

    /// <summary>Adds a row to the batch. Returns false if it cannot be used.</summary>
    /// <param name="row">Row writer of the batch.</param>
    /// <param name="cells">Cells, one column for each of the data set's columns.</param>
    /// <param name="index">Index of the row.</param>
    /// <param name="rejection">Reason why the row cannot be used.</param>
    public bool TryRead(MeasurementRow row, StringColumn[] cells, int index, out Rejection rejection)
    {
        row.Begin();
        foreach (var column in _dataSet.Columns)
        {
            if (!TrySet(row, column, cells, index, out rejection))
            {
                return false;
            }
        }
        return row.TryEnd(out rejection);
    }

    private bool TrySet(MeasurementRow row, ColumnDefinition column, StringColumn[] cells, int index, out Rejection rejection)
    {
        switch (column.SourceKind)
        {
            case ColumnSource.FileName:
                return row.TrySetString(column.Index, _name, out rejection);
            case ColumnSource.Windows:
                return TrySetWindow(row, column, cells, index, out rejection);
            default:
                if (cells[column.Index].IsValid(index))
                {
                    var text = cells[column.Index].GetBytes(index);
                    // What is missing is null in Parquet; an empty text is one, as in a live measurement.
                    return column.Type == ColumnType.String
                        ? row.TrySetString(column.Index, text, out rejection)
                        : row.TrySetCell(column.Index, text, out rejection);
                }
                return _folderCells[column.Index] is { } cell
                    ? row.TrySetCell(column.Index, cell, out rejection)
                    : row.TrySetMissing(column.Index, out rejection);
        }
    }

    /// <summary>Sets the label from the data set's windows. A time that cannot be parsed is rejected by its own column.</summary>
    private bool TrySetWindow(MeasurementRow row, ColumnDefinition column, StringColumn[] cells, int index, out Rejection rejection)
    {
        var time = cells[_dataSet.Column(_dataSet.Time!.Column).Index];
        if (!_dataSet.Time.Format.TryParse(time.GetBytes(index), out var microseconds))
        {
            return row.TrySetMissing(column.Index, out rejection);
        }
        return row.TrySetWindow(column.Index, microseconds, out rejection);
    }
}
