using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace Gozcu.Models.Csv;

/// <summary>UTF-16, read as UTF-8.</summary>
/// <param name="source">The text, without its byte order mark.</param>
/// <param name="isBigEndian">True if the upper byte of a character comes first.</param>
internal sealed class Utf16Stream(Stream source, bool isBigEndian) : TranscodingStream(source)
{
    protected override int Transcode(ReadOnlySpan<byte> input, Span<byte> output, bool isLast, out int used)
    {
        used = input.Length & ~1;
        var units = new ushort[used / 2].AsSpan();
        input[..used].CopyTo(MemoryMarshal.AsBytes(units));
        if (isBigEndian == BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(units, units);
        }
        var text = MemoryMarshal.Cast<ushort, char>(units);
        var written = 0;
        while (true)
        {
            var status = Utf8.FromUtf16(text, output[written..], out var taken, out var count, replaceInvalidSequences: false, isLast);
            text = text[taken..];
            written += count;
            if (status != OperationStatus.InvalidData)
            {
                break;
            }
            output[written++] = Invalid;
            text = text[1..];
        }
        used -= text.Length * 2;
        if (isLast && used < input.Length)
        {
            // Half a character at the end.
            output[written++] = Invalid;
            used = input.Length;
        }
        return written;
    }
}
