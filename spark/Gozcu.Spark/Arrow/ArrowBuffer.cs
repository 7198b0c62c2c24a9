using System.Runtime.InteropServices;

namespace Microsoft.Spark.Arrow;

/// <summary>A range of a batch's memory. Every access is checked against it.</summary>
internal readonly record struct ArrowBuffer(BatchMemory? Memory, int Offset, int Length)
{
    public ReadOnlySpan<byte> Bytes => Memory is null ? default : Memory.Span(Offset, Length);

    public ReadOnlySpan<T> As<T>(int count)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(Bytes)[..count];
}
