using System.Text;
using CsvHelper;
using Gozcu.Models.DataSets;

namespace Gozcu.Producer.Replay;

/// <summary>The rows of one CSV file, with the position of each of the data set's columns in it.</summary>
internal sealed class CsvFile : IDisposable
{
    private const int LargestRow = 1 << 20;

    private readonly LocatedFile _file;
    private readonly DataSetDefinition _dataSet;
    private readonly CsvReader _reader;
    private long _malformed = -1;
    private int _width;

    /// <exception cref="InvalidDataException">The header lacks a column.</exception>
    public CsvFile(DataSetDefinition dataSet, LocatedFile file)
    {
        _file = file;
        _dataSet = dataSet;
        var options = new CsvReaderOptions
        {
            Separator = dataSet.Format.Delimiter,
            // The header is read as any row, so that a file's own names can be looked up in it.
            HasHeader = false,
            MaxRecordSize = LargestRow,
            TrackLineNumbers = true,
            OnMalformedRecord = record => _malformed = record.RecordNumber,
        };
        _reader = CsvReader.Create(new StreamReader(file.FullPath, StrictEncoding(dataSet.Format.Encoding)), options);
        try
        {
            Positions = dataSet.Format.Header ? FromHeader() : InOrder();
        }
        catch
        {
            _reader.Dispose();
            throw;
        }
    }

    /// <summary>By column of the data set: its cell's position in a row, or -1 when the file does not have it.</summary>
    public int[] Positions { get; }

    /// <summary>How many cells the row has.</summary>
    public int CellCount => _reader.FieldCount;

    /// <summary>Whether the row has as many cells as the header, and its quotes are right.</summary>
    public bool IsWellFormed => _malformed != _reader.RowNumber && _reader.FieldCount == _width;

    /// <summary>A cell of the row, UTF-8; valid until the next row.</summary>
    public ReadOnlySpan<byte> Cell(int position) => _reader.GetSpan(position);

    /// <summary>Goes to the next row. False at the end.</summary>
    /// <exception cref="InvalidDataException">The file cannot be read further.</exception>
    public bool Read()
    {
        try
        {
            return _reader.Read();
        }
        catch (DecoderFallbackException e)
        {
            throw new InvalidDataException(
                $"{_file.FullPath} is not {_dataSet.Format.Encoding} (some lines after line {_reader.LineNumber}); "
                    + $"give the right encoding in the definition of {_dataSet.Name}.",
                e
            );
        }
        catch (CsvFormatException e)
        {
            throw new InvalidDataException(
                $"{_file.FullPath}: the row after line {_reader.LineNumber} is longer than {LargestRow:N0} bytes; is a quote never closed?",
                e
            );
        }
    }

    public void Dispose() => _reader.Dispose();

    private int[] FromHeader()
    {
        // A file without even a header has no rows and lacks nothing.
        if (!Read())
        {
            return [];
        }
        _width = _reader.FieldCount;
        var header = Enumerable.Range(0, _width).Select(i => _reader.GetString(i).Trim()).ToArray();
        return [.. _dataSet.Columns.Select(column => Position(column, header))];
    }

    private int Position(ColumnDefinition column, string[] header)
    {
        if (column.SourceKind != ColumnSource.Header)
        {
            return -1;
        }
        // Files that were preprocessed have the columns' own names.
        var position = Array.IndexOf(header, column.Source);
        position = position < 0 ? Array.IndexOf(header, column.Name) : position;
        return position >= 0 || column.Nullable
            ? position
            : throw new InvalidDataException(
                $"{_file.FullPath} has no column '{column.Source}', which data set {_dataSet.Name} needs; its header says {string.Join(", ", header)}. "
                    + $"Is '{_dataSet.Format.Delimiter}' its delimiter?"
            );
    }

    private int[] InOrder()
    {
        _width = 0;
        return [.. _dataSet.Columns.Select(column => column.SourceKind == ColumnSource.Header ? _width++ : -1)];
    }

    private static Encoding StrictEncoding(string name) =>
        Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
}
