namespace Gozcu.Models.Csv;

/// <summary>Opens a text file, compressed or not. The format is detected from the first bytes, not from the name.</summary>
internal static class DataFileStream
{
    private const int LongestSignature = 10;
    private const int BlockSize = 64 * 1024;

    private static readonly (byte[] Signature, string Format, string Advice)[] Refused =
    [
        ([0x28, 0xB5, 0x2F, 0xFD], "compressed by Zstandard", "unpack it (zstd -d), or compress it by gzip"),
        ([0x50, 0x2A, 0x4D, 0x18], "compressed by Zstandard", "unpack it (zstd -d), or compress it by gzip"),
        ([0x5D, 0, 0], "compressed by LZMA", "unpack it (unlzma), or compress it by gzip"),
        ([0x1F, 0x9D], "compressed by compress", "unpack it (uncompress), or compress it by gzip"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], "compressed by xz", "unpack it (unxz), or compress it by gzip"),
        ([0x04, 0x22, 0x4D, 0x18], "compressed by LZ4", "unpack it (unlz4), or compress it by gzip"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive", "unpack it (7z x), or compress it by gzip"),
        ([0xFF, 0x06, 0x00, 0x00, (byte)'s', (byte)'N', (byte)'a', (byte)'P'], "compressed by Snappy", "unpack it, or compress it by gzip"),
        ([(byte)'P', (byte)'A', (byte)'R', (byte)'1'], "a Parquet file", "say format: { type: parquet } in the definition"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "a spreadsheet's workbook", "save it as CSV"),
    ];

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isCompressed">True if the file is compressed.</param>
    /// <exception cref="InvalidDataException">The file is compressed in a format that is not supported.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    public static PeekedStream Open(string path, out bool isCompressed)
    {
        // No buffer: the readers of this stream read in large blocks.
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
        try
        {
            Span<byte> first = stackalloc byte[LongestSignature];
            first = first[..file.ReadAtLeast(first, LongestSignature, throwOnEndOfStream: false)];
            file.Position = 0;
            isCompressed = true;
            if (first.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            {
                // GZipStream of .NET does not report a truncated file: it ends early.
                return new PeekedStream(new GzipMembersStream(file, BlockSize));
            }
            if (Bzip2Stream.IsStart(first))
            {
                return new PeekedStream(new Bzip2Stream(new BufferedStream(file, BlockSize)));
            }
            if (first.StartsWith("PK\u0003\u0004"u8))
            {
                return new PeekedStream(ZipMemberStream.Open(file, path));
            }
            RequireReadable(first, path);
            isCompressed = false;
            return new PeekedStream(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static void RequireReadable(ReadOnlySpan<byte> first, string path)
    {
        foreach (var (signature, format, advice) in Refused)
        {
            if (first.StartsWith(signature))
            {
                throw new InvalidDataException($"{path} is {format}, which is not read as text: {advice}.");
            }
        }
    }
}
