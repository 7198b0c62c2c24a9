using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Streams.Checkpoints;

/// <summary>Checkpoint on a file system that only Spark's Hadoop client can access (hdfs, s3a and others).</summary>
internal sealed class HadoopCheckpointFiles : ICheckpointFiles
{
    private readonly IJvmBridge _jvm;
    private readonly JvmObjectReference _files;

    /// <param name="spark">Session, whose settings and classes are used.</param>
    /// <param name="folder">URI of the checkpoint.</param>
    public HadoopCheckpointFiles(SparkSession spark, string folder)
    {
        Folder = folder.TrimEnd('/');
        _jvm = spark.Reference.Jvm;
        var context = (JvmObjectReference)spark.Reference.Invoke("sparkContext")!;
        _files = (JvmObjectReference)PathOf("").Invoke("getFileSystem", context.Invoke("hadoopConfiguration"))!;
    }

    /// <inheritdoc/>
    public string Folder { get; }

    /// <inheritdoc/>
    public byte[]? Read(string path)
    {
        var file = PathOf(path);
        if (!(bool)_files.Invoke("exists", file)!)
        {
            return null;
        }
        var stream = (JvmObjectReference)_files.Invoke("open", file)!;
        try
        {
            return (byte[])_jvm.CallStaticJavaMethod("org.apache.commons.io.IOUtils", "toByteArray", stream)!;
        }
        finally
        {
            stream.Invoke("close");
        }
    }

    /// <inheritdoc/>
    public void Write(string path, byte[] content)
    {
        var file = PathOf(path);
        var temporary = PathOf($"{path[..(path.LastIndexOf('/') + 1)]}.{Guid.NewGuid():N}.tmp");
        var stream = (JvmObjectReference)_files.Invoke("create", temporary, true)!;
        stream.Invoke("write", content);
        // In an object store the file exists only after this has succeeded.
        stream.Invoke("close");
        // Hadoop does not rename over an existing file.
        _files.Invoke("delete", file, false);
        if (!(bool)_files.Invoke("rename", temporary, file)!)
        {
            throw new IOException(
                $"{file.Invoke("toString")} cannot be written: its file system did not rename {temporary.Invoke("toString")}."
            );
        }
    }

    /// <inheritdoc/>
    public void Delete(string path) => _files.Invoke("delete", PathOf(path), false);

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder)
    {
        var path = PathOf(folder);
        if (!(bool)_files.Invoke("exists", path)!)
        {
            return [];
        }
        var found = (JvmObjectReference)_files.Invoke("listStatus", path)!;
        var count = (int)_jvm.CallStaticJavaMethod("java.lang.reflect.Array", "getLength", found)!;
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => (JvmObjectReference)_jvm.CallStaticJavaMethod("java.lang.reflect.Array", "get", found, i)!)
                .Where(status => (bool)status.Invoke("isFile")!)
                .Select(status => (string)((JvmObjectReference)status.Invoke("getPath")!).Invoke("getName")!),
        ];
    }

    private JvmObjectReference PathOf(string path) =>
        _jvm.CallConstructor("org.apache.hadoop.fs.Path", path.Length == 0 ? Folder + "/" : $"{Folder}/{path}");
}
