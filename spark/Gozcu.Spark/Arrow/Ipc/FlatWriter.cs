using System.Buffers.Binary;
using System.Text;

namespace Microsoft.Spark.Arrow.Ipc;

/// <summary>Writes a FlatBuffers message front to back: a table first, then what it refers to. The counterpart of <see cref="FlatTable"/>.</summary>
internal sealed class FlatWriter
{
    private byte[] _bytes = new byte[1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Starts a message and writes its root, as <see cref="Table"/> does.</summary>
    public int Root(params ReadOnlySpan<byte> sizes)
    {
        Clear();
        Reserve(4);
        var root = Table(sizes);
        Point(0, root);
        return root;
    }

    /// <summary>Writes an empty table.</summary>
    /// <param name="sizes">Size of each slot in bytes: 8, 4 (also for offsets), 2 or 1; 0 for an absent one.</param>
    /// <returns>Position of the table.</returns>
    public int Table(params ReadOnlySpan<byte> sizes)
    {
        var slots = Align(2, 0);
        var slotsLength = 4 + 2 * sizes.Length;
        Reserve(slotsLength);

        // The table starts 4 bytes before a multiple of 8, so that slots of 8 bytes, which come first, are aligned.
        var table = Align(8, 4);
        Reserve(4);
        var next = 4;
        foreach (var size in (ReadOnlySpan<int>)[8, 4, 2, 1])
        {
            for (var slot = 0; slot < sizes.Length; slot++)
            {
                if (sizes[slot] == size)
                {
                    BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(slots + 4 + 2 * slot), (ushort)next);
                    next += size;
                    Reserve(size);
                }
            }
        }

        BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(slots), (ushort)slotsLength);
        BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(slots + 2), (ushort)next);
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(table), table - slots);
        return table;
    }

    public void Byte(int table, int slot, byte value) => _bytes[Slot(table, slot)] = value;

    public void Int16(int table, int slot, int value) =>
        BinaryPrimitives.WriteInt16LittleEndian(_bytes.AsSpan(Slot(table, slot)), (short)value);

    public void Int32(int table, int slot, int value) => BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(Slot(table, slot)), value);

    public void Int64(int table, int slot, long value) => BinaryPrimitives.WriteInt64LittleEndian(_bytes.AsSpan(Slot(table, slot)), value);

    public void String(int table, int slot, string text)
    {
        var count = Encoding.UTF8.GetByteCount(text);
        var at = Align(4, 0);
        Reserve(4 + count + 1);
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(at), count);
        Encoding.UTF8.GetBytes(text, _bytes.AsSpan(at + 4));
        Point(Slot(table, slot), at);
    }

    /// <summary>Sets a slot to refer to a table written after it.</summary>
    public void Child(int table, int slot, int child) => Point(Slot(table, slot), child);

    /// <summary>Writes a vector of tables, to be set with <see cref="Element"/>.</summary>
    /// <returns>Position of the vector.</returns>
    public int Vector(int table, int slot, int count)
    {
        var at = Align(4, 0);
        Reserve(4 + 4 * count);
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(at), count);
        Point(Slot(table, slot), at);
        return at;
    }

    public void Element(int vector, int index, int child) => Point(vector + 4 + 4 * index, child);

    /// <summary>Writes a vector of structs of two 64-bit integers and returns the bytes to fill.</summary>
    public Span<byte> Pairs(int table, int slot, int count)
    {
        var at = Align(8, 4);
        Reserve(4 + 16 * count);
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(at), count);
        Point(Slot(table, slot), at);
        return _bytes.AsSpan(at + 4, 16 * count);
    }

    /// <summary>Pads with zeros to a multiple of 8 bytes.</summary>
    public void Pad() => Reserve(BatchLayout.Padding(Length));

    private int Slot(int table, int slot)
    {
        var slots = table - BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(table));
        return table + BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(slots + 4 + 2 * slot));
    }

    private void Point(int from, int to) => BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(from), to - from);

    private int Align(int alignment, int remainder)
    {
        while (Length % alignment != remainder)
        {
            Reserve(1);
        }

        return Length;
    }

    private void Reserve(int count)
    {
        if (Length + count > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(Length + count, 2 * _bytes.Length));
        }

        _bytes.AsSpan(Length, count).Clear();
        Length += count;
    }
}
