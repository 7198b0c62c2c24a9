using Microsoft.Spark.Interop;

namespace Microsoft.Spark;

/// <summary>Finds files that <see cref="SparkContext.AddFile"/> has sent to every node.</summary>
public static class SparkFiles
{
    private const string JvmClass = "org.apache.spark.SparkFiles";

    /// <summary>Returns the path of a file on this node.</summary>
    public static string Get(string fileName) => Path.Combine(GetRootDirectory(), fileName);

    /// <summary>Returns the folder of the files on this node.</summary>
    public static string GetRootDirectory() =>
        TaskContext.Get()?.FilesFolder ?? (string)SparkEnvironment.JvmBridge.CallStaticJavaMethod(JvmClass, "getRootDirectory")!;
}
