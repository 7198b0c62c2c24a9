using System.Buffers.Binary;
using System.Text;

namespace Microsoft.Spark.Interop.Protocol;

/// <summary>Writes what Spark reads with Java's <c>DataInputStream</c>. The counterpart of <see cref="ProtocolReader"/>.</summary>
internal sealed class ProtocolWriter(Stream stream)
{
    private readonly byte[] _number = new byte[8];

    public Stream Stream => stream;

    public void WriteInt32(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(_number, value);
        stream.Write(_number, 0, sizeof(int));
    }

    public void WriteInt64(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(_number, value);
        stream.Write(_number, 0, sizeof(long));
    }

    public void WriteString(string value) => WriteBytes(Encoding.UTF8.GetBytes(value));

    /// <summary>Writes bytes preceded by their length.</summary>
    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        WriteInt32(bytes.Length);
        stream.Write(bytes);
    }

    public void Flush() => stream.Flush();
}
