using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Gozcu.Models.Detectors.RandomForest;

/// <summary>An array that begins where a cache line does: a vector that crosses a line costs two reads, which is a tenth of a walk's whole time.</summary>
internal readonly struct AlignedArray<T>
    where T : unmanaged
{
    private const int CacheLineBytes = 64;

    private readonly T[] _memory;
    private readonly int _start;

    /// <summary>Makes one of zeros.</summary>
    public AlignedArray(int length)
    {
        var size = Unsafe.SizeOf<T>();
        _memory = GC.AllocateArray<T>(length + CacheLineBytes / size, pinned: true);
        var address = Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0);
        _start = (int)(-address & (CacheLineBytes - 1)) / size;
        Length = length;
    }

    /// <summary>The number of values; 0 for a default one.</summary>
    public int Length { get; }

    /// <summary>The values.</summary>
    public Span<T> Values => _memory.AsSpan(_start, Length);
}
