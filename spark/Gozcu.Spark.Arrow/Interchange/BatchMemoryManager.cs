using System.Buffers;
using System.Runtime.InteropServices;
using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Interchange;

/// <summary>
/// Presents a section of a batch's memory as Apache.Arrow expects it, without a copy. Access after the batch is disposed is an error and never shows another batch's values.
/// </summary>
internal sealed class BatchMemoryManager(ArrowBuffer buffer) : MemoryManager<byte>
{
    public override Memory<byte> Memory => CreateMemory(buffer.Length);

    public override Span<byte> GetSpan()
    {
        var bytes = buffer.Bytes;
        return MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(bytes), bytes.Length);
    }

    public override MemoryHandle Pin(int elementIndex = 0) => buffer.Memory!.Memory(buffer.Offset, buffer.Length)[elementIndex..].Pin();

    public override void Unpin() { }

    protected override void Dispose(bool disposing) { }
}
