namespace Microsoft.Spark.Arrow;

/// <summary>
/// Bytes that columns look at and that are used again for the next batch. A column keeps this handle, not the bytes, so that one kept too long fails with an
/// explanation instead of showing another batch's values.
/// </summary>
internal sealed class BatchMemory
{
    private readonly ReadOnlyMemory<byte> _foreign;
    private byte[]? _bytes;

    public BatchMemory(byte[] bytes) => _bytes = bytes;

    /// <summary>Memory that somebody else keeps, such as another library's.</summary>
    public BatchMemory(ReadOnlyMemory<byte> foreign) => _foreign = foreign;

    public ReadOnlySpan<byte> Span(int offset, int length) =>
        _bytes is { } bytes ? bytes.AsSpan(offset, length) : ForeignSpan(offset, length);

    public ReadOnlyMemory<byte> Memory(int offset, int length) =>
        _bytes is { } bytes ? bytes.AsMemory(offset, length)
        : _foreign.IsEmpty ? throw Released()
        : _foreign.Slice(offset, length);

    public void Release() => _bytes = null;

    private ReadOnlySpan<byte> ForeignSpan(int offset, int length) =>
        _foreign.IsEmpty ? throw Released() : _foreign.Span.Slice(offset, length);

    private static ObjectDisposedException Released() =>
        new(
            nameof(RecordBatch),
            "The batch has given its memory to the next one. Use a batch before asking for the next, or keep a copy: batch.Clone()."
        );
}
