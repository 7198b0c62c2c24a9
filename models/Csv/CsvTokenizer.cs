using System.Buffers;

namespace Gozcu.Models.Csv;

/// <summary>
/// Splits UTF-8 text into records and cells by the rules of RFC 4180: a quoted cell may contain delimiters, line ends and doubled quotes. In addition, records
/// end with CR LF, LF or CR; white space around a quoted cell is ignored; a quote inside an unquoted cell is an ordinary character; lines of white space only
/// are skipped. Holds only the current record.
/// </summary>
/// <param name="text">Text in UTF-8; disposed with the tokenizer.</param>
/// <param name="delimiter">Delimiter between two cells; ASCII.</param>
/// <param name="name">Name of the text in messages.</param>
internal sealed class CsvTokenizer(Stream text, char delimiter, string name) : IDisposable
{
    /// <summary>Length of the longest record, in bytes. A longer one most likely has a quote that is never closed.</summary>
    internal const int LongestRecord = 16 << 20;

    private const int FirstCapacity = 128 * 1024;
    private const byte Quote = (byte)'"';

    private readonly byte _delimiter = (byte)delimiter;
    private readonly SearchValues<byte> _cellEnds = SearchValues.Create([(byte)delimiter, (byte)'\r', (byte)'\n']);
    private byte[] _buffer = new byte[FirstCapacity];
    private int _start;
    private int _length;
    private int _next;
    private int _end;
    private bool _isComplete;
    private long _bufferOffset;
    private long _nextLine = 1;
    private int _lines;
    private byte[] _unescaped = [];
    private int _unescapedLength;
    private CellSpan[] _cells = new CellSpan[32];

    /// <summary>Number of cells of the record.</summary>
    public int Count { get; private set; }

    /// <summary>True if a quoted cell of the record is followed by text other than white space.</summary>
    public bool HasTextBehindQuote { get; private set; }

    /// <summary>Line in which the record begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Offset of the record in the text, in bytes.</summary>
    public long Offset => _bufferOffset + _start;

    /// <summary>The record as it is written, without its line end. Valid until the next record is read.</summary>
    public ReadOnlySpan<byte> Record => _buffer.AsSpan(_start, _length);

    /// <summary>A cell of the record, without quotes. Valid until the next record is read.</summary>
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            var cell = _cells[index];
            return cell.IsUnescaped ? _unescaped.AsSpan(cell.Start, cell.Length) : _buffer.AsSpan(_start + cell.Start, cell.Length);
        }
    }

    /// <summary>Sets the position at which the text begins in a larger text, for <see cref="Offset"/> and <see cref="Line"/>.</summary>
    public void BeginAt(long offset, long line)
    {
        _bufferOffset = offset;
        _nextLine = line;
    }

    /// <summary>Moves to the next record.</summary>
    /// <returns>False at the end of the text.</returns>
    /// <exception cref="InvalidDataException">A quote is never closed, or the record is longer than <see cref="LongestRecord"/>.</exception>
    public bool Read()
    {
        do
        {
            _start = _next;
            Line = _nextLine;
            while (!TryScan())
            {
                Fill();
            }
            if (_next == _start)
            {
                return false;
            }
            _nextLine += _lines;
        } while (IsBlank());
        return true;
    }

    public void Dispose() => text.Dispose();

    /// <summary>Finds the cells of the record at the start. Returns false if the end of the record is not in the buffer yet.</summary>
    private bool TryScan()
    {
        var rest = _buffer.AsSpan(_start, _end - _start);
        Count = 0;
        HasTextBehindQuote = false;
        _unescapedLength = 0;
        _lines = 0;
        var position = 0;
        while (true)
        {
            var opening = position;
            while (opening < rest.Length && IsSpace(rest[opening]))
            {
                opening++;
            }
            if (opening < rest.Length && rest[opening] == Quote)
            {
                if (!TryScanQuoted(rest, opening + 1, out position))
                {
                    return false;
                }
            }
            else
            {
                var length = rest[position..].IndexOfAny(_cellEnds);
                if (length < 0)
                {
                    if (!_isComplete)
                    {
                        return false;
                    }
                    length = rest.Length - position;
                }
                Add(new CellSpan(position, length, IsQuoted: false, IsUnescaped: false));
                position += length;
            }
            if (position < rest.Length && rest[position] == _delimiter)
            {
                position++;
                continue;
            }
            return TryEnd(rest, position);
        }
    }

    private bool TryScanQuoted(ReadOnlySpan<byte> rest, int first, out int position)
    {
        position = first;
        var from = first;
        var unescaped = _unescapedLength;
        while (true)
        {
            var quote = rest[position..].IndexOf(Quote);
            if (quote < 0)
            {
                return !_isComplete ? false : throw NeverClosed();
            }
            position += quote;
            if (position + 1 == rest.Length && !_isComplete)
            {
                return false;
            }
            if (position + 1 == rest.Length || rest[position + 1] != Quote)
            {
                break;
            }
            Unescape(rest[from..(position + 1)]);
            position += 2;
            from = position;
        }
        if (from == first)
        {
            Add(new CellSpan(first, position - first, IsQuoted: true, IsUnescaped: false));
        }
        else
        {
            Unescape(rest[from..position]);
            Add(new CellSpan(unescaped, _unescapedLength - unescaped, IsQuoted: true, IsUnescaped: true));
        }
        _lines += Lines(rest[first..position]);
        position++;
        var behind = rest[position..].IndexOfAny(_cellEnds);
        if (behind < 0)
        {
            if (!_isComplete)
            {
                return false;
            }
            behind = rest.Length - position;
        }
        HasTextBehindQuote |= !rest.Slice(position, behind).Trim(" \t"u8).IsEmpty;
        position += behind;
        return true;
    }

    private bool TryEnd(ReadOnlySpan<byte> rest, int position)
    {
        var end = position;
        if (end < rest.Length)
        {
            end++;
            if (rest[position] == '\r')
            {
                if (end == rest.Length && !_isComplete)
                {
                    return false;
                }
                if (end < rest.Length && rest[end] == '\n')
                {
                    end++;
                }
            }
            _lines++;
        }
        _length = position;
        _next = _start + end;
        return true;
    }

    /// <summary>Returns the number of line ends inside a cell.</summary>
    private static int Lines(ReadOnlySpan<byte> cell)
    {
        var feeds = cell.Count((byte)'\n');
        return feeds > 0 ? feeds : cell.Count((byte)'\r');
    }

    private void Unescape(ReadOnlySpan<byte> part)
    {
        if (_unescapedLength + part.Length > _unescaped.Length)
        {
            Array.Resize(ref _unescaped, Math.Max(_unescapedLength + part.Length, Math.Max(256, _unescaped.Length * 2)));
        }
        part.CopyTo(_unescaped.AsSpan(_unescapedLength));
        _unescapedLength += part.Length;
    }

    private void Add(CellSpan cell)
    {
        if (Count == _cells.Length)
        {
            Array.Resize(ref _cells, Count * 2);
        }
        _cells[Count++] = cell;
    }

    private bool IsSpace(byte value) => value is (byte)' ' or (byte)'\t' && value != _delimiter;

    private bool IsBlank() => Count == 1 && !_cells[0].IsQuoted && this[0].Trim(" \t"u8).IsEmpty;

    /// <summary>Reads more text into the buffer, after the part of the record that is already there.</summary>
    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _bufferOffset += _start;
            _end -= _start;
            _start = 0;
        }
        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= LongestRecord)
            {
                throw new InvalidDataException(
                    $"{name}: the record that begins in line {Line} is longer than {LongestRecord >> 20} MiB; is a quote never closed, or the delimiter or encoding another?"
                );
            }
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
        var read = text.ReadAtLeast(_buffer.AsSpan(_end), _buffer.Length - _end, throwOnEndOfStream: false);
        _isComplete = read < _buffer.Length - _end;
        _end += read;
    }

    private InvalidDataException NeverClosed() =>
        new($"{name}: a quote that is opened in line {Line + _lines} is never closed; close it, or double it where it stands for itself.");

    /// <summary>A cell of a record: a part of the record, or of the unescaped text.</summary>
    private readonly record struct CellSpan(int Start, int Length, bool IsQuoted, bool IsUnescaped);
}
