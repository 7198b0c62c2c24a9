using Microsoft.Spark.Closures;

namespace Microsoft.Spark.Broadcasts;

/// <summary>Value of a broadcast in a worker process: its file until the first use, then the object.</summary>
internal sealed class SharedValue : IDisposable
{
    private const int BufferSize = 1 << 16;
    private readonly Lock _lock = new();
    private Stream? _bytes;
    private object? _value;

    private SharedValue(Stream bytes) => _bytes = bytes;

    private SharedValue(object? value) => _value = value;

    /// <summary>Number of connections that have it. The caller synchronizes access.</summary>
    public int Users { get; set; }

    public bool IsRead => Volatile.Read(ref _bytes) is null;

    /// <summary>Creates the value of a file. The file is opened at once, because Spark may delete it while its name is still in use here.</summary>
    public static SharedValue InFile(string path) =>
        new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize));

    /// <summary>Reads a value at once.</summary>
    public static SharedValue ReadFrom(Stream stream) => new(ClosureReader.Read(stream, out _));

    /// <summary>Returns the value. Concurrent callers wait until it has been read.</summary>
    public object? Get()
    {
        if (Volatile.Read(ref _bytes) is null)
        {
            return _value;
        }

        lock (_lock)
        {
            if (_bytes is { } bytes)
            {
                bytes.Position = 0;
                _value = ClosureReader.Read(bytes, out _);
                Volatile.Write(ref _bytes, null);
                bytes.Dispose();
            }

            return _value;
        }
    }

    public void Dispose() => _bytes?.Dispose();
}
