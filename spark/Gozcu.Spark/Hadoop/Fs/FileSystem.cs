using Microsoft.Spark.Hadoop.Conf;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Hadoop.Fs;

/// <summary>A file system that Hadoop knows: local, HDFS, S3.</summary>
public class FileSystem : IJvmObjectReferenceProvider, IDisposable
{
    internal FileSystem(JvmObjectReference reference) => Reference = reference;

    /// <summary>The file system in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>The file system of the settings.</summary>
    public static FileSystem Get(Configuration conf) =>
        new((JvmObjectReference)conf.Reference.Jvm.CallStaticJavaMethod("org.apache.hadoop.fs.FileSystem", "get", conf)!);

    /// <summary>Whether there is a file or folder.</summary>
    public bool Exists(string path) => (bool)Reference.Invoke("exists", PathOf(path))!;

    /// <summary>Deletes a file or folder.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="recursive">Whether a folder may have contents.</param>
    /// <returns>Whether there was something to delete.</returns>
    public bool Delete(string path, bool recursive = true) => (bool)Reference.Invoke("delete", PathOf(path), recursive)!;

    /// <summary>Closes the file system, which Hadoop shares with whoever asked for the same one.</summary>
    public void Dispose()
    {
        Reference.Invoke("close");
        GC.SuppressFinalize(this);
    }

    private JvmObjectReference PathOf(string path) => Reference.Jvm.CallConstructor("org.apache.hadoop.fs.Path", path);
}
