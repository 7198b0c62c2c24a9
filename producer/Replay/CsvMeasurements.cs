using System.Buffers;
using System.Text;
using System.Text.Json;
using Gozcu.Models.Csv;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Files;
using Gozcu.Models.Measurements;
using Gozcu.Producer.Sending;

namespace Gozcu.Producer.Replay;

/// <summary>
/// Source of measurements from CSV files. A missing cell gives no field. A cell that does not fit the definition is sent as text, and a malformed row as the
/// text of its line, so that scoring sees the contents of the file and rejects it with the same code as preprocessing. Both are counted.
/// </summary>
internal sealed class CsvMeasurements : IMeasurementSource
{
    private readonly DataSetDefinition _dataSet;
    private readonly IReadOnlyList<LocatedFile> _files;
    private readonly int _loops;
    private readonly CellWriter[] _writers;
    private readonly JsonEncodedText[] _names;
    private readonly int[] _keyColumns;
    private readonly int _timeColumn;
    private readonly MissingValues _missing;
    private readonly byte[][] _fileNames;
    private readonly ArrayBufferWriter<byte> _key = new();
    private CsvFile? _file;
    private int _opened;

    /// <param name="dataSet">Data set of the files.</param>
    /// <param name="files">Files, in order.</param>
    /// <param name="loops">Number of passes over the files; 0 for endless replay.</param>
    /// <param name="count">Total number of measurements, or null if unknown.</param>
    public CsvMeasurements(DataSetDefinition dataSet, IReadOnlyList<LocatedFile> files, int loops, long? count)
    {
        _dataSet = dataSet;
        _files = files;
        _loops = loops;
        Count = count;
        _writers = [.. dataSet.Columns.Select(c => new CellWriter(dataSet, c))];
        _names = [.. dataSet.Columns.Select(c => JsonEncodedText.Encode(c.Name))];
        _keyColumns = [.. dataSet.Key.Select(name => dataSet.Column(name).Index)];
        _missing = new MissingValues(dataSet.Format);
        _fileNames = [.. files.Select(f => Encoding.UTF8.GetBytes(f.FileColumnValue))];
        _timeColumn = dataSet.Time is { } time ? dataSet.Column(time.Column).Index : -1;
    }

    /// <inheritdoc/>
    public long? Count { get; }

    /// <inheritdoc/>
    public byte[]? Key { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset? Time { get; private set; }

    /// <summary>Number of measurements so far with a cell that does not fit the definition, or with the wrong number of cells.</summary>
    public long Misfits { get; private set; }

    /// <summary>Returns the number of rows of the files.</summary>
    /// <exception cref="InvalidDataException">A file is not valid or cannot be read to its end.</exception>
    public static long CountRows(DataSetDefinition dataSet, IReadOnlyList<LocatedFile> files, CancellationToken cancellationToken)
    {
        long rows = 0;
        foreach (var located in files)
        {
            using var file = new CsvFile(dataSet, located);
            while (file.Read())
            {
                rows++;
                if (rows % 4096 == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }
            }
        }
        return rows;
    }

    /// <inheritdoc/>
    public bool Read()
    {
        var emptyLoop = _opened + _files.Count;
        while (_file is null || !_file.Read())
        {
            _file?.Dispose();
            _file = null;
            // An endless replay of files without rows would never return.
            if ((_loops > 0 && _opened == (long)_loops * _files.Count) || _opened > emptyLoop)
            {
                return false;
            }
            _file = new CsvFile(_dataSet, _files[_opened % _files.Count]);
            _opened++;
        }
        Key = MakeKey();
        Time = ReadTime();
        return true;
    }

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter json, DateTimeOffset? time)
    {
        if (!_file!.IsWellFormed)
        {
            Misfits++;
            json.WriteStringValue(Encoding.UTF8.GetString(_file.Text));
            return;
        }
        var fits = true;
        json.WriteStartObject();
        for (var i = 0; i < _writers.Length; i++)
        {
            if (i == _timeColumn && time is { } instead)
            {
                json.WritePropertyName(_names[i]);
                MeasurementTime.Write(json, _dataSet.Time!.Format, instead);
            }
            else if (TryGetCell(i, out var cell))
            {
                json.WritePropertyName(_names[i]);
                fits &= _writers[i].Write(json, cell);
            }
        }
        json.WriteEndObject();
        if (!fits)
        {
            Misfits++;
        }
    }

    public void Dispose() => _file?.Dispose();

    private DateTimeOffset? ReadTime() =>
        _timeColumn >= 0 && TryGetCell(_timeColumn, out var cell) && _writers[_timeColumn].TryParseTime(cell, out var time) ? time : null;

    /// <summary>Gets the text of a column in UTF-8. Returns false if it is missing.</summary>
    private bool TryGetCell(int column, out ReadOnlySpan<byte> cell)
    {
        cell = default;
        switch (_dataSet.Columns[column].SourceKind)
        {
            case ColumnSource.FileName:
                cell = _fileNames[(_opened - 1) % _files.Count];
                return true;
            case ColumnSource.Windows when Time is { } time:
                cell = _dataSet.Label!.IsInsideWindow(time) ? "1"u8 : "0"u8;
                return true;
            case ColumnSource.Windows:
                return false;
            default:
                return _file!.TryGetCell(column, out cell) && !_missing.Contains(_dataSet.Columns[column].Type, cell);
        }
    }

    /// <summary>Returns the values of the key columns, joined by '|'; null if there are none.</summary>
    private byte[]? MakeKey()
    {
        if (_keyColumns.Length == 0)
        {
            return null;
        }
        _key.ResetWrittenCount();
        for (var i = 0; i < _keyColumns.Length; i++)
        {
            if (i > 0)
            {
                _key.Write("|"u8);
            }
            if (TryGetCell(_keyColumns[i], out var cell))
            {
                _key.Write(cell);
            }
        }
        return _key.WrittenSpan.ToArray();
    }
}
