using System.Buffers.Binary;

namespace Microsoft.Spark.Broadcasts;

/// <summary>Writes data in the form that Spark reads in order to encrypt it: chunks preceded by their length, and -1 at the end.</summary>
internal sealed class ChunkedStream(Stream stream) : Stream
{
    private const int LongestChunk = 1 << 20;
    private const int EndOfData = -1;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Writes the end marker.</summary>
    public void End()
    {
        WriteLength(EndOfData);
        stream.Flush();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var chunk = buffer[..Math.Min(buffer.Length, LongestChunk)];
            WriteLength(chunk.Length);
            stream.Write(chunk);
            buffer = buffer[chunk.Length..];
        }
    }

    public override void Flush() => stream.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void WriteLength(int length)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, length);
        stream.Write(bytes);
    }
}
