namespace Gozcu.Models.Csv;

/// <summary>
/// Text in some encoding, read as UTF-8. Bytes that are not valid in the encoding become a byte that never occurs in UTF-8, so that the reader of a cell
/// rejects it. Nothing is replaced silently.
/// </summary>
internal abstract class TranscodingStream(Stream source) : ForwardStream(source)
{
    /// <summary>Output byte for input that is not valid in the encoding.</summary>
    protected const byte Invalid = 0xFF;

    private const int BlockSize = 64 * 1024;

    /// <summary>Largest number of output bytes for one byte of the source.</summary>
    private const int Growth = 3;

    private readonly byte[] _input = new byte[BlockSize];
    private readonly byte[] _output = new byte[BlockSize * Growth];
    private int _inputLength;
    private int _outputStart;
    private int _outputEnd;
    private bool _isComplete;

    public override int Read(Span<byte> buffer)
    {
        while (_outputStart == _outputEnd)
        {
            if (_isComplete)
            {
                return 0;
            }
            Transcode();
        }
        var length = Math.Min(buffer.Length, _outputEnd - _outputStart);
        _output.AsSpan(_outputStart, length).CopyTo(buffer);
        _outputStart += length;
        return length;
    }

    /// <summary>Writes UTF-8 for the complete characters of the input.</summary>
    /// <param name="input">Bytes of the source.</param>
    /// <param name="output">Room for three bytes per byte of the input.</param>
    /// <param name="isLast">True if no input follows.</param>
    /// <param name="used">Number of bytes of the input that were consumed.</param>
    /// <returns>Number of bytes written.</returns>
    protected abstract int Transcode(ReadOnlySpan<byte> input, Span<byte> output, bool isLast, out int used);

    private void Transcode()
    {
        var read = source.ReadAtLeast(_input.AsSpan(_inputLength), BlockSize - _inputLength, throwOnEndOfStream: false);
        _inputLength += read;
        _isComplete = _inputLength < BlockSize;
        _outputStart = 0;
        _outputEnd = Transcode(_input.AsSpan(0, _inputLength), _output, _isComplete, out var used);
        _input.AsSpan(used, _inputLength - used).CopyTo(_input);
        _inputLength -= used;
    }
}
