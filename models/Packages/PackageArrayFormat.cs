using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Gozcu.Models.Packages;

/// <summary>
/// Binary format of a package's arrays. All numbers are little-endian: the eight bytes <c>GOZCUARR</c>, int32 format version, int32 number of arrays; for each
/// array: int32 length of its name, the name in UTF-8, int32 type (1 double, 2 int32), int32 number of dimensions, int32 for each, zeros up to the next
/// multiple of 8, then the values in row-major order, again padded to a multiple of 8.
/// </summary>
internal static class PackageArrayFormat
{
    private const int Version = 1;
    private const int TypeDouble = 1;
    private const int TypeInt = 2;
    private const int Alignment = 8;

    private static ReadOnlySpan<byte> Magic => "GOZCUARR"u8;

    public static byte[] Write(PackageArrays arrays)
    {
        using var stream = new MemoryStream();
        stream.Write(Magic);
        WriteInt(stream, Version);
        WriteInt(stream, arrays.Count());
        foreach (var (name, array) in arrays)
        {
            var utf8 = Encoding.UTF8.GetBytes(name);
            WriteInt(stream, utf8.Length);
            stream.Write(utf8);
            WriteInt(stream, array.Values is double[] ? TypeDouble : TypeInt);
            WriteInt(stream, array.Shape.Count);
            foreach (var length in array.Shape)
            {
                WriteInt(stream, length);
            }
            Pad(stream);
            if (array.Values is double[] doubles)
            {
                foreach (var value in doubles)
                {
                    WriteLong(stream, BitConverter.DoubleToInt64Bits(value));
                }
            }
            else
            {
                foreach (var value in (int[])array.Values)
                {
                    WriteInt(stream, value);
                }
            }
            Pad(stream);
        }
        return stream.ToArray();
    }

    /// <exception cref="PackageException">The bytes are not of this format.</exception>
    public static PackageArrays Read(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Magic))
        {
            throw new PackageException("the file of arrays does not begin as one");
        }
        var reader = new Reader(bytes, Magic.Length);
        var version = reader.Int();
        if (version != Version)
        {
            throw new PackageException($"the file of arrays has format version {version}, but this program reads {Version}");
        }
        var arrays = new PackageArrays();
        for (var left = reader.Length(); left > 0; left--)
        {
            var name = Encoding.UTF8.GetString(reader.Take(reader.Length()));
            var type = reader.Int();
            var shape = new int[reader.Length()];
            long count = 1;
            for (var dimension = 0; dimension < shape.Length; dimension++)
            {
                shape[dimension] = reader.Length();
                count = Math.Min(count * shape[dimension], int.MaxValue);
            }
            reader.Align();
            arrays.Add(
                name,
                type switch
                {
                    TypeDouble => new PackageArray(reader.Values<double>(count), shape),
                    TypeInt => new PackageArray(reader.Values<int>(count), shape),
                    _ => throw new PackageException($"array '{name}' is of the unknown type {type}"),
                }
            );
            reader.Align();
        }
        return reader.IsAtEnd ? arrays : throw new PackageException("the file of arrays goes on after its last array");
    }

    private static void WriteInt(MemoryStream stream, int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        stream.Write(bytes);
    }

    private static void WriteLong(MemoryStream stream, long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        stream.Write(bytes);
    }

    private static void Pad(MemoryStream stream)
    {
        while (stream.Length % Alignment != 0)
        {
            stream.WriteByte(0);
        }
    }

    private ref struct Reader(ReadOnlySpan<byte> bytes, int at)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;
        private int _at = at;

        public readonly bool IsAtEnd => _at == _bytes.Length;

        public ReadOnlySpan<byte> Take(long count)
        {
            if (count < 0 || count > _bytes.Length - _at)
            {
                throw new PackageException("the file of arrays is cut off");
            }
            var taken = _bytes.Slice(_at, (int)count);
            _at += (int)count;
            return taken;
        }

        public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

        public int Length()
        {
            var value = Int();
            return value >= 0 ? value : throw new PackageException($"the file of arrays has a length of {value}");
        }

        public void Align() => Take((Alignment - _at % Alignment) % Alignment);

        public T[] Values<T>(long count)
            where T : unmanaged
        {
            var size = typeof(T) == typeof(double) ? sizeof(double) : sizeof(int);
            var taken = Take(count * size);
            if (BitConverter.IsLittleEndian)
            {
                return MemoryMarshal.Cast<byte, T>(taken).ToArray();
            }
            throw new PlatformNotSupportedException("packages are read on little-endian machines only");
        }
    }
}
