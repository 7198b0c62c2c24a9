using System.Text;

namespace Gozcu.Models.Csv;

/// <summary>Text with one byte per character, read as UTF-8.</summary>
internal sealed class SingleByteStream : TranscodingStream
{
    private readonly byte[][] _upper;

    /// <param name="source">The text.</param>
    /// <param name="encoding">Single-byte encoding whose lower half is ASCII.</param>
    public SingleByteStream(Stream source, Encoding encoding)
        : base(source)
    {
        _upper = [.. Enumerable.Range(0x80, 0x80).Select(value => Utf8Of((byte)value, encoding))];
    }

    protected override int Transcode(ReadOnlySpan<byte> input, Span<byte> output, bool isLast, out int used)
    {
        used = input.Length;
        var written = 0;
        while (!input.IsEmpty)
        {
            var ascii = input.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            ascii = ascii < 0 ? input.Length : ascii;
            input[..ascii].CopyTo(output[written..]);
            written += ascii;
            input = input[ascii..];
            while (!input.IsEmpty && input[0] >= 0x80)
            {
                var character = _upper[input[0] - 0x80];
                character.CopyTo(output[written..]);
                written += character.Length;
                input = input[1..];
            }
        }
        return written;
    }

    private static byte[] Utf8Of(byte value, Encoding encoding)
    {
        try
        {
            return Encoding.UTF8.GetBytes(encoding.GetString([value]));
        }
        catch (DecoderFallbackException)
        {
            return [Invalid];
        }
    }
}
