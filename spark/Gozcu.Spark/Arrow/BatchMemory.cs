namespace Microsoft.Spark.Arrow;

/// <summary>
/// Memory of a batch that columns refer to and that is reused for the next batch. Columns keep this object rather than the bytes, so that access to a column that is kept too long
/// fails with an explanation instead of showing another batch's values.
/// </summary>
internal sealed class BatchMemory
{
    private readonly ReadOnlyMemory<byte> _foreign;
    private byte[]? _bytes;

    public BatchMemory(byte[] bytes) => _bytes = bytes;

    /// <summary>Wraps memory that another owner keeps, such as another library.</summary>
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
