using System.Text;

namespace Gozcu.Models.Csv;

/// <summary>Encodings that a data set's files may have.</summary>
internal static class CsvEncoding
{
    /// <summary>Names of the encodings, as a definition gives them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    ["utf-8", "us-ascii", "iso-8859-1", "windows-1252", "utf-16", "utf-16le", "utf-16be"];

    private static readonly byte[] Utf32LittleEndian = [0xFF, 0xFE, 0, 0];
    private static readonly byte[] Utf32BigEndian = [0, 0, 0xFE, 0xFF];

    /// <summary>Returns a stream of the text in UTF-8, without its byte order mark. A byte order mark takes precedence over the definition.</summary>
    /// <param name="source">The text's bytes, at their beginning.</param>
    /// <param name="name">The definition's encoding.</param>
    /// <param name="path">Name of the text in messages.</param>
    /// <param name="skipped">Number of bytes before the text, if the source is UTF-8; null if it is transcoded.</param>
    /// <exception cref="InvalidDataException">The byte order mark is that of UTF-32, which is not supported.</exception>
    public static Stream ToUtf8(PeekedStream source, string name, string path, out int? skipped)
    {
        var first = source.Peek(4);
        if (first.SequenceEqual(Utf32LittleEndian) || first.SequenceEqual(Utf32BigEndian))
        {
            throw new InvalidDataException($"{path} is UTF-32, which is not read; convert it: iconv -f utf-32 -t utf-8.");
        }
        skipped = null;
        if (first.StartsWith(Encoding.UTF8.Preamble))
        {
            return Utf8(source, skipped: 3, out skipped);
        }
        if (first.StartsWith(Encoding.Unicode.Preamble) || first.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            var isBigEndian = first[0] == 0xFE;
            source.Skip(2);
            return new Utf16Stream(source, isBigEndian);
        }
        return name switch
        {
            "utf-8" => Utf8(source, skipped: 0, out skipped),
            // Without a byte order mark: the upper byte of a header's first character is 0 in Western scripts. Otherwise little-endian, as Windows writes it.
            "utf-16" => new Utf16Stream(source, isBigEndian: first is [0, not 0, ..]),
            "utf-16le" => new Utf16Stream(source, isBigEndian: false),
            "utf-16be" => new Utf16Stream(source, isBigEndian: true),
            _ => new SingleByteStream(source, Strict(name)),
        };
    }

    private static PeekedStream Utf8(PeekedStream source, int skipped, out int? result)
    {
        source.Skip(skipped);
        result = skipped;
        return source;
    }

    private static Encoding Strict(string name) =>
        (CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback))
        ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
}
