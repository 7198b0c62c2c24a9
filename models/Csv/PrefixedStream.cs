namespace Gozcu.Models.Csv;

/// <summary>A stream whose first bytes can be looked at before they are read.</summary>
/// <param name="source">What is read.</param>
/// <param name="owned">Disposed with it.</param>
internal sealed class PrefixedStream(Stream source, params IDisposable[] owned) : ForwardStream([source, .. owned])
{
    private const int LongestPrefix = 16;

    private readonly byte[] _prefix = new byte[LongestPrefix];
    private int _start;
    private int _end;

    /// <summary>The first bytes that were not skipped; fewer at the end.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        if (_end - _start < count)
        {
            _end += source.ReadAtLeast(_prefix.AsSpan(_end), count - (_end - _start), throwOnEndOfStream: false);
        }
        return _prefix.AsSpan(_start, Math.Min(count, _end - _start));
    }

    /// <summary>Goes past bytes that were looked at.</summary>
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
