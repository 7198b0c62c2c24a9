using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Gozcu.Models.Detectors.RandomForest;

/// <summary>Array that begins on a cache line. A vector that crosses a cache line costs two reads, which take a tenth of the time of a whole walk.</summary>
internal readonly struct AlignedArray<T>
    where T : unmanaged
{
    private const int CacheLineBytes = 64;

    private readonly T[] _memory;
    private readonly int _start;

    /// <summary>Creates an array of zeros.</summary>
    public AlignedArray(int length)
    {
        var size = Unsafe.SizeOf<T>();
        _memory = GC.AllocateArray<T>(length + CacheLineBytes / size, pinned: true);
        var address = Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0);
        _start = (int)(-address & (CacheLineBytes - 1)) / size;
        Length = length;
    }

    /// <summary>Number of values; 0 for a default value.</summary>
    public int Length { get; }

    /// <summary>The values.</summary>
    public Span<T> Values => _memory.AsSpan(_start, Length);
}
