using Microsoft.Spark.Closures;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Broadcasts;

/// <summary>A value that Spark distributes to executors: a file that the driver writes in the format of functions, and Spark's broadcast of its contents.</summary>
internal sealed class BroadcastFile
{
    private const int BufferSize = 1 << 16;
    private readonly string _path;

    private BroadcastFile(string path, JvmObjectReference reference)
    {
        Reference = reference;
        Id = (long)reference.Invoke("id")!;
        _path = path;
    }

    public JvmObjectReference Reference { get; }

    public long Id { get; }

    /// <summary>Writes a value and announces it to Spark.</summary>
    /// <exception cref="ClosureException">The value contains something that cannot be sent.</exception>
    public static BroadcastFile Write(BroadcastFolder folder, object? value)
    {
        var path = Path.Combine(folder.Path, Guid.NewGuid().ToString("N"));
        var content = folder.JavaContext.Jvm.CallConstructor("org.apache.spark.api.python.PythonBroadcast", path);
        try
        {
            if (folder.EncryptsFiles)
            {
                WriteEncrypted(content, value);
            }
            else
            {
                using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize);
                Write(file, value);
            }
        }
        catch
        {
            File.Delete(path);
            throw;
        }

        return new BroadcastFile(path, folder.JavaContext.InvokeObject("broadcast", content));
    }

    public void Destroy()
    {
        Reference.Invoke("destroy");
        File.Delete(_path);
    }

    /// <summary>Sends the bytes to the JVM, which has the key and writes the file.</summary>
    private static void WriteEncrypted(JvmObjectReference content, object? value)
    {
        using var connection = new JvmServedStream(content.InvokeObject("setupEncryptionServer"));
        var chunks = new ChunkedStream(connection.Stream);
        using (var buffered = new BufferedStream(chunks, BufferSize))
        {
            Write(buffered, value);
        }

        chunks.End();
        content.Invoke("waitTillDataReceived");
    }

    private static void Write(Stream stream, object? value)
    {
        if (ClosureWriter.Write(stream, value, ClosureSubject.Broadcast).Count > 0)
        {
            throw new ClosureException(
                "The value to broadcast holds another broadcast, which executors are only sent for functions that capture it. Capture both in the function."
            );
        }
    }
}
