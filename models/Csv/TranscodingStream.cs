namespace Gozcu.Models.Csv;

/// <summary>
/// Text in some encoding, read as UTF-8. What is no text in the encoding comes out as a byte that no UTF-8 has, so that whoever takes a cell with it refuses the cell; nothing is replaced.
/// </summary>
internal abstract class TranscodingStream(Stream source) : ForwardStream(source)
{
    /// <summary>Stands for what is no text in the encoding.</summary>
    protected const byte Invalid = 0xFF;

    private const int BlockSize = 64 * 1024;

    /// <summary>The most bytes that a byte of the source becomes.</summary>
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

    /// <summary>Writes UTF-8 for what is whole of the input.</summary>
    /// <param name="input">Bytes of the source.</param>
    /// <param name="output">Three bytes for each of the input's.</param>
    /// <param name="isLast">Whether nothing follows.</param>
    /// <param name="used">How many bytes of the input were taken.</param>
    /// <returns>How many bytes were written.</returns>
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
