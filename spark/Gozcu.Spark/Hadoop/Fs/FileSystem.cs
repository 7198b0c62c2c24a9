using Microsoft.Spark.Hadoop.Conf;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Hadoop.Fs;

/// <summary>A file system that Hadoop supports, such as local, HDFS or S3.</summary>
public class FileSystem : IJvmObjectReferenceProvider, IDisposable
{
    internal FileSystem(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the file system in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Returns the default file system of a configuration.</summary>
    public static FileSystem Get(Configuration conf) =>
        new((JvmObjectReference)conf.Reference.Jvm.CallStaticJavaMethod("org.apache.hadoop.fs.FileSystem", "get", conf)!);

    /// <summary>Tests whether a file or folder exists.</summary>
    public bool Exists(string path) => (bool)Reference.Invoke("exists", PathOf(path))!;

    /// <summary>Deletes a file or folder.</summary>
    /// <param name="path">Path of the file or folder.</param>
    /// <param name="recursive">True, the default, to delete a folder with its contents; false to fail if it is not empty.</param>
    /// <returns>True if it existed.</returns>
    public bool Delete(string path, bool recursive = true) => (bool)Reference.Invoke("delete", PathOf(path), recursive)!;

    /// <summary>Closes the file system, which Hadoop shares between all callers that have requested the same one.</summary>
    public void Dispose()
    {
        Reference.Invoke("close");
        GC.SuppressFinalize(this);
    }

    private JvmObjectReference PathOf(string path) => Reference.Jvm.CallConstructor("org.apache.hadoop.fs.Path", path);
}
