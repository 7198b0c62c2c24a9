using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Microsoft.Spark.Arrow;

/// <summary>A buffer that grows as bytes are appended and is reused after <see cref="Clear"/>, which invalidates the columns built from it.</summary>
internal sealed class GrowingBuffer
{
    private const int FirstCapacity = 1024;
    private byte[] _bytes = [];
    private BatchMemory? _shared;

    public int Length { get; private set; }

    public Span<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Returns space at the end, which already counts as written.</summary>
    public Span<T> Append<T>(int count)
        where T : unmanaged
    {
        unsafe
        {
            return MemoryMarshal.Cast<byte, T>(AppendBytes(checked(count * sizeof(T))));
        }
    }

    /// <summary>Appends one value, for loops over rows.</summary>
    public void Add<T>(T value)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() > _bytes.Length - Length)
        {
            Room(Unsafe.SizeOf<T>());
        }

        MemoryMarshal.Write(_bytes.AsSpan(Length), in value);
        Length += Unsafe.SizeOf<T>();
    }

    public Span<byte> AppendBytes(int count)
    {
        var room = Room(count);
        Length += count;
        return room[..count];
    }

    /// <summary>Returns space at the end for at least a number of bytes; <see cref="Advance"/> counts those that were used.</summary>
    public Span<byte> Room(int count)
    {
        var needed = checked(Length + count);
        if (needed > _bytes.Length)
        {
            var grown = new byte[Math.Max(Math.Max(needed, FirstCapacity), (int)Math.Min(2L * _bytes.Length, Array.MaxLength))];
            Written.CopyTo(grown);
            Release();
            _bytes = grown;
        }

        return _bytes.AsSpan(Length);
    }

    public void Advance(int count) => Length += count;

    /// <summary>Removes what was written beyond a length.</summary>
    public void Truncate(int length) => Length = Math.Min(Length, length);

    /// <summary>Returns a view of what was written, without a copy.</summary>
    public ArrowBuffer Share() => Length == 0 ? default : new ArrowBuffer(_shared ??= new BatchMemory(_bytes), 0, Length);

    public void Clear()
    {
        Release();
        Length = 0;
    }

    private void Release()
    {
        _shared?.Release();
        _shared = null;
    }
}
