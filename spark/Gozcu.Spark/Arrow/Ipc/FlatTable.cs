using System.Buffers.Binary;
using System.Text;

namespace Microsoft.Spark.Arrow.Ipc;

/// <summary>
/// A table of a FlatBuffers message, the format of Arrow's metadata. Every offset is checked before it is followed. Hand-written, to avoid a dependency on a FlatBuffers or Arrow
/// package; the few messages of a stream need little of the format.
/// </summary>
internal readonly ref struct FlatTable
{
    private readonly ReadOnlySpan<byte> _message;
    private readonly int _position;
    private readonly int _slots;
    private readonly int _slotsLength;

    private FlatTable(ReadOnlySpan<byte> message, int position)
    {
        _message = message;
        _position = position;
        _slots = Checked((long)position - Int32At(message, position), message.Length);
        _slotsLength = UInt16At(message, _slots);
        Checked((long)_slots + _slotsLength, message.Length);
    }

    public static FlatTable Root(ReadOnlySpan<byte> message) => new(message, Follow(message, 0));

    public bool Has(int slot) => Find(slot) != 0;

    public byte Byte(int slot, byte absent = 0) => Find(slot) is var at and not 0 ? ByteAt(_message, at) : absent;

    public bool Boolean(int slot) => Byte(slot) != 0;

    public short Int16(int slot, short absent = 0) => Find(slot) is var at and not 0 ? (short)UInt16At(_message, at) : absent;

    public int Int32(int slot, int absent = 0) => Find(slot) is var at and not 0 ? Int32At(_message, at) : absent;

    public long Int64(int slot, long absent = 0) => Find(slot) is var at and not 0 ? Int64At(_message, at) : absent;

    public string? String(int slot)
    {
        if (Find(slot) is var at && at == 0)
        {
            return null;
        }

        var start = Follow(_message, at);
        var length = Int32At(_message, start);
        return Encoding.UTF8.GetString(Bytes(_message, start + 4, length));
    }

    public FlatTable Table(int slot) =>
        Find(slot) is var at and not 0
            ? new FlatTable(_message, Follow(_message, at))
            : throw new ArrowFormatException($"The metadata lacks a part (slot {slot}).");

    public int Count(int slot) => Find(slot) is var at and not 0 ? Count(Follow(_message, at), elementSize: 1) : 0;

    public FlatTable Table(int slot, int index)
    {
        var vector = Follow(_message, Find(slot));
        return new FlatTable(_message, Follow(_message, vector + 4 + 4 * index));
    }

    /// <summary>Returns the bytes of a vector of structs.</summary>
    public ReadOnlySpan<byte> Structs(int slot, int size)
    {
        if (Find(slot) is var at && at == 0)
        {
            return default;
        }

        var vector = Follow(_message, at);
        return Bytes(_message, vector + 4, Count(vector, size) * size);
    }

    private static int Follow(ReadOnlySpan<byte> message, int at)
    {
        // Position 0 holds the root's offset, so no other object can be there.
        var target = Checked(at + (long)(uint)Int32At(message, at), message.Length);
        return target > at ? target : throw new ArrowFormatException("The metadata points to itself.");
    }

    private static byte ByteAt(ReadOnlySpan<byte> message, int at) => Bytes(message, at, 1)[0];

    private static ushort UInt16At(ReadOnlySpan<byte> message, int at) => BinaryPrimitives.ReadUInt16LittleEndian(Bytes(message, at, 2));

    private static int Int32At(ReadOnlySpan<byte> message, int at) => BinaryPrimitives.ReadInt32LittleEndian(Bytes(message, at, 4));

    private static long Int64At(ReadOnlySpan<byte> message, int at) => BinaryPrimitives.ReadInt64LittleEndian(Bytes(message, at, 8));

    private static ReadOnlySpan<byte> Bytes(ReadOnlySpan<byte> message, int at, int length) =>
        at >= 0 && length >= 0 && (long)at + length <= message.Length ? message.Slice(at, length) : throw Outside(at, message.Length);

    private static int Checked(long position, int length) =>
        position >= 0 && position <= length ? (int)position : throw Outside(position, length);

    private static ArrowFormatException Outside(long position, int length) =>
        new($"The metadata points to byte {position}, but has {length} bytes.");

    private int Count(int vector, int elementSize)
    {
        var count = Int32At(_message, vector);
        return count >= 0 && (long)count * elementSize <= _message.Length - vector - 4
            ? count
            : throw new ArrowFormatException($"The metadata has a list of {count} parts, more than its {_message.Length} bytes hold.");
    }

    private int Find(int slot)
    {
        var entry = 4 + 2 * slot;
        if (entry + 2 > _slotsLength)
        {
            return 0;
        }

        var offset = UInt16At(_message, _slots + entry);
        return offset == 0 ? 0 : Checked((long)_position + offset, _message.Length);
    }
}
