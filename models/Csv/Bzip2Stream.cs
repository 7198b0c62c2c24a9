using ICSharpCode.SharpZipLib.BZip2;

namespace Gozcu.Models.Csv;

/// <summary>Text compressed by bzip2, unpacked: all of its streams, as compressors that work in parallel write one behind the other.</summary>
/// <param name="source">Can seek; read byte by byte.</param>
internal sealed class Bzip2Stream(Stream source) : ForwardStream(source)
{
    private const int StartLength = 10;

    private BZip2InputStream _part = Part(source);

    /// <summary>First bytes of a stream; "BZh" alone may begin a text.</summary>
    /// <param name="first">Ten bytes, fewer at the end.</param>
    public static bool IsStart(ReadOnlySpan<byte> first) =>
        first.StartsWith("BZh"u8)
        && first.Length == StartLength
        && (first[4..].SequenceEqual("1AY&SY"u8) || first[4..].SequenceEqual(Empty));

    private static ReadOnlySpan<byte> Empty => [0x17, 0x72, 0x45, 0x38, 0x50, 0x90];

    public override int Read(Span<byte> buffer)
    {
        while (true)
        {
            var read = _part.Read(buffer);
            if (read > 0 || buffer.IsEmpty || source.Position == source.Length)
            {
                return read;
            }
            RequireStart();
            _part = Part(source);
        }
    }

    /// <summary>The unpacker takes all but a stream for the end, and what follows would be lost.</summary>
    private void RequireStart()
    {
        Span<byte> first = stackalloc byte[StartLength];
        first = first[..source.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)];
        source.Position -= first.Length;
        if (!IsStart(first))
        {
            throw new BZip2Exception("what follows its first part is no other");
        }
    }

    private static BZip2InputStream Part(Stream source) => new(source) { IsStreamOwner = false };
}
