using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Gozcu.Jobs.Tests.S3;

/// <summary>What a request carries.</summary>
internal static class S3Body
{
    private const string SignedInChunks = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";

    /// <summary>The bytes that are meant: over plain HTTP Amazon's SDK wraps them in chunks, each with its signature.</summary>
    /// <exception cref="InvalidDataException">It is not as long as it says.</exception>
    public static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        var bytes = body.ToArray();
        if (request.Headers["x-amz-content-sha256"] != SignedInChunks)
        {
            return bytes;
        }
        var content = Unwrap(bytes);
        var length = long.Parse(request.Headers["x-amz-decoded-content-length"].ToString(), CultureInfo.InvariantCulture);
        return content.Length == length
            ? content
            : throw new InvalidDataException($"{content.Length} bytes came, but x-amz-decoded-content-length is {length}");
    }

    /// <summary>Each chunk is <c>LENGTH;chunk-signature=…</c>, the length in hexadecimal, CR LF, its bytes, CR LF; the last has none.</summary>
    private static byte[] Unwrap(ReadOnlySpan<byte> body)
    {
        var content = new MemoryStream();
        while (!body.IsEmpty)
        {
            var line = body.IndexOf("\r\n"u8);
            var header = Encoding.ASCII.GetString(body[..line]);
            var length = int.Parse(header.Split(';')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            content.Write(body.Slice(line + 2, length));
            body = body[(line + 2 + length + 2)..];
        }
        return content.ToArray();
    }
}
