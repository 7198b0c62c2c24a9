using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Files;
using ICSharpCode.SharpZipLib;

namespace Gozcu.Models.Csv;

/// <summary>
/// Reader of the rows of one CSV file of a data set. All programs use it, so that they see the same rows. Compressed files are unpacked while they are read,
/// every encoding is read as UTF-8, and only one row is held in memory. Not thread-safe.
/// </summary>
public sealed class CsvFile : IDisposable
{
    private readonly DataSetDefinition _dataSet;
    private readonly string _path;
    private readonly CsvPiece _piece;
    private readonly int[] _positions;
    private readonly int _width;
    private CsvTokenizer _records;

    /// <summary>Opens a file and reads its header.</summary>
    /// <param name="dataSet">The data set the file belongs to.</param>
    /// <param name="file">The file.</param>
    /// <exception cref="InvalidDataException">The file does not match the definition, or lacks a column.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public CsvFile(DataSetDefinition dataSet, LocatedFile file)
        : this(dataSet, file, CsvPiece.Whole) { }

    /// <summary>Opens a part of a file.</summary>
    /// <param name="dataSet">The data set the file belongs to.</param>
    /// <param name="file">The file.</param>
    /// <param name="piece">One of the pieces that <see cref="Divide"/> returned for the file.</param>
    /// <exception cref="InvalidDataException">The file does not match the definition, or lacks a column.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public CsvFile(DataSetDefinition dataSet, LocatedFile file, CsvPiece piece)
    {
        _dataSet = dataSet;
        _path = file.FullPath;
        _piece = piece;
        _records = new CsvTokenizer(Open(out var skipped), dataSet.Format.Delimiter, _path);
        try
        {
            (_positions, _width) = dataSet.Format.Header ? FromHeader() : InOrder();
            if (piece.Begin > 0)
            {
                GoTo(piece, skipped ?? throw new ArgumentException($"{_path} cannot be read in pieces", nameof(piece)));
            }
        }
        catch
        {
            _records.Dispose();
            throw;
        }
    }

    /// <summary>True if the row has as many cells as the header, and quotes only around whole cells.</summary>
    public bool IsWellFormed => _records.Count == _width && !_records.HasTextBehindQuote;

    /// <summary>Description of what is wrong with the row, for people. Meaningful only if <see cref="IsWellFormed"/> is false.</summary>
    public string Fault =>
        _records.HasTextBehindQuote
            ? $"line {_records.Line} has text behind a closing quote"
            : $"line {_records.Line} has {_records.Count} cells, but the header has {_width}";

    /// <summary>Offset of the row in the text, in bytes. Rows are in the order of their offsets.</summary>
    public long Offset => _records.Offset;

    /// <summary>Line in which the row begins, from 1.</summary>
    public long Line => _records.Line;

    /// <summary>The row as it is written, in UTF-8. Valid until the next row is read.</summary>
    public ReadOnlySpan<byte> Text => _records.Record;

    /// <summary>Gets the cell of a column of the data set.</summary>
    /// <param name="column">Index of a column whose source is a header.</param>
    /// <param name="cell">The cell, in UTF-8. Valid until the next row is read.</param>
    /// <returns>False if the file, or a row that is not well-formed, has no such cell.</returns>
    public bool TryGetCell(int column, out ReadOnlySpan<byte> cell)
    {
        var position = _positions[column];
        if (position < 0 || position >= _records.Count)
        {
            cell = default;
            return false;
        }
        cell = _records[position];
        return true;
    }

    /// <summary>Moves to the next row.</summary>
    /// <returns>False at the end of the file or piece.</returns>
    /// <exception cref="InvalidDataException">The rest of the file cannot be read.</exception>
    public bool Read() => Next() && _records.Offset < _piece.End;

    /// <summary>Divides a file into pieces of whole rows that can be read in parallel. A file that is compressed, or not UTF-8, is a single piece.</summary>
    /// <param name="dataSet">The data set the file belongs to.</param>
    /// <param name="file">The file.</param>
    /// <param name="bytes">Approximate length of a piece, in bytes; above 0.</param>
    /// <exception cref="InvalidDataException">The file does not match the definition.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bytes"/> is 0 or less.</exception>
    public static IReadOnlyList<CsvPiece> Divide(DataSetDefinition dataSet, LocatedFile file, long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bytes);
        using var whole = new CsvFile(dataSet, file);
        if (new FileInfo(file.FullPath).Length <= bytes || !whole.IsDivisible)
        {
            return [CsvPiece.Whole];
        }
        var pieces = new List<CsvPiece>();
        var begin = CsvPiece.Whole;
        while (whole.Read())
        {
            if (whole.Offset - begin.Begin >= bytes)
            {
                pieces.Add(begin with { End = whole.Offset });
                begin = new CsvPiece(whole.Offset, long.MaxValue, whole.Line);
            }
        }
        return [.. pieces, begin];
    }

    /// <inheritdoc/>
    public void Dispose() => _records.Dispose();

    private bool IsDivisible { get; set; }

    private Stream Open(out int? skipped)
    {
        try
        {
            var source = DataFileStream.Open(_path, out var isCompressed);
            try
            {
                var text = CsvEncoding.ToUtf8(source, _dataSet.Format.Encoding, _path, out skipped);
                IsDivisible = !isCompressed && skipped is not null;
                return text;
            }
            catch
            {
                source.Dispose();
                throw;
            }
        }
        catch (Exception e) when (e is SharpZipBaseException or EndOfStreamException)
        {
            throw Damaged(e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException($"{_path} cannot be read: {e.Message}", e);
        }
    }

    private void GoTo(CsvPiece piece, int skipped)
    {
        _records.Dispose();
        var text = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan)
        {
            Position = skipped + piece.Begin,
        };
        _records = new CsvTokenizer(text, _dataSet.Format.Delimiter, _path);
        _records.BeginAt(piece.Begin, piece.Line);
    }

    private bool Next()
    {
        try
        {
            return _records.Read();
        }
        catch (Exception e) when (e is SharpZipBaseException or EndOfStreamException)
        {
            throw Damaged(e);
        }
    }

    private InvalidDataException Damaged(Exception e) =>
        new(
            $"{_path} cannot be unpacked to its end: it is cut off or damaged ({e.Message}). Get it again, or unpack what is there by hand.",
            e
        );

    private (int[] Positions, int Width) FromHeader()
    {
        // A file without a header has no rows and lacks nothing.
        if (!Next())
        {
            return ([.. _dataSet.Columns.Select(_ => -1)], 0);
        }
        var header = new CsvHeader(_dataSet, _path);
        return (header.Positions(_records), _records.Count);
    }

    private (int[] Positions, int Width) InOrder()
    {
        var width = 0;
        int[] positions = [.. _dataSet.Columns.Select(column => column.SourceKind == ColumnSource.Header ? width++ : -1)];
        return (positions, width);
    }
}
