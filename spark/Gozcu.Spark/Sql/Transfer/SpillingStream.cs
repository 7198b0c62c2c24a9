namespace Microsoft.Spark.Sql.Transfer;

/// <summary>A stream that keeps its contents in memory up to a size, and beyond it in a file that only this user can read and that is deleted with the stream.</summary>
internal sealed class SpillingStream(string file, long largestInMemory) : Stream
{
    private readonly MemoryStream _memory = new();
    private BufferedStream? _spilled;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => Target.Length;

    public override long Position
    {
        get => Target.Position;
        set => throw new NotSupportedException();
    }

    /// <summary>Path of the file; null if there is none.</summary>
    internal string? File => _spilled is null ? null : file;

    private Stream Target => (Stream?)_spilled ?? _memory;

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_spilled is null && _memory.Length + buffer.Length > largestInMemory)
        {
            Spill();
        }

        Target.Write(buffer);
    }

    public override void Flush() => Target.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    internal byte[] ToArray() => _memory.ToArray();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _memory.Dispose();
            _spilled?.Dispose();
            if (_spilled is not null)
            {
                System.IO.File.Delete(file);
            }
        }

        base.Dispose(disposing);
    }

    private void Spill()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.Read,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        _spilled = new BufferedStream(new FileStream(file, options), 1 << 16);
        _memory.WriteTo(_spilled);
    }
}
