using System.Buffers.Binary;
using System.Text;

namespace Microsoft.Spark.Interop.Protocol;

/// <summary>Reads what Spark writes with Java's <c>DataOutputStream</c>: big-endian numbers, and strings preceded by their length in bytes.</summary>
internal sealed class ProtocolReader(Stream stream)
{
    // A larger number is not a length: reader and writer are out of step.
    private const int LongestBytes = 1 << 30;
    private readonly byte[] _number = new byte[8];

    public Stream Stream => stream;

    public bool ReadBoolean() => ReadByte() != 0;

    public byte ReadByte()
    {
        stream.ReadExactly(_number, 0, 1);
        return _number[0];
    }

    public int ReadInt32()
    {
        stream.ReadExactly(_number, 0, sizeof(int));
        return BinaryPrimitives.ReadInt32BigEndian(_number);
    }

    /// <summary>Reads a number, or returns null if the other side has closed the connection before it.</summary>
    public int? TryReadInt32()
    {
        var read = stream.ReadAtLeast(_number.AsSpan(0, sizeof(int)), sizeof(int), throwOnEndOfStream: false);
        return read switch
        {
            0 => null,
            sizeof(int) => BinaryPrimitives.ReadInt32BigEndian(_number),
            _ => throw new EndOfStreamException("The connection ends within a number."),
        };
    }

    public long ReadInt64()
    {
        stream.ReadExactly(_number, 0, sizeof(long));
        return BinaryPrimitives.ReadInt64BigEndian(_number);
    }

    public int ReadCount()
    {
        var count = ReadInt32();
        return count is >= 0 and <= LongestBytes
            ? count
            : throw new ProtocolException($"A count of {count} was read; that is not what Spark sends.");
    }

    public byte[] ReadBytes()
    {
        var bytes = new byte[ReadCount()];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public string ReadString() => Encoding.UTF8.GetString(ReadBytes());

    public T[] ReadArray<T>(Func<ProtocolReader, T> read)
    {
        var items = new List<T>();
        for (var count = ReadCount(); count > 0; count--)
        {
            items.Add(read(this));
        }

        return [.. items];
    }
}
