namespace Microsoft.Spark.Arrow;

/// <summary>
/// Bytes that columns look at and that are used again for the next batch. A column keeps this handle, not the bytes, so that one kept too long fails with an
/// explanation instead of showing another batch's values.
/// </summary>
internal sealed class BatchMemory(byte[] bytes)
{
    private byte[]? _bytes = bytes;

    public ReadOnlySpan<byte> Span(int offset, int length) => (_bytes ?? throw Released()).AsSpan(offset, length);

    public void Release() => _bytes = null;

    private static ObjectDisposedException Released() =>
        new(
            nameof(RecordBatch),
            "The batch has given its memory to the next one. Use a batch before asking for the next, or keep a copy: batch.Clone()."
        );
}
