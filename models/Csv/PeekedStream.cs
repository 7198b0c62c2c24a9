namespace Gozcu.Models.Csv;

/// <summary>Stream whose first bytes can be inspected before they are read.</summary>
/// <param name="source">The stream to read.</param>
/// <param name="owned">Objects that are disposed with the stream.</param>
internal sealed class PeekedStream(Stream source, params IDisposable[] owned) : ForwardStream([source, .. owned])
{
    private const int LongestPrefix = 16;

    private readonly byte[] _prefix = new byte[LongestPrefix];
    private int _start;
    private int _end;

    /// <summary>Returns the first bytes that were not skipped: <paramref name="count"/>, or fewer at the end.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        if (_end - _start < count)
        {
            _end += source.ReadAtLeast(_prefix.AsSpan(_end), count - (_end - _start), throwOnEndOfStream: false);
        }
        return _prefix.AsSpan(_start, Math.Min(count, _end - _start));
    }

    /// <summary>Skips bytes that were inspected.</summary>
    public void Skip(int count) => _start += count;

    public override int Read(Span<byte> buffer)
    {
        if (_start == _end)
        {
            return source.Read(buffer);
        }
        var length = Math.Min(buffer.Length, _end - _start);
        _prefix.AsSpan(_start, length).CopyTo(buffer);
        _start += length;
        return length;
    }
}
